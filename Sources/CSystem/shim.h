// Calls of the C library that its headers show only to programs that ask for more than POSIX, which Swift does not.

#ifdef __linux__
#include <malloc.h>

/// Renames, and with DUET_EXCHANGE gives two names each other's file or folder in one step.
extern int renameat2(int, const char *_Nonnull, int, const char *_Nonnull, unsigned int);
/// Writes to the disk what was changed on its file system.
extern int syncfs(int);
/// The names of a file's extended attributes, each with a zero at its end; how many bytes they take.
extern long flistxattr(int, char *_Nullable, unsigned long);

#define DUET_EXCHANGE 2u

#ifdef __GLIBC__
/// Memory that is asked for in pieces of so many bytes or more goes back to the system as soon as it is free.
static inline void duet_return_memory(int size) { mallopt(M_MMAP_THRESHOLD, size); }
#else
static inline void duet_return_memory(int size) {}
#endif
#endif
