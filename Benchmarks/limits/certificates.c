#include "certificates.h"
#include "http_server.h"

struct counts counts;

static struct certificate **table;
static unsigned long slots;

void copy_text(char *to, size_t room, struct span text) {
  size_t length = text.length < room ? text.length : room - 1;
  memcpy(to, text.at, length);
  to[length] = 0;
}

static unsigned long slot_of(struct span kind, struct span number) {
  unsigned long hash = 14695981039346656037UL ^ (kind.length ? (unsigned char)kind.at[0] : 0);
  for (size_t index = 0; index < number.length; index++) hash = (hash ^ (unsigned char)number.at[index]) * 1099511628211UL;
  unsigned long slot = (hash ^ hash >> 29) & (slots - 1);
  while (table[slot] && !(is_text(number, table[slot]->number) && is_text(kind, table[slot]->kind)))
    slot = (slot + 1) & (slots - 1);
  return slot;
}

static void grow(void) {
  struct certificate **old = table;
  unsigned long had = slots;
  slots = had ? had * 2 : 65536;
  table = calloc(slots, sizeof *table);
  if (!table) abort();
  for (unsigned long index = 0; index < had; index++)
    if (old[index]) table[slot_of(span_of(old[index]->kind), span_of(old[index]->number))] = old[index];
  free(old);
}

struct certificate *find_certificate(struct span kind, struct span number) {
  return slots ? table[slot_of(kind, number)] : NULL;
}

struct certificate *certificate_of_operation(struct span operation) {
  for (unsigned long slot = 0; slot < slots; slot++)
    if (table[slot] && is_text(operation, table[slot]->operation)) return table[slot];
  return NULL;
}

enum taking take_certificate(const struct certificate *given, struct certificate **kept) {
  if (counts.certificates * 2 >= slots) grow();
  unsigned long slot = slot_of(span_of(given->kind), span_of(given->number));
  if (table[slot]) {
    *kept = table[slot];
    bool is_same = strcmp(given->digest, table[slot]->digest) == 0;
    *(is_same ? &counts.replays : &counts.conflicts) += 1;
    return is_same ? replayed : taken_by_other;
  }
  struct certificate *made = malloc(sizeof *made);
  if (!made) abort();
  *made = *given;
  made->place = ++counts.certificates;
  made->received_at = (long long)(now() * 1000);
  *kept = table[slot] = made;
  return committed;
}

void note_arrival(unsigned long before) {
  if (counts.certificates == before) return;
  counts.last_at = now();
  if (before == 0) counts.first_at = counts.last_at;
  if (counts.arrivals_kept < sizeof counts.arrivals / sizeof *counts.arrivals)
    counts.arrivals[counts.arrivals_kept++] = (struct arrival){counts.last_at, counts.certificates - before};
}
