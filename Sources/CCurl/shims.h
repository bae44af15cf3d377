// Typed forms of libcurl's variadic calls, which Swift cannot see. The option must be of the kind the name says.
#ifndef CVM_CURL_SHIMS_H
#define CVM_CURL_SHIMS_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// Returns how many bytes were taken; fewer than `size * count` ends the transfer.
typedef size_t (*cvm_curl_sink)(char *bytes, size_t size, size_t count, void *context);
/// Returns other than zero to end the transfer. Called at least once a second.
typedef int (*cvm_curl_watch)(
  void *context, curl_off_t expected, curl_off_t received, curl_off_t to_send, curl_off_t sent);

/// Returns other than zero to end the transfer. Called once the connection stands and before anything is sent on it.
typedef int (*cvm_curl_gate)(void *context, char *peer, char *own, int peer_port, int own_port);

static inline CURLcode cvm_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode cvm_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode cvm_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

/// The text is copied, except for CURLOPT_POSTFIELDS.
static inline CURLcode cvm_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

/// The pointer must outlive the transfer, except for CURLOPT_COPYPOSTFIELDS.
static inline CURLcode cvm_curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}

/// The list must outlive the transfer.
static inline CURLcode cvm_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode cvm_curl_set_body_sink(CURL *handle, cvm_curl_sink sink, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, sink);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, context) : code;
}

/// `read` returns how many bytes it gave, 0 at the end; `seek` is asked to begin again; `open` as below.
static inline CURLcode cvm_curl_set_body_source(
  CURL *handle, curl_read_callback read, curl_seek_callback seek, curl_opensocket_callback open, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_READDATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, seek);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_SEEKDATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context) : code;
}

static inline CURLcode cvm_curl_set_header_sink(CURL *handle, cvm_curl_sink sink, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, sink);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_HEADERDATA, context) : code;
}

static inline CURLcode cvm_curl_set_watch(CURL *handle, cvm_curl_watch watch, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L) : code;
}

static inline CURLcode cvm_curl_set_gate(CURL *handle, cvm_curl_gate gate, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, gate);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_PREREQDATA, context) : code;
}

/// The list belongs to the handle.
static inline CURLcode cvm_curl_get_certificates(CURL *handle, struct curl_certinfo **value) {
  return curl_easy_getinfo(handle, CURLINFO_CERTINFO, value);
}

/// `prepare` is called with each new socket before it is connected, and returns CURL_SOCKOPT_OK.
static inline CURLcode cvm_curl_set_preparing(CURL *handle, curl_sockopt_callback prepare, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, prepare);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_SOCKOPTDATA, context) : code;
}

/// `open` returns a descriptor, which libcurl connects and closes, or CURL_SOCKET_BAD. `check` is called once it is
/// connected, before the request is sent, and returns CURL_PREREQFUNC_ABORT to send nothing.
static inline CURLcode cvm_curl_set_opening(
  CURL *handle, curl_opensocket_callback open, curl_prereq_callback check, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, check);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_PREREQDATA, context) : code;
}

static inline CURLcode cvm_curl_get_number(CURL *handle, CURLINFO fact, long *value) {
  return curl_easy_getinfo(handle, fact, value);
}

/// The text belongs to the handle.
static inline CURLcode cvm_curl_get_text(CURL *handle, CURLINFO fact, const char **value) {
  return curl_easy_getinfo(handle, fact, value);
}

static inline CURLcode cvm_curl_get_size(CURL *handle, CURLINFO fact, curl_off_t *value) {
  return curl_easy_getinfo(handle, fact, value);
}

#endif
