/* The bare durable pipe: reads what waits from SQLite, posts it in batches to /null/sink of the null portal over one
   connection, and notes each batch as sent in one durable commit. The items are given as lines of JSON, each with a
   "number", and are stored before the time begins. Prints one line of JSON.

   usage: pipe FILE LINES URL BATCH */
#define _GNU_SOURCE
#include <curl/curl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <time.h>
#include "buffer.h"

static sqlite3 *database;

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

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
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
    check(sqlite3_bind_blob(insert, 1, line, (int)length, SQLITE_STATIC));
    check(sqlite3_step(insert)), sqlite3_reset(insert);
    count++;
  }
  run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
  sqlite3_finalize(insert);
  free(line);
  fclose(file);
  return count;
}

static size_t ignore_answer(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes, (void)context;
  return size * count;
}

static void post(CURL *transfer, const struct buffer *body) {
  long status = 0;
  curl_easy_setopt(transfer, CURLOPT_POSTFIELDS, body->bytes);
  curl_easy_setopt(transfer, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body->length);
  CURLcode code = curl_easy_perform(transfer);
  if (code != CURLE_OK) fail(curl_easy_strerror(code));
  curl_easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &status);
  if (status != 200) fail("the sink refused a batch");
}

int main(int count, char **arguments) {
  if (count != 5) return fputs("usage: pipe FILE LINES URL BATCH\n", stderr), 64;
  check(sqlite3_open(arguments[1], &database));
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
      "CREATE TABLE item (id INTEGER PRIMARY KEY, waits INTEGER NOT NULL, payload BLOB NOT NULL);"
      "CREATE INDEX item_waiting ON item (id) WHERE waits = 1;");
  long items = store(arguments[2]), sent = 0;
  sqlite3_stmt *next = prepare("SELECT id, payload FROM item WHERE waits = 1 ORDER BY id LIMIT ?");
  sqlite3_stmt *acknowledge = prepare("UPDATE item SET waits = 0 WHERE waits = 1 AND id <= ?");
  check(sqlite3_bind_int(next, 1, atoi(arguments[4])));
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURL *transfer = curl_easy_init();
  struct curl_slist *headers = curl_slist_append(curl_slist_append(NULL, "Content-Type: application/json"), "Expect:");
  curl_easy_setopt(transfer, CURLOPT_URL, arguments[3]);
  curl_easy_setopt(transfer, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(transfer, CURLOPT_WRITEFUNCTION, ignore_answer);
  struct buffer body = {0};
  double began = seconds(), cpu = cpu_seconds();
  while (sent < items) {
    sqlite3_int64 last = 0;
    body.length = 0;
    while (sqlite3_step(next) == SQLITE_ROW) {
      last = sqlite3_column_int64(next, 0);
      put_bytes(&body, sqlite3_column_blob(next, 1), (size_t)sqlite3_column_bytes(next, 1));
    }
    check(sqlite3_reset(next));
    post(transfer, &body);
    check(sqlite3_bind_int64(acknowledge, 1, last));
    check(sqlite3_step(acknowledge)), sqlite3_reset(acknowledge);
    if (sqlite3_changes(database) == 0) fail("nothing was acknowledged");
    sent += sqlite3_changes(database);
  }
  double taken = seconds() - began;
  printf("{\"items\":%ld,\"seconds\":%.6f,\"perSecond\":%.1f,\"cpuSeconds\":%.6f}\n", items, taken, (double)items / taken,
    cpu_seconds() - cpu);
  sqlite3_finalize(next), sqlite3_finalize(acknowledge);
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
