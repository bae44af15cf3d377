/* Records inspections over an agent's Unix socket, each in a call of its own, from several threads with a connection
   each. A file has one inspection a line. Prints one line of JSON; ends with 1 where one was not recorded.

   usage: recorder SOCKET FILE THREADS */
#define _GNU_SOURCE
#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include "buffer.h"
#include "times.h"

enum { most_answer = 1 << 20, most_entries = 1 << 20 };

static const char *place;
static struct span entries[most_entries];
static double times[most_entries];
static int total, threads;

static void fail(const char *what) {
  fprintf(stderr, "recorder: %s\n", what);
  exit(1);
}

static int connect_to_agent(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", place);
  int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address) < 0) fail("cannot connect");
  return descriptor;
}

/* Reads one answer; false where the connection ended before its first byte. */
static bool read_answer(int descriptor, struct buffer *answer) {
  answer->length = 0;
  for (;;) {
    make_room(answer, 65536);
    long count = read(descriptor, answer->bytes + answer->length, answer->capacity - answer->length - 1);
    if (count <= 0 && answer->length == 0) return false;
    if (count <= 0 || answer->length > most_answer) fail("the answer broke off");
    answer->length += (size_t)count;
    answer->bytes[answer->length] = 0;
    char *end = strstr(answer->bytes, "\r\n\r\n"), *length = strcasestr(answer->bytes, "content-length:");
    if (!end) continue;
    if (!length || length > end) fail("an answer without a length");
    if (answer->length >= (size_t)(end + 4 - answer->bytes) + strtoul(length + 15, NULL, 10)) return true;
  }
}

/* Records every `threads`th entry from this one on. The agent may close a connection between two calls. */
static void *record_share(void *first) {
  struct buffer request = {0}, answer = {0};
  int descriptor = connect_to_agent();
  for (long index = (long)first; index < total; index += threads) {
    request.length = 0;
    put(&request,
      "POST /v1/record HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n"
      "{\"entries\":[%.*s]}", entries[index].length + 14, (int)entries[index].length, entries[index].at);
    double began = seconds();
    if (send(descriptor, request.bytes, request.length, MSG_NOSIGNAL) != (long)request.length ||
        !read_answer(descriptor, &answer)) fail("the agent closed the connection");
    times[index] = seconds() - began;
    if (strncmp(answer.bytes, "HTTP/1.1 200", 12) != 0 || !strstr(answer.bytes, "\"outcome\":\"recorded\""))
      fail(answer.bytes);
  }
  close(descriptor);
  free(request.bytes), free(answer.bytes);
  return NULL;
}

static void load(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  char *line = NULL;
  size_t room = 0;
  long length;
  while (total < most_entries && (length = getline(&line, &room, file)) > 1)
    entries[total++] = (struct span){strndup(line, (size_t)length - 1), (size_t)length - 1};
  fclose(file);
}

int main(int count, char **arguments) {
  if (count != 4) return fputs("usage: recorder SOCKET FILE THREADS\n", stderr), 64;
  place = arguments[1];
  load(arguments[2]);
  threads = atoi(arguments[3]);
  if (total == 0 || threads < 1 || threads > 64) fail("nothing to record, or no threads");
  pthread_t started[64];
  double began = seconds();
  for (long index = 0; index < threads; index++)
    if (pthread_create(&started[index], NULL, record_share, (void *)index) != 0) fail("no thread");
  for (int index = 0; index < threads; index++) pthread_join(started[index], NULL);
  double taken = seconds() - began;
  qsort(times, (size_t)total, sizeof *times, compare_times);
  printf("{\"recorded\":%d,\"perSecond\":%.1f,\"p50\":%.6f,\"p99\":%.6f}\n", total, total / taken, times[total / 2],
    times[total * 99 / 100]);
  return 0;
}
