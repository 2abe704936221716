#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// The bytes of a string that cmark has made, without the zero byte that ends it.
static inline size_t duet_cmark_length(const char *text) { return strlen(text); }

// Memory for cmark. It takes hundreds of small pieces for a text and gives all of them back together, so they are
// cut off large blocks, and going back to the start of a block frees them all. cmark hands its allocator no context,
// so each thread has blocks of its own.

/// A block, which the pieces follow.
typedef struct duet_block {
  _Alignas(16) struct duet_block *next;
  size_t size, used;
} duet_block;

/// What stands before each piece. Pieces are aligned as `malloc` aligns them.
typedef struct {
  _Alignas(16) size_t size;
} duet_piece;

/// What a thread has: its blocks, the one in use first, and how many of its texts are alive.
typedef struct {
  duet_block *blocks;
  size_t texts;
} duet_pool;

// Weak and never inlined: each Swift file whose code ends up calling into this header has its own copy of all that is
// static in it, and this must be the same for all of them.
__attribute__((weak, noinline)) duet_pool *duet_cmark_pool(void) {
  static _Thread_local duet_pool pool;
  return &pool;
}

static inline void *duet_cmark_take(size_t size) {
  // Far more than any text needs, and far from where the sums below would overflow.
  if (size > (size_t)1 << 40) abort();
  size_t whole = sizeof(duet_piece) + (size + 15) / 16 * 16;
  duet_pool *pool = duet_cmark_pool();
  duet_block *block = pool->blocks;
  if (!block || block->size - block->used < whole) {
    size_t room = whole > (size_t)1 << 16 ? whole : (size_t)1 << 16;
    // As with cmark's own allocator, there is no going on without memory.
    block = (duet_block *)malloc(sizeof(duet_block) + room);
    if (!block) abort();
    block->next = pool->blocks;
    block->size = room;
    block->used = 0;
    pool->blocks = block;
  }
  duet_piece *piece = (duet_piece *)((char *)(block + 1) + block->used);
  block->used += whole;
  piece->size = whole - sizeof(duet_piece);
  return piece + 1;
}

static inline void *duet_cmark_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(duet_cmark_take(count * size), 0, count * size);
}

static inline void *duet_cmark_realloc(void *old, size_t size) {
  if (!old) return duet_cmark_take(size);
  size_t had = ((duet_piece *)old - 1)->size;
  if (size <= had) return old;
  return memcpy(duet_cmark_take(size), old, had);
}

/// Everything is freed with the last text.
static inline void duet_cmark_free(void *old) { (void)old; }

static inline cmark_mem *duet_cmark_memory(void) {
  static cmark_mem memory = {duet_cmark_calloc, duet_cmark_realloc, duet_cmark_free};
  return &memory;
}

/// Before the first piece for a text is taken. Texts may overlap.
static inline void duet_cmark_begin(void) { duet_cmark_pool()->texts += 1; }

/// Ends a text, on the thread that began it: none of its memory is used any more. One block is kept for the next.
static inline void duet_cmark_end(void) {
  duet_pool *pool = duet_cmark_pool();
  pool->texts -= 1;
  if (pool->texts > 0 || !pool->blocks) return;
  while (pool->blocks->next) {
    duet_block *next = pool->blocks->next;
    free(pool->blocks);
    pool->blocks = next;
  }
  pool->blocks->used = 0;
}
