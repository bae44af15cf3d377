#include "curl_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// Every function of libcurl that is called.
#define FUNCTIONS(X)                                                                                                   \
  X(global_init) X(easy_init) X(easy_cleanup) X(easy_reset) X(easy_perform) X(easy_strerror) X(easy_setopt)           \
  X(easy_getinfo) X(slist_append) X(slist_free_all) X(url) X(url_cleanup) X(url_set) X(url_get) X(free)

#define MEMBER(name) __typeof__(&curl_##name) name;
static struct {
  FUNCTIONS(MEMBER)
} curl;

static char failure[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void fail(const char *why) {
  // The first reason names the cause.
  if (!failure[0]) snprintf(failure, sizeof failure, "%s", why && why[0] ? why : "libcurl: no reason was given");
}

static void *function(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) fail(dlerror());
  return found;
}

static void load(void) {
  // The number is of the functions' version: a program that is linked with libcurl asks for the same.
  void *library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return fail(dlerror());
#define TAKE(name) curl.name = (__typeof__(curl.name))function(library, "curl_" #name);
  FUNCTIONS(TAKE)
  if (failure[0]) return;
  CURLcode code = curl.global_init(CURL_GLOBAL_DEFAULT);
  if (code != CURLE_OK) fail(curl.easy_strerror(code));
}

const char *cvm_curl_load(void) {
  pthread_once(&once, load);
  return failure[0] ? failure : NULL;
}

CURL *cvm_curl_easy_init(void) { return curl.easy_init(); }
void cvm_curl_easy_cleanup(CURL *handle) { curl.easy_cleanup(handle); }
void cvm_curl_easy_reset(CURL *handle) { curl.easy_reset(handle); }
CURLcode cvm_curl_easy_perform(CURL *handle) { return curl.easy_perform(handle); }
const char *cvm_curl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }
struct curl_slist *cvm_curl_slist_append(struct curl_slist *list, const char *text) {
  return curl.slist_append(list, text);
}
void cvm_curl_slist_free_all(struct curl_slist *list) { curl.slist_free_all(list); }
CURLU *cvm_curl_url(void) { return curl.url(); }
void cvm_curl_url_cleanup(CURLU *url) { curl.url_cleanup(url); }
CURLUcode cvm_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned flags) {
  return curl.url_set(url, part, text, flags);
}
CURLUcode cvm_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned flags) {
  return curl.url_get(url, part, text, flags);
}
void cvm_curl_free(void *memory) { curl.free(memory); }

CURLcode cvm_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode cvm_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode cvm_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode cvm_curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode cvm_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode cvm_curl_set_body_sink(CURL *handle, cvm_curl_sink sink, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, sink);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_WRITEDATA, context) : code;
}

CURLcode cvm_curl_set_body_source(
  CURL *handle, curl_read_callback read, curl_seek_callback seek, curl_opensocket_callback open, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_READFUNCTION, read);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_READDATA, context);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_SEEKFUNCTION, seek);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_SEEKDATA, context);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context) : code;
}

CURLcode cvm_curl_set_header_sink(CURL *handle, cvm_curl_sink sink, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, sink);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_HEADERDATA, context) : code;
}

CURLcode cvm_curl_set_watch(CURL *handle, cvm_curl_watch watch, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
  if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_NOPROGRESS, 0L) : code;
}

CURLcode cvm_curl_set_gate(CURL *handle, cvm_curl_gate gate, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_PREREQFUNCTION, gate);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_PREREQDATA, context) : code;
}

CURLcode cvm_curl_get_certificates(CURL *handle, struct curl_certinfo **value) {
  return curl.easy_getinfo(handle, CURLINFO_CERTINFO, value);
}

CURLcode cvm_curl_set_preparing(CURL *handle, curl_sockopt_callback prepare, void *context) {
  CURLcode code = curl.easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, prepare);
  return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_SOCKOPTDATA, context) : code;
}

CURLcode cvm_curl_get_number(CURL *handle, CURLINFO fact, long *value) {
  return curl.easy_getinfo(handle, fact, value);
}

CURLcode cvm_curl_get_text(CURL *handle, CURLINFO fact, const char **value) {
  return curl.easy_getinfo(handle, fact, value);
}

CURLcode cvm_curl_get_size(CURL *handle, CURLINFO fact, curl_off_t *value) {
  return curl.easy_getinfo(handle, fact, value);
}
