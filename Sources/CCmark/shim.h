#include <cmark.h>
#include <stdlib.h>
#include <string.h>

/// The bytes of a string that cmark has made, without the zero byte that ends it.
static inline size_t duet_cmark_length(const char *text) { return strlen(text); }
