/* What SQLite alone can do: rows of 2 kB with a unique id and a partial index on what waits, in WAL mode with
   synchronous=FULL, GROUP rows a commit. Prints one line of JSON.

   usage: sqlite_limit FILE GROUP COUNT */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "times.h"

static sqlite3 *database;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

int main(int count, char **arguments) {
  if (count != 4) return fputs("usage: sqlite_limit FILE GROUP COUNT\n", stderr), 64;
  int group = atoi(arguments[2]), rows = atoi(arguments[3]);
  if (group < 1 || rows < group) return fputs("GROUP and COUNT: at least one group\n", stderr), 64;
  check(sqlite3_open(arguments[1], &database));
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
      "CREATE TABLE item (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, waits INTEGER NOT NULL, payload BLOB NOT NULL);"
      "CREATE INDEX item_waiting ON item (id) WHERE waits = 1;");
  sqlite3_stmt *insert, *begin, *commit;
  check(sqlite3_prepare_v2(database, "INSERT INTO item (name, waits, payload) VALUES (?, 1, ?)", -1, &insert, NULL));
  check(sqlite3_prepare_v2(database, "BEGIN IMMEDIATE", -1, &begin, NULL));
  check(sqlite3_prepare_v2(database, "COMMIT", -1, &commit, NULL));
  char payload[2048];
  for (size_t index = 0; index < sizeof payload; index++) payload[index] = (char)('a' + index * 7 % 26);
  int groups = rows / group;
  double *times = malloc(sizeof *times * (size_t)groups), started = seconds();
  srandom(1);
  for (int index = 0; index < groups; index++) {
    double began = seconds();
    check(sqlite3_step(begin)), sqlite3_reset(begin);
    for (int row = 0; row < group; row++) {
      /* Ids grow with time and end in random bits, as UUIDs of version 7 do. */
      unsigned char name[16];
      long place = (long)index * group + row;
      for (int byte = 0; byte < 16; byte++)
        name[byte] = byte < 8 ? (unsigned char)(place >> (8 * (7 - byte))) : (unsigned char)random();
      check(sqlite3_bind_blob(insert, 1, name, sizeof name, SQLITE_STATIC));
      check(sqlite3_bind_blob(insert, 2, payload, sizeof payload, SQLITE_STATIC));
      check(sqlite3_step(insert)), sqlite3_reset(insert);
    }
    check(sqlite3_step(commit)), sqlite3_reset(commit);
    times[index] = seconds() - began;
  }
  double taken = seconds() - started;
  qsort(times, (size_t)groups, sizeof *times, compare_times);
  printf("{\"group\":%d,\"perSecond\":%.1f,\"p50\":%.6f,\"p99\":%.6f}\n", group, groups * group / taken,
    times[groups / 2], times[groups * 99 / 100]);
  sqlite3_finalize(insert), sqlite3_finalize(begin), sqlite3_finalize(commit);
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
