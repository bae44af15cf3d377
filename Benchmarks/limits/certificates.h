/* The certificates that the null portal was given, by kind and number, and what was counted of them. */
#ifndef CERTIFICATES_H
#define CERTIFICATES_H
#include "buffer.h"

struct certificate {
  char kind[16], number[40], digest[65], operation[37], vehicle[37];
  unsigned long place; /* from 1 */
  long long received_at;
};

enum taking { committed, replayed, taken_by_other };

/* When certificates were committed by one request, and how many. */
struct arrival {
  double at;
  unsigned long count;
};

extern struct counts {
  unsigned long certificates, replays, conflicts;
  double first_at, last_at;
  unsigned long arrivals_kept;
  struct arrival arrivals[8192]; /* those of the first requests */
} counts;

struct certificate *find_certificate(struct span kind, struct span number);
struct certificate *certificate_of_operation(struct span operation);

/* Commits it, if its number is free. `kept` is what the number holds afterwards. */
enum taking take_certificate(const struct certificate *given, struct certificate **kept);

/* Notes that a request, which began when `before` were there, has ended. */
void note_arrival(unsigned long before);

void copy_text(char *to, size_t room, struct span text);
#endif
