#include <curl/curl.h>
#include <dlfcn.h>

// The program opens libcurl before its first request and does not link it: libcurl brings some thirty libraries along, which
// would cost each start of the program more than all of its own code, and most commands send no request.

#ifdef __APPLE__
#define DUET_CURL_FILE "libcurl.4.dylib"
#else
#define DUET_CURL_FILE "libcurl.so.4"
#endif

// The functions that Duet uses, with the types that libcurl's header gives them.
#define DUET_CURL_FUNCTIONS(FUNCTION) \
  FUNCTION(global_init) FUNCTION(free) \
  FUNCTION(easy_init) FUNCTION(easy_cleanup) FUNCTION(easy_setopt) FUNCTION(easy_getinfo) \
  FUNCTION(multi_init) FUNCTION(multi_cleanup) FUNCTION(multi_add_handle) FUNCTION(multi_remove_handle) \
  FUNCTION(multi_perform) FUNCTION(multi_poll) FUNCTION(multi_info_read) \
  FUNCTION(slist_append) FUNCTION(slist_free_all) \
  FUNCTION(url) FUNCTION(url_cleanup) FUNCTION(url_set) FUNCTION(url_get)

struct duet_curl {
#define FUNCTION(name) __typeof__(curl_##name) *_Nonnull name;
  DUET_CURL_FUNCTIONS(FUNCTION)
#undef FUNCTION
};

/// The library, which stays open as long as the process. Where `problem` is not null afterwards, it is what the system
/// says is wrong, and no function may be called.
static inline struct duet_curl duet_curl_open(const char *_Nullable *_Nonnull problem) {
  struct duet_curl curl;
  void *library = dlopen(DUET_CURL_FILE, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    *problem = dlerror();
    return curl;
  }
#define FUNCTION(name) \
  if ((curl.name = (__typeof__(curl.name))dlsym(library, "curl_" #name)) == NULL) *problem = dlerror();
  DUET_CURL_FUNCTIONS(FUNCTION)
#undef FUNCTION
  return curl;
}

/// What the library calls itself and those that it uses, as in `libcurl/8.5.0 OpenSSL/3.0.13`; null where there is none.
static inline const char *_Nullable duet_curl_version(void) {
  void *library = dlopen(DUET_CURL_FILE, RTLD_NOW | RTLD_LOCAL);
  __typeof__(curl_version) *version = library == NULL ? NULL : (__typeof__(version))dlsym(library, "curl_version");
  return version == NULL ? NULL : version();
}

// Swift cannot call functions that take any number of arguments. Each of these passes one of a known type.

static inline CURLcode duet_curl_set_number(struct duet_curl curl, CURL *handle, CURLoption option, long value) {
  return curl.easy_setopt(handle, option, value);
}

static inline CURLcode duet_curl_set_text(struct duet_curl curl, CURL *handle, CURLoption option, const char *value) {
  return curl.easy_setopt(handle, option, value);
}

static inline CURLcode duet_curl_set_body(struct duet_curl curl, CURL *handle, const void *bytes, long count) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count);
  return code != CURLE_OK ? code : curl.easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, (const char *)bytes);
}

static inline CURLcode duet_curl_set_list(
    struct duet_curl curl, CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl.easy_setopt(handle, option, value);
}

typedef size_t (*duet_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode duet_curl_set_sinks(
    struct duet_curl curl, CURL *handle, duet_curl_sink header, duet_curl_sink body, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_HEADERDATA, context);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_WRITEDATA, context);
  return code;
}

static inline CURLcode duet_curl_set_opener(
    struct duet_curl curl, CURL *handle, curl_opensocket_callback open, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  return code != CURLE_OK ? code : curl.easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
}

static inline CURLcode duet_curl_get_number(struct duet_curl curl, CURL *handle, CURLINFO info, long *value) {
  return curl.easy_getinfo(handle, info, value);
}

static inline CURLcode duet_curl_get_text(struct duet_curl curl, CURL *handle, CURLINFO info, const char **value) {
  return curl.easy_getinfo(handle, info, value);
}
