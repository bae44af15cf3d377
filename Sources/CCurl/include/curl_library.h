// libcurl, loaded where it is first needed: it brings 36 other libraries, which takes longer than a command that asks
// nothing of the portal. Its functions have their own names with `cvm_` before them; those with a variable number of
// arguments, which Swift cannot see, have a typed form for each kind of option: the option must be of that kind.
//
// Nothing here may be called before `cvm_curl_load` has returned NULL.
#ifndef CVM_CURL_LIBRARY_H
#define CVM_CURL_LIBRARY_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// Loads libcurl and sets it up for the whole program, once. Returns NULL, or why that is not possible; the text stays.
const char *cvm_curl_load(void);

CURL *cvm_curl_easy_init(void);
void cvm_curl_easy_cleanup(CURL *handle);
void cvm_curl_easy_reset(CURL *handle);
CURLcode cvm_curl_easy_perform(CURL *handle);
const char *cvm_curl_easy_strerror(CURLcode code);
/// Returns NULL where there is no memory; `list` is as before then.
struct curl_slist *cvm_curl_slist_append(struct curl_slist *list, const char *text);
void cvm_curl_slist_free_all(struct curl_slist *list);
CURLU *cvm_curl_url(void);
void cvm_curl_url_cleanup(CURLU *url);
CURLUcode cvm_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned flags);
/// The text must be freed with `cvm_curl_free`.
CURLUcode cvm_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned flags);
void cvm_curl_free(void *memory);

/// Returns how many bytes were taken; fewer than `size * count` ends the transfer.
typedef size_t (*cvm_curl_sink)(char *bytes, size_t size, size_t count, void *context);
/// Returns other than zero to end the transfer. Called at least once a second.
typedef int (*cvm_curl_watch)(
  void *context, curl_off_t expected, curl_off_t received, curl_off_t to_send, curl_off_t sent);

/// Returns other than zero to end the transfer. Called once the connection stands and before anything is sent on it.
typedef int (*cvm_curl_gate)(void *context, char *peer, char *own, int peer_port, int own_port);

CURLcode cvm_curl_set_number(CURL *handle, CURLoption option, long value);

CURLcode cvm_curl_set_size(CURL *handle, CURLoption option, curl_off_t value);

/// The text is copied, except for CURLOPT_POSTFIELDS.
CURLcode cvm_curl_set_text(CURL *handle, CURLoption option, const char *value);

/// The pointer must outlive the transfer, except for CURLOPT_COPYPOSTFIELDS.
CURLcode cvm_curl_set_pointer(CURL *handle, CURLoption option, const void *value);

/// The list must outlive the transfer.
CURLcode cvm_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

CURLcode cvm_curl_set_body_sink(CURL *handle, cvm_curl_sink sink, void *context);

/// `read` returns how many bytes it gave, 0 at the end; `seek` is asked to begin again; `open` returns a descriptor,
/// which libcurl connects and closes, or CURL_SOCKET_BAD.
CURLcode cvm_curl_set_body_source(
  CURL *handle, curl_read_callback read, curl_seek_callback seek, curl_opensocket_callback open, void *context);

CURLcode cvm_curl_set_header_sink(CURL *handle, cvm_curl_sink sink, void *context);

CURLcode cvm_curl_set_watch(CURL *handle, cvm_curl_watch watch, void *context);

CURLcode cvm_curl_set_gate(CURL *handle, cvm_curl_gate gate, void *context);

/// The list belongs to the handle.
CURLcode cvm_curl_get_certificates(CURL *handle, struct curl_certinfo **value);

/// `prepare` is called with each new socket before it is connected, and returns CURL_SOCKOPT_OK.
CURLcode cvm_curl_set_preparing(CURL *handle, curl_sockopt_callback prepare, void *context);

CURLcode cvm_curl_get_number(CURL *handle, CURLINFO fact, long *value);

/// The text belongs to the handle.
CURLcode cvm_curl_get_text(CURL *handle, CURLINFO fact, const char **value);

CURLcode cvm_curl_get_size(CURL *handle, CURLINFO fact, curl_off_t *value);

#endif
