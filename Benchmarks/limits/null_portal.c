/* A portal that keeps nothing on disk and checks almost nothing: it answers what an agent asks while it drains, as
   SyncProtocol has it, so that what is measured is the agent. It takes every sign-in and every session. It has no
   conformities, documents without a number, reads of a document (§4.4), find and bundles: those are 501 `not-supported`.

   POST /null/sink takes lines of JSON with a "number", for programs that speak no SyncProtocol; a line's number counts
   once. GET /null/figures tells what was counted.

   usage: null_portal [--address A] [--port N] [--control SOCKET] [--vehicles FILE] [--certificate PEM --key PEM]

   FILE has a line `NIV<TAB>PortalVehicle` for each vehicle; a NIV that is not there has no candidates. */
#define _GNU_SOURCE
#include <openssl/sha.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include "certificates.h"
#include "http_server.h"
#include "table.h"

static const char prefix[] = "/sync/v1";
static struct buffer reports; /* the last report: that of the one station that is measured */
static char report_station[37];
static char access_code[16] = "TREM1234";

static long long milliseconds(void) { return (long long)(now() * 1000); }

static void put_problem(struct buffer *out, int status, const char *type) {
  put(out, "{\"processed\":\"no\",\"status\":%d,\"title\":\"Refused\",\"type\":\"urn:sync-portal:problem:%s\"}", status,
    type);
}

static void refuse(struct answer *answer, int status, const char *type) {
  answer->status = status;
  answer->body.length = 0;
  put_problem(&answer->body, status, type);
}

static void put_receipt(struct buffer *out, const struct certificate *its) {
  put(out,
    "{\"digest\":\"%s\",\"kind\":\"%s\",\"number\":\"%s\",\"operation\":\"%s\",\"portalID\":\"N-%lu\","
    "\"receivedAt\":%lld,\"vehicle\":\"%s\"}",
    its->digest, its->kind, its->number, its->operation, its->place, its->received_at, its->vehicle);
}

/* From NIV to the JSON of a PortalVehicle. */
static struct table vehicles;

static void keep_vehicle(struct span vin, struct span json) {
  set_value(&vehicles, vin, strndup(json.at, json.length));
}

static void load_vehicles(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  char *line = NULL, *tab;
  size_t room = 0;
  long length;
  while ((length = getline(&line, &room, file)) > 0)
    if ((tab = memchr(line, '\t', (size_t)length)))
      keep_vehicle((struct span){line, (size_t)(tab - line)}, (struct span){tab + 1, (size_t)(line + length - tab) - 2});
  free(line);
  fclose(file);
}

static bool is_same(struct span told, struct span asked) {
  return told.length > 0 && told.length == asked.length && memcmp(told.at, asked.at, told.length) == 0;
}

/* A vehicle without what the query has as well (§1.10). */
static void put_compact(struct buffer *out, struct span found, struct span query) {
  struct walk members = walk_in(found, '{'), fields;
  struct span name, value, same[2];
  int count = 0;
  const char *comma = "";
  put(out, "{");
  while (next_member(&members, &name, &value)) {
    if (!is_text(name, "vehicle")) {
      put(out, "%s\"%.*s\":%.*s", comma, (int)name.length, name.at, (int)value.length, value.at);
      comma = ",";
      continue;
    }
    for (fields = walk_in(value, '{'); next_member(&fields, &name, &value); comma = ",") {
      bool may_be_left = is_text(name, "plate") || is_text(name, "jurisdiction");
      char key[16];
      copy_text(key, sizeof key, name);
      if (may_be_left && count < 2 && is_same(value, member_of(query, key))) same[count++] = name;
      else put(out, "%s\"%.*s\":%.*s", comma, (int)name.length, name.at, (int)value.length, value.at);
    }
  }
  for (int index = 0; index < count; index++)
    put(out, "%s\"%.*s\"", index ? "," : ",\"same\":[", (int)same[index].length, same[index].at);
  put(out, count ? "]}" : "}");
}

/* What §6.1 answers to such a query, as a compact result; without its closing brace. */
static void put_compact_match(struct buffer *out, struct span query) {
  char *found = value_of(&vehicles, text_in(member_of(query, "vin")));
  put(out, "{\"candidates\":[");
  if (found) put_compact(out, span_of(found), query);
  put(out, "]");
}

static bool asks_compact(struct span body) {
  struct span told = member_of(body, "compact");
  return told.length == 4 && memcmp(told.at, "true", 4) == 0;
}

static void match(struct span body, struct answer *answer) {
  struct walk queries = walk_in(member_of(body, "queries"), '[');
  struct span query;
  bool is_compact = asks_compact(body);
  const char *comma = "";
  put(&answer->body, is_compact ? "{\"compact\":true,\"results\":[" : "{\"results\":[");
  for (; next_element(&queries, &query); comma = ",") {
    if (is_compact) {
      put(&answer->body, "%s", comma);
      put_compact_match(&answer->body, query);
      put(&answer->body, "}");
      continue;
    }
    char *found = value_of(&vehicles, text_in(member_of(query, "vin")));
    put(&answer->body, "%s{\"candidates\":[%s],\"key\":", comma, found ? found : "");
    put_span(&answer->body, member_of(query, "key"));
    put(&answer->body, ",\"truncated\":false}");
  }
  put(&answer->body, "]}");
  if (queries.broken) refuse(answer, 400, "malformed-request");
}

static void create_vehicle(struct span id, struct span body, struct answer *answer) {
  struct span vehicle = member_of(body, "vehicle"), vin = text_in(member_of(vehicle, "vin"));
  if (vin.length == 0) return refuse(answer, 400, "malformed-request");
  put(&answer->body, "{\"id\":\"%.*s\",\"vehicle\":%.*s}", (int)id.length, id.at, (int)vehicle.length, vehicle.at);
  keep_vehicle(vin, (struct span){answer->body.bytes, answer->body.length});
  answer->status = 201;
}

/* Certificates */

static void look_up(struct span body, struct answer *answer) {
  struct walk queries = walk_in(member_of(body, "queries"), '[');
  struct span query;
  const char *comma = "";
  put(&answer->body, "{\"results\":[");
  for (; next_element(&queries, &query); comma = ",") {
    struct span kind = text_in(member_of(query, "kind")), number = text_in(member_of(query, "number"));
    struct certificate *found = find_certificate(kind, number);
    bool is_there = found && is_text(text_in(member_of(query, "digest")), found->digest);
    struct span vehicle = member_of(query, "vehicle");
    put(&answer->body, "%s{\"kind\":\"%.*s\",\"number\":\"%.*s\",", comma, (int)kind.length, kind.at, (int)number.length,
      number.at);
    if (!found && vehicle.length > 0) {
      put(&answer->body, "\"vehicles\":");
      put_compact_match(&answer->body, vehicle);
      put(&answer->body, "},");
    }
    if (is_there) {
      put(&answer->body, "\"receipt\":");
      put_receipt(&answer->body, found);
      put(&answer->body, ",");
    }
    put(&answer->body, "\"state\":\"%s\"}", is_there ? "same" : found ? "differs" : "absent");
  }
  put(&answer->body, "]}");
  if (queries.broken) refuse(answer, 400, "malformed-request");
}

static void digest_of(const char *bytes, size_t length, char text[65]) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  static const char digits[] = "0123456789abcdef";
  SHA256((const unsigned char *)bytes, length, digest);
  for (int index = 0; index < SHA256_DIGEST_LENGTH; index++) {
    text[2 * index] = digits[digest[index] >> 4];
    text[2 * index + 1] = digits[digest[index] & 15];
  }
  text[64] = 0;
}

static const int status_of[] = {[committed] = 201, [replayed] = 200, [taken_by_other] = 412};

/* A receipt without what its entry has as well, and the line for it in the text that is digested (§1.10). */
static void put_compact_receipt(
  struct buffer *out, struct buffer *lines, const struct certificate *its, const struct certificate *asked
) {
  put(out, "{\"portalID\":\"N-%lu\",\"receivedAt\":%lld", its->place, its->received_at);
  if (strcmp(its->operation, asked->operation)) put(out, ",\"operation\":\"%s\"", its->operation);
  if (strcmp(its->vehicle, asked->vehicle)) put(out, ",\"vehicle\":\"%s\"", its->vehicle);
  put(out, "}");
  put(lines, "%s %s %s %s %s %lld N-%lu\n", its->operation, its->kind, its->number, its->digest, its->vehicle,
    its->received_at, its->place);
}

/* One entry of a batch: commits it and puts its result; `lines` is null where the answer is in full. False where the entry
   cannot be read. */
static bool take_entry(struct span entry, struct buffer *out, struct buffer *lines) {
  static struct buffer payload;
  struct certificate given = {0};
  struct span stated = {"", 0}, name, value;
  long length = -1;
  struct walk members = walk_in(entry, '{');
  while (next_member(&members, &name, &value)) {
    struct span text = text_in(value);
    if (is_text(name, "operation")) copy_text(given.operation, sizeof given.operation, text);
    else if (is_text(name, "kind")) copy_text(given.kind, sizeof given.kind, text);
    else if (is_text(name, "number")) copy_text(given.number, sizeof given.number, text);
    else if (is_text(name, "vehicle")) copy_text(given.vehicle, sizeof given.vehicle, text);
    else if (is_text(name, "digest")) stated = text;
    else if (is_text(name, "payload")) {
      payload.length = 0;
      make_room(&payload, text.length);
      length = json_decode(text, payload.bytes);
    }
  }
  if (members.broken || length < 0 || !given.operation[0] || !given.number[0]) return false;
  digest_of(payload.bytes, (size_t)length, given.digest);
  struct certificate *kept = NULL;
  bool is_wrong = !is_text(stated, given.digest);
  enum taking taking = is_wrong ? taken_by_other : take_certificate(&given, &kept);
  int status = is_wrong ? 422 : status_of[taking];
  put(out, "{");
  if (!lines || status >= 300) put(out, "\"operation\":\"%s\",", given.operation);
  put(out, status < 300 ? "\"receipt\":" : "\"problem\":");
  if (status < 300 && lines) put_compact_receipt(out, lines, kept, &given);
  else if (status < 300) put_receipt(out, kept);
  else put_problem(out, status, is_wrong ? "digest-mismatch" : "number-taken");
  put(out, ",\"status\":%d}", status);
  return true;
}

/* §4.2, for `name`, which is `{kind}/{number}`. */
static void take_one(const struct request *request, struct span name, struct answer *answer) {
  struct certificate given = {0}, *kept;
  unsigned long before = counts.certificates;
  const char *slash = memchr(name.at, '/', name.length);
  if (!slash) return refuse(answer, 404, "not-found");
  copy_text(given.kind, sizeof given.kind, (struct span){name.at, (size_t)(slash - name.at)});
  copy_text(given.number, sizeof given.number, (struct span){slash + 1, (size_t)(name.at + name.length - slash) - 1});
  copy_text(given.operation, sizeof given.operation, header(request->head, "Idempotency-Key"));
  copy_text(given.vehicle, sizeof given.vehicle, header(request->head, "Sync-Vehicle"));
  if (!given.operation[0] || !given.vehicle[0]) return refuse(answer, 400, "malformed-request");
  digest_of(request->body.at, request->body.length, given.digest);
  enum taking taking = take_certificate(&given, &kept);
  note_arrival(before);
  if (taking == taken_by_other) return refuse(answer, 412, "number-taken");
  answer->status = status_of[taking];
  put_receipt(&answer->body, kept);
}

static void take_batch(struct span body, struct answer *answer) {
  unsigned long before = counts.certificates;
  struct walk entries = walk_in(member_of(body, "entries"), '[');
  struct span entry;
  bool is_whole = true, is_compact = asks_compact(body);
  static struct buffer lines;
  char digest[65];
  lines.length = 0;
  put(&answer->body, is_compact ? "{\"compact\":true,\"results\":[" : "{\"results\":[");
  for (const char *comma = ""; is_whole && next_element(&entries, &entry); comma = ",") {
    put(&answer->body, "%s", comma);
    is_whole = take_entry(entry, &answer->body, is_compact ? &lines : NULL);
  }
  digest_of(lines.bytes, lines.length, digest);
  if (is_compact) put(&answer->body, "],\"digest\":\"%s\"}", digest);
  else put(&answer->body, "]}");
  note_arrival(before);
  if (entries.broken || !is_whole) refuse(answer, 400, "malformed-request");
}

static void tell_operation(struct span id, struct answer *answer) {
  struct certificate *found = certificate_of_operation(id);
  if (!found) return refuse(answer, 404, "not-found");
  put(&answer->body, "{\"operation\":\"%s\",\"receipt\":", found->operation);
  put_receipt(&answer->body, found);
  put(&answer->body, ",\"state\":\"committed\"}");
}

static void take_lines(struct span body, struct answer *answer) {
  static const char mark[] = "\"number\":\"";
  unsigned long before = counts.certificates;
  struct certificate *kept;
  const char *end = body.at + body.length;
  for (const char *line = body.at; line < end;) {
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    if (!stop) stop = end;
    const char *number = memmem(line, (size_t)(stop - line), mark, sizeof mark - 1);
    if (number) {
      struct certificate given = {.kind = "line"};
      number += sizeof mark - 1;
      const char *quote = memchr(number, '"', (size_t)(stop - number));
      copy_text(given.number, sizeof given.number, (struct span){number, (size_t)((quote ? quote : stop) - number)});
      take_certificate(&given, &kept);
    }
    line = stop + 1;
  }
  note_arrival(before);
  put(&answer->body, "{\"taken\":%lu}", counts.certificates - before);
}

/* Sign-in, capabilities, reports, figures */

static void capabilities(struct answer *answer) {
  put(&answer->body,
    "{\"encodings\":[\"zstd\"],\"features\":{\"batch\":true,\"compact\":true,\"idempotency\":true,\"lookup\":true,"
    "\"lookupVehicles\":true,\"stations\":true,\"uniqueNumbers\":true},"
    "\"limits\":{\"batch\":100,\"body\":1048576,\"identificationNumber\":13,\"lookup\":500,\"match\":100,"
    "\"ownerName\":40,\"remarks\":1000,\"requests\":4,\"street\":9},\"portal\":\"Null portal\",\"protocolVersions\":[\"1.0\",\"1.1\"],"
    "\"time\":%lld}", milliseconds());
}

static void begin_sign_in(struct span body, struct answer *answer) {
  struct span id = text_in(member_of(body, "id"));
  copy_text(access_code, sizeof access_code, text_in(member_of(body, "accessCode")));
  put(&answer->body, "{\"attemptsLeft\":5,\"expiresAt\":%lld,\"id\":\"%.*s\",\"sentTo\":\"m•••@exemple.ca\"}",
    milliseconds() + 600000, (int)id.length, id.at);
  answer->status = 201;
}

static void grant_session(struct answer *answer) {
  put(&answer->body,
    "{\"idleSeconds\":900,\"person\":{\"accessCode\":\"%s\",\"mandates\":[\"M-1\"],\"name\":\"Exemple Tremblay\"},"
    "\"token\":\"null.0123456789abcdef\"}", access_code);
  answer->status = 201;
}

static void keep_report(struct span station, struct span body, struct answer *answer) {
  reports.length = 0;
  put_span(&reports, body);
  copy_text(report_station, sizeof report_station, station);
  put_span(&answer->body, body);
}

static void tell_report(struct span station, struct answer *answer) {
  if (!is_text(station, report_station)) return refuse(answer, 404, "not-found");
  put_bytes(&answer->body, reports.bytes, reports.length);
}

static void list_stations(struct answer *answer) {
  put(&answer->body, "{\"stations\":[");
  if (report_station[0])
    put(&answer->body, "{\"backlog\":%.*s,\"reportedAt\":%lld,\"station\":\"%s\"}", (int)reports.length, reports.bytes,
      milliseconds(), report_station);
  put(&answer->body, "],\"truncated\":false}");
}

/* Which numbers of a range are there (§4.10). The numbers end in digits alone, all of one length. */
static void inventory(struct span body, struct answer *answer) {
  struct span kind = text_in(member_of(body, "kind"));
  char first[40], last[40];
  copy_text(first, sizeof first, text_in(member_of(body, "first")));
  copy_text(last, sizeof last, text_in(member_of(body, "last")));
  int length = (int)strlen(first), digits = 0;
  while (digits < length && digits < 18 && first[length - 1 - digits] >= '0' && first[length - 1 - digits] <= '9') digits++;
  long from = atol(first + length - digits), to = (int)strlen(last) == length ? atol(last + length - digits) : -1;
  if (digits == 0 || to < from || to - from >= 10000) return refuse(answer, 422, "invalid-form");
  static const char base64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  unsigned char present[1253] = {0}, digest[SHA256_DIGEST_LENGTH];
  long count = 0, bytes = (to - from + 8) / 8;
  SHA256_CTX lines;
  SHA256_Init(&lines);
  for (long place = 0; place <= to - from; place++) {
    char number[64], line[160];
    snprintf(number, sizeof number, "%.*s%0*ld", length - digits, first, digits, from + place);
    struct certificate *found = find_certificate(kind, span_of(number));
    if (!found) continue;
    present[place / 8] |= (unsigned char)(128 >> place % 8);
    count++;
    SHA256_Update(&lines, line, (size_t)snprintf(line, sizeof line, "%s %s\n", number, found->digest));
  }
  SHA256_Final(digest, &lines);
  put(&answer->body, "{\"count\":%ld,\"digest\":\"", count);
  for (int index = 0; index < SHA256_DIGEST_LENGTH; index++) put(&answer->body, "%02x", digest[index]);
  put(&answer->body, "\",\"first\":\"%s\",\"kind\":\"%.*s\",\"last\":\"%s\",\"present\":\"", first, (int)kind.length,
    kind.at, last);
  for (long at = 0; at < bytes; at += 3) {
    unsigned group = (unsigned)(present[at] << 16 | present[at + 1] << 8 | present[at + 2]);
    put(&answer->body, "%c%c%c%c", base64[group >> 18], base64[group >> 12 & 63],
      at + 1 < bytes ? base64[group >> 6 & 63] : '=', at + 2 < bytes ? base64[group & 63] : '=');
  }
  put(&answer->body, "\"}");
}

static void tell_figures(struct answer *answer) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  put(&answer->body,
    "{\"requests\":%lu,\"connections\":%lu,\"bytesIn\":%lu,\"bytesOut\":%lu,\"certificates\":%lu,\"replays\":%lu,"
    "\"conflicts\":%lu,\"cpuSeconds\":%.6f,\"firstAt\":%.6f,\"lastAt\":%.6f,\"arrivals\":[",
    traffic.requests, traffic.connections, traffic.bytes_in, traffic.bytes_out, counts.certificates, counts.replays,
    counts.conflicts, cpu, counts.first_at, counts.last_at);
  for (unsigned long index = 0; index < counts.arrivals_kept; index++)
    put(&answer->body, "%s[%.6f,%lu]", index ? "," : "", counts.arrivals[index].at, counts.arrivals[index].count);
  put(&answer->body, "]}");
}

/* Whether the path is `before`, an id, and `after`; the id is then in `id`. */
static bool has_id(struct span path, const char *before, const char *after, struct span *id) {
  size_t begin = strlen(before), end = strlen(after);
  if (path.length < begin + end + 1 || memcmp(path.at, before, begin) != 0 ||
      memcmp(path.at + path.length - end, after, end) != 0) return false;
  *id = (struct span){path.at + begin, path.length - begin - end};
  return !memchr(id->at, '/', id->length);
}

static bool has_prefix(struct span path, const char *before, struct span *rest) {
  size_t begin = strlen(before);
  if (path.length <= begin || memcmp(path.at, before, begin) != 0) return false;
  *rest = (struct span){path.at + begin, path.length - begin};
  return true;
}

static void respond(const struct request *request, struct answer *answer) {
  struct span path = request->path, body = request->body, id;
  bool gets = is_text(request->method, "GET"), posts = is_text(request->method, "POST"), puts = is_text(request->method, "PUT");
  answer->status = 200;
  if (gets && is_text(path, "/null/figures")) return tell_figures(answer);
  if (posts && is_text(path, "/null/sink")) return take_lines(body, answer);
  if (path.length < sizeof prefix - 1 || memcmp(path.at, prefix, sizeof prefix - 1) != 0)
    return refuse(answer, 404, "not-found");
  path = (struct span){path.at + sizeof prefix - 1, path.length - (sizeof prefix - 1)};
  if (gets && path.length == 0) capabilities(answer);
  else if (posts && is_text(path, "/vehicles:match")) match(body, answer);
  else if (posts && is_text(path, "/certificates:lookup")) look_up(body, answer);
  else if (posts && is_text(path, "/certificates:batch")) take_batch(body, answer);
  else if (posts && is_text(path, "/certificates:inventory")) inventory(body, answer);
  else if (posts && is_text(path, "/sign-ins")) begin_sign_in(body, answer);
  else if (posts && has_id(path, "/sign-ins/", "/code", &id)) grant_session(answer);
  else if (gets && has_id(path, "/sign-ins/", "", &id))
    put(&answer->body, "{\"attemptsLeft\":5,\"codeSent\":false,\"id\":\"%.*s\"}", (int)id.length, id.at);
  else if (is_text(request->method, "DELETE")) answer->status = 204;
  else if (gets && has_id(path, "/operations/", "", &id)) tell_operation(id, answer);
  else if (puts && has_id(path, "/vehicles/", "", &id)) create_vehicle(id, body, answer);
  else if (puts && has_prefix(path, "/certificates/", &id)) take_one(request, id, answer);
  else if (puts && has_id(path, "/stations/", "/backlog", &id)) keep_report(id, body, answer);
  else if (gets && has_id(path, "/stations/", "/backlog", &id)) tell_report(id, answer);
  else if (gets && is_text(path, "/stations")) list_stations(answer);
  else refuse(answer, 501, "not-supported");
}

int main(int count, char **arguments) {
  struct server_options options = {.address = "127.0.0.1"};
  for (int index = 1; index + 1 < count; index += 2) {
    struct span name = span_of(arguments[index]);
    char *value = arguments[index + 1];
    if (is_text(name, "--address")) options.address = value;
    else if (is_text(name, "--port")) options.port = atoi(value);
    else if (is_text(name, "--control")) options.control = value;
    else if (is_text(name, "--vehicles")) load_vehicles(value);
    else if (is_text(name, "--certificate")) options.certificate = value;
    else if (is_text(name, "--key")) options.key = value;
    else return fprintf(stderr, "unknown option %s\n", arguments[index]), 64;
  }
  /* It ends with the program that started it. */
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  serve(options, respond);
}
