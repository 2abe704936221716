// The files of templates/ as they were when the program was compiled.
#pragma once
#include <stddef.h>

struct theme_file {
  /// From the folder of templates: `partials/row.mustache`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// By number, below `theme_file_count`.
struct theme_file theme_file_at(size_t number);
extern const size_t theme_file_count;
