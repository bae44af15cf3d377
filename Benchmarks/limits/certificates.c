#define _GNU_SOURCE
#include "certificates.h"
#include "http_server.h"
#include "table.h"

struct counts counts;

static struct table by_number, by_operation;

void copy_text(char *to, size_t room, struct span text) {
  size_t length = text.length < room ? text.length : room - 1;
  memcpy(to, text.at, length);
  to[length] = 0;
}

/* The key of a number of this kind, valid until the next call. */
static struct span key_of(struct span kind, struct span number) {
  static struct buffer key;
  key.length = 0;
  put_span(&key, kind);
  put(&key, "/");
  put_span(&key, number);
  return (struct span){key.bytes, key.length};
}

struct certificate *find_certificate(struct span kind, struct span number) {
  return value_of(&by_number, key_of(kind, number));
}

struct certificate *certificate_of_operation(struct span operation) { return value_of(&by_operation, operation); }

enum taking take_certificate(const struct certificate *given, struct certificate **kept) {
  struct span key = key_of(span_of(given->kind), span_of(given->number));
  *kept = value_of(&by_number, key);
  if (*kept) {
    bool is_same = strcmp(given->digest, (*kept)->digest) == 0;
    *(is_same ? &counts.replays : &counts.conflicts) += 1;
    return is_same ? replayed : taken_by_other;
  }
  struct certificate *made = malloc(sizeof *made);
  if (!made) abort();
  *made = *given;
  made->place = ++counts.certificates;
  made->received_at = (long long)(now() * 1000);
  set_value(&by_number, key, made);
  if (made->operation[0]) set_value(&by_operation, span_of(made->operation), made);
  *kept = made;
  return committed;
}

void note_arrival(unsigned long before) {
  if (counts.certificates == before) return;
  counts.last_at = now();
  if (before == 0) counts.first_at = counts.last_at;
  if (counts.arrivals_kept < sizeof counts.arrivals / sizeof *counts.arrivals)
    counts.arrivals[counts.arrivals_kept++] = (struct arrival){counts.last_at, counts.certificates - before};
}
