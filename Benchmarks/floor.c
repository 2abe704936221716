// The floor under every program that makes a site: reads the list's files and writes the finished site's bytes, and does
// nothing else.
//
//     floor pack SITE PACK          keeps the bytes of a finished site in one file
//     floor run CONTENT PACK SITE   reads every file of the list and writes the site anew, out of that file
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef MAP_POPULATE  // only Linux has it
#define MAP_POPULATE 0
#endif

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/// Calls `found` with each file and each folder below `folder`, a folder before what is in it.
static void walk(const char *folder, const char *inside, void (*found)(const char *path, const char *inside, int isFolder)) {
  DIR *open = opendir(folder);
  if (!open) fail(folder);
  for (struct dirent *entry; (entry = readdir(open));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    char path[4096], below[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    snprintf(below, sizeof below, "%s%s%s", inside, *inside ? "/" : "", entry->d_name);
    found(path, below, entry->d_type == DT_DIR);
    if (entry->d_type == DT_DIR) walk(path, below, found);
  }
  closedir(open);
}

static FILE *pack;

static void keep(const char *path, const char *inside, int isFolder) {
  struct stat about;
  if (stat(path, &about)) fail(path);
  long size = isFolder ? -1 : (long)about.st_size;
  fprintf(pack, "%ld %s%c", size, inside, 0);
  if (isFolder) return;
  FILE *file = fopen(path, "rb");
  char *bytes = malloc(size + 1);
  if (!file || fread(bytes, 1, size, file) != (size_t)size) fail(path);
  fwrite(bytes, 1, size, pack);
  free(bytes);
  fclose(file);
}

static void readFile(const char *path, const char *inside, int isFolder) {
  static char bytes[1 << 20];
  if (isFolder) return;
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  while (read(file, bytes, sizeof bytes) > 0) {}
  close(file);
}

static void writeSite(const char *name, const char *site) {
  int file = open(name, O_RDONLY);
  struct stat about;
  if (file < 0 || fstat(file, &about)) fail(name);
  char *bytes = mmap(NULL, about.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (bytes == MAP_FAILED) fail(name);
  mkdir(site, 0777);
  if (chdir(site)) fail(site);
  for (char *next = bytes; next < bytes + about.st_size;) {
    char *path;
    long size = strtol(next, &path, 10);
    path += 1;
    next = path + strlen(path) + 1;
    if (size < 0) {
      if (mkdir(path, 0777)) fail(path);
      continue;
    }
    int page = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (page < 0 || write(page, next, size) != size) fail(path);
    close(page);
    next += size;
  }
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "pack")) {
    pack = fopen(words[3], "wb");
    if (!pack) fail(words[3]);
    walk(words[2], "", keep);
    return fclose(pack) ? 1 : 0;
  }
  if (count == 5 && !strcmp(words[1], "run")) {
    walk(words[2], "", readFile);
    writeSite(words[3], words[4]);
    return 0;
  }
  fputs("floor: floor pack SITE PACK, or floor run CONTENT PACK SITE\n", stderr);
  return 2;
}
