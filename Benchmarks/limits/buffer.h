/* Bytes that grow. The program ends where there is no memory. */
#ifndef BUFFER_H
#define BUFFER_H
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "json.h"

struct buffer {
  char *bytes;
  size_t length, capacity;
};

static inline void make_room(struct buffer *buffer, size_t more) {
  if (buffer->length + more <= buffer->capacity) return;
  buffer->capacity = (buffer->length + more) * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->capacity);
  if (!buffer->bytes) abort();
}

static inline void put_bytes(struct buffer *buffer, const char *bytes, size_t length) {
  make_room(buffer, length);
  memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
}

static inline void put_span(struct buffer *buffer, struct span span) { put_bytes(buffer, span.at, span.length); }

__attribute__((format(printf, 2, 3))) static inline void put(struct buffer *buffer, const char *format, ...) {
  for (int tries = 0; tries < 2; tries++) {
    size_t room = buffer->capacity - buffer->length;
    va_list values;
    va_start(values, format);
    int length = vsnprintf(buffer->bytes ? buffer->bytes + buffer->length : NULL, room, format, values);
    va_end(values);
    if (length < 0) abort();
    if ((size_t)length < room) {
      buffer->length += (size_t)length;
      return;
    }
    make_room(buffer, (size_t)length + 1);
  }
}

/* Takes `count` bytes away from the beginning. */
static inline void drop_front(struct buffer *buffer, size_t count) {
  buffer->length -= count;
  memmove(buffer->bytes, buffer->bytes + count, buffer->length);
}
#endif
