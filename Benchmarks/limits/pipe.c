/* The bare durable pipe: reads what waits from SQLite, posts it in batches to `certificates:batch` of the null portal
   over one connection, and notes the items of each batch as sent, a row each, in one durable commit. The items are given
   as lines, each an entry of a batch (SyncProtocol §4.6), and are stored before the time begins. Prints one line of JSON.

   usage: pipe FILE LINES PORTAL BATCH CODING [AUTHORITIES]

   CODING is that of requests and answers: `identity` or `zstd`. */
#define _GNU_SOURCE
#include <curl/curl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <zstd.h>
#include "buffer.h"
#include "times.h"

enum { most_batch = 500 };

static sqlite3 *database;
static ZSTD_CCtx *packer; /* NULL: bodies as they are */
static ZSTD_DCtx *unpacker;

static void fail(const char *what) {
  fprintf(stderr, "pipe: %s\n", what);
  exit(1);
}

static void check(int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) fail(sqlite3_errmsg(database));
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(database, sql, -1, &statement, NULL));
  return statement;
}

static double cpu_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static long store(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  sqlite3_stmt *insert = prepare("INSERT INTO item (waits, payload) VALUES (1, ?)");
  char *line = NULL;
  size_t room = 0;
  long length, count = 0;
  run("BEGIN");
  while ((length = getline(&line, &room, file)) > 0) {
    /* Without its line feed. */
    check(sqlite3_bind_blob(insert, 1, line, (int)length - 1, SQLITE_STATIC));
    check(sqlite3_step(insert)), sqlite3_reset(insert);
    count++;
  }
  run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
  sqlite3_finalize(insert);
  free(line);
  fclose(file);
  return count;
}

static size_t keep_answer(char *bytes, size_t size, size_t count, void *answer) {
  put_bytes(answer, bytes, size * count);
  return size * count;
}

/* How many entries the portal answered with a receipt of their own. */
static int count_receipts(struct span answer) {
  struct walk results = walk_in(member_of(answer, "results"), '[');
  struct span result;
  int count = 0;
  while (next_element(&results, &result)) count += is_text(member_of(result, "status"), "201");
  return count;
}

static void post(CURL *transfer, const struct buffer *body) {
  long status = 0;
  curl_easy_setopt(transfer, CURLOPT_POSTFIELDS, body->bytes);
  curl_easy_setopt(transfer, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body->length);
  CURLcode code = curl_easy_perform(transfer);
  if (code != CURLE_OK) fail(curl_easy_strerror(code));
  curl_easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &status);
  if (status != 200) fail("the portal refused a batch");
}

static void pack(struct buffer *body) {
  static struct buffer packed;
  packed.length = 0;
  make_room(&packed, ZSTD_compressBound(body->length));
  size_t length = ZSTD_compressCCtx(packer, packed.bytes, packed.capacity, body->bytes, body->length, 3);
  if (ZSTD_isError(length)) fail(ZSTD_getErrorName(length));
  body->length = 0;
  put_bytes(body, packed.bytes, length);
}

static void unpack(struct buffer *answer) {
  static char unpacked[4 << 20];
  /* Short answers come as they are. */
  if (answer->length < 4 || memcmp(answer->bytes, "\x28\xB5\x2F\xFD", 4) != 0) return;
  size_t length = ZSTD_decompressDCtx(unpacker, unpacked, sizeof unpacked, answer->bytes, answer->length);
  if (ZSTD_isError(length)) fail(ZSTD_getErrorName(length));
  answer->length = 0;
  put_bytes(answer, unpacked, length);
}

static CURL *begin_transfer(const char *address, bool packs, struct buffer *answer) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURL *transfer = curl_easy_init();
  struct curl_slist *headers = curl_slist_append(curl_slist_append(NULL, "Content-Type: application/json"), "Expect:");
  if (packs) {
    headers = curl_slist_append(curl_slist_append(headers, "Content-Encoding: zstd"), "Accept-Encoding: zstd");
    packer = ZSTD_createCCtx();
    unpacker = ZSTD_createDCtx();
  }
  curl_easy_setopt(transfer, CURLOPT_URL, address);
  curl_easy_setopt(transfer, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(transfer, CURLOPT_WRITEFUNCTION, keep_answer);
  curl_easy_setopt(transfer, CURLOPT_WRITEDATA, answer);
  return transfer;
}

int main(int count, char **arguments) {
  if (count != 6 && count != 7) return fputs("usage: pipe FILE LINES PORTAL BATCH CODING [AUTHORITIES]\n", stderr), 64;
  check(sqlite3_open(arguments[1], &database));
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
      "CREATE TABLE item (id INTEGER PRIMARY KEY, waits INTEGER NOT NULL, payload BLOB NOT NULL);"
      "CREATE INDEX item_waiting ON item (id) WHERE waits = 1;");
  long items = store(arguments[2]), sent = 0;
  int most = atoi(arguments[4]);
  if (most < 1 || most > most_batch) fail("BATCH: 1 to 500");
  sqlite3_stmt *next = prepare("SELECT id, payload FROM item WHERE waits = 1 ORDER BY id LIMIT ?");
  sqlite3_stmt *acknowledge = prepare("UPDATE item SET waits = 0 WHERE id = ?");
  check(sqlite3_bind_int(next, 1, most));
  struct buffer body = {0}, answer = {0};
  char address[200];
  snprintf(address, sizeof address, "%s/sync/v1/certificates:batch", arguments[3]);
  CURL *transfer = begin_transfer(address, strcmp(arguments[5], "zstd") == 0, &answer);
  if (count == 7) curl_easy_setopt(transfer, CURLOPT_CAINFO, arguments[6]);
  double began = seconds(), cpu = cpu_seconds();
  while (sent < items) {
    sqlite3_int64 ids[most_batch];
    int taken = 0;
    body.length = answer.length = 0;
    put(&body, "{\"entries\":[");
    while (sqlite3_step(next) == SQLITE_ROW) {
      ids[taken] = sqlite3_column_int64(next, 0);
      if (taken++) put(&body, ",");
      put_bytes(&body, sqlite3_column_blob(next, 1), (size_t)sqlite3_column_bytes(next, 1));
    }
    check(sqlite3_reset(next));
    put(&body, "]}");
    if (packer) pack(&body);
    post(transfer, &body);
    if (unpacker) unpack(&answer);
    if (count_receipts((struct span){answer.bytes, answer.length}) != taken) fail("not every entry was committed");
    run("BEGIN IMMEDIATE");
    for (int index = 0; index < taken; index++) {
      check(sqlite3_bind_int64(acknowledge, 1, ids[index]));
      check(sqlite3_step(acknowledge)), sqlite3_reset(acknowledge);
    }
    run("COMMIT");
    sent += taken;
  }
  double taken = seconds() - began;
  printf("{\"items\":%ld,\"seconds\":%.6f,\"perSecond\":%.1f,\"cpuSeconds\":%.6f}\n", items, taken, (double)items / taken,
    cpu_seconds() - cpu);
  sqlite3_finalize(next), sqlite3_finalize(acknowledge);
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
