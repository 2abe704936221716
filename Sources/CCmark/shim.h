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

/// The blocks of this thread, the one in use first.
static _Thread_local duet_block *duet_blocks = NULL;
/// How many texts of this thread are alive.
static _Thread_local size_t duet_texts = 0;

static inline void *duet_cmark_take(size_t size) {
  // Far more than any text needs, and far from where the sums below would overflow.
  if (size > (size_t)1 << 40) abort();
  size_t whole = sizeof(duet_piece) + (size + 15) / 16 * 16;
  duet_block *block = duet_blocks;
  if (!block || block->size - block->used < whole) {
    size_t room = whole > (size_t)1 << 16 ? whole : (size_t)1 << 16;
    // As with cmark's own allocator, there is no going on without memory.
    block = (duet_block *)malloc(sizeof(duet_block) + room);
    if (!block) abort();
    block->next = duet_blocks;
    block->size = room;
    block->used = 0;
    duet_blocks = block;
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
static inline void duet_cmark_begin(void) { duet_texts += 1; }

/// Ends a text, on the thread that began it: none of its memory is used any more. One block is kept for the next.
static inline void duet_cmark_end(void) {
  duet_texts -= 1;
  if (duet_texts > 0 || !duet_blocks) return;
  while (duet_blocks->next) {
    duet_block *next = duet_blocks->next;
    free(duet_blocks);
    duet_blocks = next;
  }
  duet_blocks->used = 0;
}
