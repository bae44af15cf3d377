/* A hash table from texts to pointers. Nothing is taken out again. */
#ifndef TABLE_H
#define TABLE_H
#include <stdlib.h>
#include "json.h"

struct entry {
  struct span key;
  void *value; /* NULL: nothing is there */
};

struct table {
  struct entry *entries;
  unsigned long slots, count;
};

static inline struct entry *slot_of(const struct table *table, struct span key) {
  unsigned long hash = 14695981039346656037UL; /* FNV-1a */
  for (size_t index = 0; index < key.length; index++) hash = (hash ^ (unsigned char)key.at[index]) * 1099511628211UL;
  unsigned long slot = (hash ^ hash >> 29) & (table->slots - 1);
  while (table->entries[slot].value && !(table->entries[slot].key.length == key.length &&
                                         memcmp(table->entries[slot].key.at, key.at, key.length) == 0))
    slot = (slot + 1) & (table->slots - 1);
  return &table->entries[slot];
}

static inline void *value_of(const struct table *table, struct span key) {
  return table->slots ? slot_of(table, key)->value : NULL;
}

static inline void grow_table(struct table *table) {
  struct table grown = {.slots = table->slots ? table->slots * 2 : 65536, .count = table->count};
  if (!(grown.entries = calloc(grown.slots, sizeof *grown.entries))) abort();
  for (unsigned long slot = 0; slot < table->slots; slot++)
    if (table->entries[slot].value) *slot_of(&grown, table->entries[slot].key) = table->entries[slot];
  free(table->entries);
  *table = grown;
}

/* Sets the value of a key, which is copied if it is new. */
static inline void set_value(struct table *table, struct span key, void *value) {
  if (table->count * 2 >= table->slots) grow_table(table);
  struct entry *entry = slot_of(table, key);
  if (!entry->value) {
    if (!(entry->key.at = strndup(key.at, key.length))) abort();
    entry->key.length = key.length;
    table->count++;
  }
  entry->value = value;
}
#endif
