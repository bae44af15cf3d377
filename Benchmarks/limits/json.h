/* Reads JSON in place: a value is a span of the text it stands in. Enough for the messages of SyncProtocol; texts with
   escapes are decoded by json_decode alone. */
#ifndef JSON_H
#define JSON_H
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
  const char *at;
  size_t length;
};

static inline struct span span_of(const char *text) { return (struct span){text, strlen(text)}; }

static inline bool is_text(struct span span, const char *text) {
  return strlen(text) == span.length && memcmp(span.at, text, span.length) == 0;
}

static inline const char *skip_blank(const char *at, const char *end) {
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) at++;
  return at;
}

/* The end of the string that begins at `at`, behind its quote; NULL where it has none. */
static inline const char *skip_string(const char *at, const char *end) {
  for (at++; at < end; at++) {
    if (*at == '\\') at++;
    else if (*at == '"') return at + 1;
  }
  return NULL;
}

/* The end of the value that begins at `at`; NULL where it is broken. */
static inline const char *skip_value(const char *at, const char *end) {
  int depth = 0;
  while (at && at < end) {
    if (*at == '"') at = skip_string(at, end);
    else if (*at == '{' || *at == '[') depth++, at++;
    else if (*at == '}' || *at == ']') depth--, at++;
    else if (depth > 0) at++;
    else {
      while (at < end && *at != ',' && *at != '}' && *at != ']' && *at != ' ' && *at != '\n') at++;
      return at;
    }
    if (depth == 0) return at;
    if (depth < 0) return NULL;
  }
  return NULL;
}

/* A walk over the members of an object, or over the elements of a list. */
struct walk {
  const char *at, *end;
  bool broken;
};

static inline struct walk walk_in(struct span value, char opening) {
  struct walk walk = {skip_blank(value.at, value.at + value.length), value.at + value.length, false};
  if (walk.at >= walk.end || *walk.at != opening) walk.broken = true;
  else walk.at++;
  return walk;
}

static inline bool next_element(struct walk *walk, struct span *value) {
  if (walk->broken) return false;
  const char *at = skip_blank(walk->at, walk->end);
  if (at < walk->end && *at == ',') at = skip_blank(at + 1, walk->end);
  if (at < walk->end && (*at == ']' || *at == '}')) return false;
  const char *behind = skip_value(at, walk->end);
  walk->broken = !behind;
  if (!behind) return false;
  *value = (struct span){at, (size_t)(behind - at)};
  walk->at = behind;
  return true;
}

/* The text of a string without its quotes, as it is written; empty for any other value. */
static inline struct span text_in(struct span value) {
  if (value.length < 2 || *value.at != '"') return (struct span){"", 0};
  return (struct span){value.at + 1, value.length - 2};
}

static inline bool next_member(struct walk *walk, struct span *name, struct span *value) {
  if (!next_element(walk, name)) return false;
  *name = text_in(*name);
  const char *at = skip_blank(walk->at, walk->end);
  walk->broken = at >= walk->end || *at != ':';
  if (walk->broken) return false;
  at = skip_blank(at + 1, walk->end);
  const char *behind = skip_value(at, walk->end);
  walk->broken = !behind;
  if (!behind) return false;
  *value = (struct span){at, (size_t)(behind - at)};
  walk->at = behind;
  return true;
}

/* The member of this name; empty where there is none. */
static inline struct span member_of(struct span object, const char *wanted) {
  struct walk walk = walk_in(object, '{');
  struct span name, value;
  while (next_member(&walk, &name, &value))
    if (is_text(name, wanted)) return value;
  return (struct span){"", 0};
}

static inline int hexadecimal(const char *digits) {
  int value = 0;
  for (int index = 0; index < 4; index++) {
    char digit = digits[index];
    int part = digit >= '0' && digit <= '9' ? digit - '0'
      : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
      : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
    if (part < 0) return -1;
    value = value * 16 + part;
  }
  return value;
}

static inline char *put_utf8(char *out, unsigned code) {
  if (code < 0x80) *out++ = (char)code;
  else if (code < 0x800) *out++ = (char)(0xC0 | code >> 6), *out++ = (char)(0x80 | (code & 63));
  else if (code < 0x10000)
    *out++ = (char)(0xE0 | code >> 12), *out++ = (char)(0x80 | (code >> 6 & 63)), *out++ = (char)(0x80 | (code & 63));
  else
    *out++ = (char)(0xF0 | code >> 18), *out++ = (char)(0x80 | (code >> 12 & 63)),
    *out++ = (char)(0x80 | (code >> 6 & 63)), *out++ = (char)(0x80 | (code & 63));
  return out;
}

/* Undoes the escapes of a text into `out`, which has room for `text.length` bytes. Returns the length, -1 if broken. */
static inline long json_decode(struct span text, char *out) {
  const char *at = text.at, *end = text.at + text.length;
  char *begin = out;
  while (at < end) {
    const char *escape = memchr(at, '\\', (size_t)(end - at));
    size_t plain = (size_t)((escape ? escape : end) - at);
    memcpy(out, at, plain);
    out += plain;
    if (!escape) break;
    if (end - escape < 2) return -1;
    at = escape + 2;
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *known = escape[1] ? strchr(from, escape[1]) : NULL;
    if (known) {
      *out++ = to[known - from];
    } else if (escape[1] == 'u' && end - at >= 4) {
      int code = hexadecimal(at);
      at += 4;
      if (code >= 0xD800 && code < 0xDC00 && end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
        code = 0x10000 + (code - 0xD800) * 0x400 + (hexadecimal(at + 2) - 0xDC00);
        at += 6;
      }
      if (code < 0) return -1;
      out = put_utf8(out, (unsigned)code);
    } else {
      return -1;
    }
  }
  return out - begin;
}
#endif
