#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
#define FOLDER Starter

// Every file of the folder beside this one: a test compares them.
static const struct embedded_file files[] = {
#define NAME .gitattributes
#include "file.h"
#define NAME .github/dependabot.yml
#include "file.h"
#define NAME .github/pull_request_template.md
#include "file.h"
#define NAME .github/workflows/check.yml
#include "file.h"
#define NAME .github/workflows/pages.yml
#include "file.h"
#define NAME .github/workflows/refresh.yml
#include "file.h"
#define NAME .gitignore
#include "file.h"
#define NAME CONTRIBUTING.md
#include "file.h"
#define NAME CONTRIBUTING.zh.md
#include "file.h"
#define NAME LICENSE
#include "file.h"
#define NAME README.md
#include "file.h"
#define NAME README.zh.md
#include "file.h"
#define NAME content/list.yml
#include "file.h"
#define NAME content/section/commonmark.yml
#include "file.h"
#define NAME content/section/mustache.yml
#include "file.h"
#define NAME content/section/section.yml
#include "file.h"
};

const size_t starter_file_count = sizeof files / sizeof files[0];

struct embedded_file starter_file_at(size_t number) { return files[number]; }
