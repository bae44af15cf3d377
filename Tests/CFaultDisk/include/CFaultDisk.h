#ifndef CFAULTDISK_H
#define CFAULTDISK_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
  faultdisk_open,
  faultdisk_read,
  faultdisk_write,
  faultdisk_truncate,
  faultdisk_sync,
  faultdisk_remove,
} faultdisk_operation;

/// One call of SQLite that is about to reach the disk.
typedef struct {
  /// The whole path of the file, never null; valid during the call.
  const char *path;
  faultdisk_operation operation;
  /// Of `length` bytes at `offset`; a truncation's new length. 0 for all others.
  int64_t offset;
  int64_t length;
  /// What is written; null for all other operations.
  const void *bytes;
} faultdisk_call;

/// What becomes of a call: whether it reaches the disk, and what SQLite is told when it did not fail there.
typedef struct {
  bool performed;
  /// A result code of SQLite; 0 is success.
  int code;
} faultdisk_verdict;

/// Asked before each call, on the thread that makes it.
typedef faultdisk_verdict (*faultdisk_judge)(const faultdisk_call *call);

/// Puts the judge between SQLite and the system's files for every database this program opens from now on.
/// Called once; answers a result code of SQLite.
int faultdisk_install(faultdisk_judge judge);

#endif
