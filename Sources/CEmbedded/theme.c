#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
#define FOLDER ../../templates

// Every file of templates/: a test compares them.
static const struct embedded_file files[] = {
#define NAME all.mustache
#include "file.h"
#define NAME assets/icon.svg
#include "file.h"
#define NAME assets/og-en.png
#include "file.h"
#define NAME assets/og-zh.png
#include "file.h"
#define NAME assets/page.js
#include "file.h"
#define NAME assets/places.js
#include "file.h"
#define NAME assets/search.js
#include "file.h"
#define NAME assets/style.css
#include "file.h"
#define NAME chooser.mustache
#include "file.h"
#define NAME entry.mustache
#include "file.h"
#define NAME feed.mustache
#include "file.h"
#define NAME home.mustache
#include "file.h"
#define NAME moved.mustache
#include "file.h"
#define NAME new.mustache
#include "file.h"
#define NAME not-found.mustache
#include "file.h"
#define NAME overview.mustache
#include "file.h"
#define NAME page.mustache
#include "file.h"
#define NAME partials/about.mustache
#include "file.h"
#define NAME partials/contents.mustache
#include "file.h"
#define NAME partials/find.mustache
#include "file.h"
#define NAME partials/heading-2.mustache
#include "file.h"
#define NAME partials/heading-3.mustache
#include "file.h"
#define NAME partials/heading-4.mustache
#include "file.h"
#define NAME partials/layout-list.mustache
#include "file.h"
#define NAME partials/layout-papers.mustache
#include "file.h"
#define NAME partials/layout-table.mustache
#include "file.h"
#define NAME partials/legend.mustache
#include "file.h"
#define NAME partials/line.mustache
#include "file.h"
#define NAME partials/links.mustache
#include "file.h"
#define NAME partials/list-facts.mustache
#include "file.h"
#define NAME partials/markers.mustache
#include "file.h"
#define NAME partials/meta.mustache
#include "file.h"
#define NAME partials/missing.mustache
#include "file.h"
#define NAME partials/name-2.mustache
#include "file.h"
#define NAME partials/name-3.mustache
#include "file.h"
#define NAME partials/name-4.mustache
#include "file.h"
#define NAME partials/name-5.mustache
#include "file.h"
#define NAME partials/name.mustache
#include "file.h"
#define NAME partials/newest.mustache
#include "file.h"
#define NAME partials/pages.mustache
#include "file.h"
#define NAME partials/path.mustache
#include "file.h"
#define NAME partials/row.mustache
#include "file.h"
#define NAME partials/section.mustache
#include "file.h"
#define NAME partials/star-figure.mustache
#include "file.h"
#define NAME partials/star.mustache
#include "file.h"
#define NAME partials/tag-links.mustache
#include "file.h"
#define NAME partials/toc.mustache
#include "file.h"
#define NAME partials/ways.mustache
#include "file.h"
#define NAME rising.mustache
#include "file.h"
#define NAME section.mustache
#include "file.h"
#define NAME sitemap.mustache
#include "file.h"
#define NAME strings.en.yml
#include "file.h"
#define NAME strings.zh.yml
#include "file.h"
#define NAME tag.mustache
#include "file.h"
#define NAME tags.mustache
#include "file.h"
};

const size_t theme_file_count = sizeof files / sizeof files[0];

struct embedded_file theme_file_at(size_t number) { return files[number]; }
