#include <stddef.h>
#include <stdint.h>

// libFuzzer, which comes with the Swift toolchain and without a header. Returns when it has run as often or as long as
// the arguments say; ends the process where an input breaks something.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*attack)(const uint8_t *bytes, size_t count));
