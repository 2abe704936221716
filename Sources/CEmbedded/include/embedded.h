// Files of the repository as they were when the program was compiled.
#pragma once
#include <stddef.h>

struct embedded_file {
  /// From the folder: `partials/row.mustache`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// Those of templates/ and Starter/, by number, below the count.
struct embedded_file theme_file_at(size_t number);
extern const size_t theme_file_count;
struct embedded_file starter_file_at(size_t number);
extern const size_t starter_file_count;
