/* A bad link between two network namespaces, for kernels without netem: two TUN devices, and this program between them.
   Each way it is a queue before a line of RATE bits a second, then DELAY milliseconds, and of each 1 000 packets LOSS are
   lost, by random numbers that are the same in each run.

   usage: link DEVICE DEVICE DELAY RATE LOSS

   Prints "ready" once the devices are there; they can then be moved into their namespaces. Takes lines on its standard
   input, and ends with it: `down` (everything that is under way is lost, and all that comes), `up`, `counts` (one line of
   JSON: IP bytes and packets given to each way, and packets lost). */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "times.h"

enum { most_packet = 2048, queue_length = 100, most_under_way = 4096 };

struct packet {
  double due;  /* when it leaves the line's far end */
  double sent; /* when its last bit is on the line */
  int length;
  unsigned char bytes[most_packet];
};

/* One direction: a ring of packets, those that wait before the line included. */
struct way {
  int from, to;
  struct packet *ring;
  int first, count;
  double line_free_at;
  unsigned long long random;
  unsigned long bytes, packets, lost;
};

static double delay, rate;
static unsigned loss;
static bool is_up = true;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int open_device(const char *name) {
  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
  if (device < 0) fail("/dev/net/tun");
  snprintf(request.ifr_name, sizeof request.ifr_name, "%s", name);
  if (ioctl(device, TUNSETIFF, &request) < 0) fail(name);
  return device;
}

/* splitmix64 */
static unsigned next_random(struct way *way) {
  unsigned long long mixed = way->random += 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBULL;
  return (unsigned)((mixed ^ mixed >> 31) >> 33);
}

static int waiting_before_line(const struct way *way, double now) {
  int waiting = 0;
  for (int index = way->count; index > 0; index--) {
    if (way->ring[(way->first + index - 1) % most_under_way].sent <= now) break;
    waiting++;
  }
  return waiting;
}

static void take_packets(struct way *way) {
  static unsigned char bytes[most_packet];
  long length;
  while ((length = read(way->from, bytes, sizeof bytes)) > 0) {
    /* IPv4 alone: the kernel's own IPv6 announcements are no part of it. */
    if (bytes[0] >> 4 != 4) continue;
    double now = seconds();
    way->packets++;
    way->bytes += (unsigned long)length;
    bool is_lost = next_random(way) % 1000 < loss;
    if (!is_up || is_lost || waiting_before_line(way, now) >= queue_length || way->count == most_under_way) {
      way->lost++;
      continue;
    }
    struct packet *packet = &way->ring[(way->first + way->count++) % most_under_way];
    double begin = way->line_free_at > now ? way->line_free_at : now;
    packet->sent = way->line_free_at = begin + (double)length * 8 / rate;
    packet->due = packet->sent + delay;
    packet->length = (int)length;
    memcpy(packet->bytes, bytes, (size_t)length);
  }
}

static void deliver(struct way *way, double now) {
  while (way->count > 0 && way->ring[way->first].due <= now) {
    struct packet *packet = &way->ring[way->first];
    /* A device that is down takes nothing: the packet is lost, as on any link. */
    if (write(way->to, packet->bytes, (size_t)packet->length) < 0) way->lost++;
    way->first = (way->first + 1) % most_under_way;
    way->count--;
  }
}

static void obey(const char *line, struct way ways[2]) {
  if (strcmp(line, "up") == 0) is_up = true;
  if (strcmp(line, "down") == 0) {
    is_up = false;
    for (int side = 0; side < 2; side++) {
      ways[side].lost += (unsigned long)ways[side].count;
      ways[side].count = 0;
      ways[side].line_free_at = 0;
    }
  }
  if (strcmp(line, "counts") != 0) return;
  printf("{\"upBytes\":%lu,\"upPackets\":%lu,\"upLost\":%lu,\"downBytes\":%lu,\"downPackets\":%lu,\"downLost\":%lu}\n",
    ways[0].bytes, ways[0].packets, ways[0].lost, ways[1].bytes, ways[1].packets, ways[1].lost);
  fflush(stdout);
}

/* False once the input has ended. */
static bool read_commands(struct way ways[2]) {
  static char input[256];
  static size_t length;
  long count = read(0, input + length, sizeof input - 1 - length);
  if (count <= 0) return false;
  length += (size_t)count;
  input[length] = 0;
  char *end;
  while ((end = strchr(input, '\n'))) {
    *end = 0;
    obey(input, ways);
    length -= (size_t)(end + 1 - input);
    memmove(input, end + 1, length + 1);
  }
  return length < sizeof input - 1;
}

static struct timespec time_until_next(const struct way ways[2]) {
  double now = seconds(), next = now + 1;
  for (int side = 0; side < 2; side++)
    if (ways[side].count > 0 && ways[side].ring[ways[side].first].due < next) next = ways[side].ring[ways[side].first].due;
  double left = next > now ? next - now : 0;
  return (struct timespec){(time_t)left, (long)((left - (double)(time_t)left) * 1e9)};
}

int main(int count, char **arguments) {
  if (count != 6) return fputs("usage: link DEVICE DEVICE DELAY RATE LOSS\n", stderr), 64;
  delay = atof(arguments[3]) / 1000;
  rate = atof(arguments[4]);
  loss = (unsigned)atoi(arguments[5]);
  int near = open_device(arguments[1]), far = open_device(arguments[2]);
  struct way ways[2] = {{.from = near, .to = far, .random = 1}, {.from = far, .to = near, .random = 2}};
  for (int side = 0; side < 2; side++)
    if (!(ways[side].ring = calloc(most_under_way, sizeof(struct packet)))) fail("memory");
  puts("ready");
  fflush(stdout);
  for (;;) {
    struct pollfd watched[] = {{near, POLLIN, 0}, {far, POLLIN, 0}, {0, POLLIN, 0}};
    struct timespec wait = time_until_next(ways);
    if (ppoll(watched, 3, &wait, NULL) < 0) fail("ppoll");
    if (watched[2].revents && !read_commands(ways)) return 0;
    for (int side = 0; side < 2; side++) {
      take_packets(&ways[side]);
      deliver(&ways[side], seconds());
    }
  }
}
