#define _GNU_SOURCE
#include "http_server.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <zstd.h>

enum { most_head = 16384, most_body = 4 << 20, chunk = 65536 };

static const char coding_refused[] =
  "{\"field\":\"Content-Encoding\",\"processed\":\"no\",\"status\":%d,\"title\":\"Refused\","
  "\"type\":\"urn:sync-portal:problem:%s\"}";

struct traffic traffic;

struct connection {
  int descriptor;
  SSL *tls; /* NULL: plain */
  bool is_ready, is_continued, closes;
  struct buffer in, out;
  size_t sent;
};

static int poller;
static SSL_CTX *tls_context;
static void (*respond_to)(const struct request *, struct answer *);
static const int listener_marks[2]; /* their addresses mark the listeners in events */

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/* The one place for content codings (SyncProtocol §1.9). Unpacks a request's body; returns 200, or the status that
   refuses it. */
static int unpack(struct span coding, struct span *body) {
  static char *unpacked;
  static ZSTD_DCtx *context;
  if (coding.length == 0 || is_text(coding, "identity")) return 200;
  if (!is_text(coding, "zstd")) return 415;
  if (!context && !((context = ZSTD_createDCtx()) && (unpacked = malloc(most_body)))) fail("memory");
  size_t length = ZSTD_decompressDCtx(context, unpacked, most_body, body->at, body->length);
  if (ZSTD_isError(length)) return 400;
  *body = (struct span){unpacked, length};
  return 200;
}

/* The one place for content codings: packs an answer's body if the request accepts that and it is worth it. Returns the
   value of the header; NULL for none. */
static const char *pack(struct span accepted, struct buffer *body) {
  static struct buffer packed;
  static ZSTD_CCtx *context;
  if (body->length < 512 || !accepted.length || !memmem(accepted.at, accepted.length, "zstd", 4)) return NULL;
  if (!context && !(context = ZSTD_createCCtx())) fail("memory");
  packed.length = 0;
  make_room(&packed, ZSTD_compressBound(body->length));
  size_t length = ZSTD_compressCCtx(context, packed.bytes, packed.capacity, body->bytes, body->length, 1);
  if (ZSTD_isError(length)) fail("zstd");
  body->length = 0;
  put_bytes(body, packed.bytes, length);
  return "zstd";
}

static const char *date_text(void) {
  static char text[40];
  static time_t of;
  time_t second = time(NULL);
  if (second != of) {
    struct tm parts;
    gmtime_r(&second, &parts);
    strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    of = second;
  }
  return text;
}

struct span header(struct span head, const char *name) {
  size_t length = strlen(name);
  const char *end = head.at + head.length;
  for (const char *line = head.at; line && line < end;) {
    const char *next = memchr(line, '\n', (size_t)(end - line));
    const char *stop = next ? next : end;
    if ((size_t)(stop - line) > length && line[length] == ':' && strncasecmp(line, name, length) == 0) {
      const char *value = skip_blank(line + length + 1, stop);
      while (stop > value && (stop[-1] == '\r' || stop[-1] == ' ')) stop--;
      return (struct span){value, (size_t)(stop - value)};
    }
    line = next ? next + 1 : NULL;
  }
  return (struct span){"", 0};
}

static void put_answer(struct connection *connection, struct answer *answer, struct span head) {
  const char *coding = pack(header(head, "Accept-Encoding"), &answer->body);
  put(&connection->out, "HTTP/1.1 %d %s\r\nSync-Portal: 1\r\nDate: %s\r\nCache-Control: no-store\r\n", answer->status,
    answer->status < 400 ? "OK" : "Refused", date_text());
  if (answer->status != 204)
    put(&connection->out, "Content-Type: application/%sjson\r\nContent-Length: %zu\r\n",
      answer->status < 400 ? "" : "problem+", answer->body.length);
  if (answer->status == 415) put(&connection->out, "Accept-Encoding: zstd\r\n");
  if (coding) put(&connection->out, "Content-Encoding: %s\r\n", coding);
  if (connection->closes) put(&connection->out, "Connection: close\r\n");
  put(&connection->out, "\r\n");
  if (answer->body.length) put_bytes(&connection->out, answer->body.bytes, answer->body.length);
}

static void refuse(struct connection *connection) {
  put(&connection->out, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  connection->closes = true;
}

/* Answers the first request in the buffer if it is whole; false if it is not. */
static bool answer_first(struct connection *connection) {
  static struct answer answer;
  struct buffer *in = &connection->in;
  char *behind = in->length ? memmem(in->bytes, in->length, "\r\n\r\n", 4) : NULL;
  if (!behind) {
    if (in->length > most_head) refuse(connection);
    return false;
  }
  struct span head = {in->bytes, (size_t)(behind + 4 - in->bytes)};
  struct span length_text = header(head, "Content-Length");
  unsigned long length = length_text.length ? strtoul(length_text.at, NULL, 10) : 0;
  if (length > most_body || header(head, "Transfer-Encoding").length) {
    refuse(connection);
    return false;
  }
  if (in->length < head.length + length) {
    if (!connection->is_continued && header(head, "Expect").length) {
      put(&connection->out, "HTTP/1.1 100 Continue\r\n\r\n");
      connection->is_continued = true;
    }
    // Last, since it may move the bytes that `head` points at.
    make_room(in, head.length + length - in->length);
    return false;
  }
  const char *end = behind, *space = memchr(head.at, ' ', head.length);
  const char *path = space ? space + 1 : NULL, *stop = path ? memchr(path, ' ', (size_t)(end - path)) : NULL;
  if (!stop) {
    refuse(connection);
    return false;
  }
  struct request request = {
    {head.at, (size_t)(space - head.at)}, {path, (size_t)(stop - path)}, head, {head.at + head.length, length}};
  size_t began = connection->out.length;
  connection->closes = strncasecmp(header(head, "Connection").at, "close", 5) == 0;
  answer.body.length = 0;
  answer.status = unpack(header(head, "Content-Encoding"), &request.body);
  if (answer.status == 200) respond_to(&request, &answer);
  else put(&answer.body, coding_refused, answer.status, answer.status == 415 ? "unsupported-encoding" : "malformed-request");
  put_answer(connection, &answer, head);
  if (request.path.length < 6 || memcmp(request.path.at, "/null/", 6) != 0) {
    traffic.requests++;
    traffic.bytes_in += head.length + length;
    traffic.bytes_out += connection->out.length - began;
  }
  connection->is_continued = false;
  drop_front(in, head.length + length);
  return !connection->closes;
}

static void end_connection(struct connection *connection) {
  if (connection->tls) SSL_free(connection->tls);
  close(connection->descriptor);
  free(connection->in.bytes);
  free(connection->out.bytes);
  free(connection);
}

/* Both return the count, 0 at the end, -1 where it would block, -2 for a failure. */
static long receive(struct connection *connection, char *bytes, size_t most) {
  if (!connection->tls) {
    long count = read(connection->descriptor, bytes, most);
    return count >= 0 ? count : errno == EAGAIN ? -1 : -2;
  }
  int count = SSL_read(connection->tls, bytes, (int)most);
  if (count > 0) return count;
  int error = SSL_get_error(connection->tls, count);
  ERR_clear_error();
  return error == SSL_ERROR_ZERO_RETURN ? 0 : error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? -1 : -2;
}

static long send_some(struct connection *connection, const char *bytes, size_t length) {
  if (!connection->tls) {
    long count = send(connection->descriptor, bytes, length, MSG_NOSIGNAL);
    return count >= 0 ? count : errno == EAGAIN ? -1 : -2;
  }
  int count = SSL_write(connection->tls, bytes, (int)length);
  if (count > 0) return count;
  int error = SSL_get_error(connection->tls, count);
  ERR_clear_error();
  return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? -1 : -2;
}

/* False once the connection has ended. */
static bool send_all(struct connection *connection) {
  while (connection->sent < connection->out.length) {
    long count = send_some(connection, connection->out.bytes + connection->sent, connection->out.length - connection->sent);
    if (count == -2) return false;
    if (count == -1) return true;
    connection->sent += (size_t)count;
  }
  connection->sent = connection->out.length = 0;
  return !connection->closes;
}

/* False once the connection has ended. Events are edge-triggered, so that all that is there is read. */
static bool work(struct connection *connection) {
  for (;;) {
    if (!send_all(connection)) return false;
    make_room(&connection->in, chunk);
    long count = receive(connection, connection->in.bytes + connection->in.length,
      connection->in.capacity - connection->in.length);
    if (count == -1) return true;
    if (count <= 0) return false;
    connection->in.length += (size_t)count;
    while (answer_first(connection)) {}
  }
}

static void watch(int descriptor, void *mark, unsigned events) {
  struct epoll_event event = {.events = events, .data.ptr = mark};
  if (epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) < 0) fail("epoll_ctl");
}

static void accept_one(int listener, bool is_control) {
  int descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (descriptor < 0) return;
  int on = 1;
  setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  struct connection *connection = calloc(1, sizeof *connection);
  if (!connection) fail("memory");
  connection->descriptor = descriptor;
  if (!is_control) traffic.connections++;
  if (tls_context && !is_control) {
    connection->tls = SSL_new(tls_context);
    SSL_set_fd(connection->tls, descriptor);
    SSL_set_accept_state(connection->tls);
  }
  watch(descriptor, connection, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
}

static int listen_at(struct sockaddr *address, socklen_t size) {
  int listener = socket(address->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
  if (listener < 0) fail("socket");
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, address, size) < 0 || listen(listener, 128) < 0) fail("listen");
  return listener;
}

static void load_tls(struct server_options options) {
  tls_context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_mode(tls_context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  if (SSL_CTX_use_certificate_chain_file(tls_context, options.certificate) != 1 ||
      SSL_CTX_use_PrivateKey_file(tls_context, options.key, SSL_FILETYPE_PEM) != 1) {
    fprintf(stderr, "cannot use %s with %s\n", options.certificate, options.key);
    exit(1);
  }
}

void serve(struct server_options options, void (*respond)(const struct request *, struct answer *)) {
  respond_to = respond;
  poller = epoll_create1(EPOLL_CLOEXEC);
  if (options.certificate) load_tls(options);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)options.port)};
  if (inet_pton(AF_INET, options.address, &address.sin_addr) != 1) fail("address");
  int listeners[2] = {listen_at((struct sockaddr *)&address, sizeof address), -1};
  watch(listeners[0], (void *)&listener_marks[0], EPOLLIN);
  if (options.control) {
    struct sockaddr_un place = {.sun_family = AF_UNIX};
    snprintf(place.sun_path, sizeof place.sun_path, "%s", options.control);
    listeners[1] = listen_at((struct sockaddr *)&place, sizeof place);
    watch(listeners[1], (void *)&listener_marks[1], EPOLLIN);
  }
  socklen_t size = sizeof address;
  getsockname(listeners[0], (struct sockaddr *)&address, &size);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  for (;;) {
    struct epoll_event events[64];
    int count = epoll_wait(poller, events, 64, -1);
    for (int index = 0; index < count; index++) {
      void *mark = events[index].data.ptr;
      if (mark == &listener_marks[0]) accept_one(listeners[0], false);
      else if (mark == &listener_marks[1]) accept_one(listeners[1], true);
      else if (!work(mark)) end_connection(mark);
    }
  }
}
