#include "CFaultDisk.h"

#include <sqlite3.h>
#include <stddef.h>

// A layer over SQLite's default file system. Locks, sizes and everything else that loses nothing pass through.

typedef struct {
  sqlite3_file base;
  // SQLite keeps the name until the file is closed; null for a temporary one, which is not judged.
  const char *path;
  // In the same allocation, right behind this one.
  sqlite3_file *real;
} layered_file;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs layer;
static faultdisk_judge judge;

static sqlite3_file *real(sqlite3_file *file) { return ((layered_file *)file)->real; }

static faultdisk_verdict ask(
    const char *path, faultdisk_operation operation, int64_t offset, int64_t length, const void *bytes) {
  faultdisk_verdict passed = {true, SQLITE_OK};
  if (path == NULL) return passed;
  faultdisk_call call = {path, operation, offset, length, bytes};
  return judge(&call);
}

// What the disk said, unless it was told to say something else.
static int told(int code, faultdisk_verdict verdict) { return code == SQLITE_OK ? verdict.code : code; }

static int layer_close(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int layer_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  faultdisk_verdict verdict = ask(((layered_file *)file)->path, faultdisk_read, offset, length, NULL);
  if (!verdict.performed) return verdict.code;
  return told(real(file)->pMethods->xRead(real(file), bytes, length, offset), verdict);
}

static int layer_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  faultdisk_verdict verdict = ask(((layered_file *)file)->path, faultdisk_write, offset, length, bytes);
  if (!verdict.performed) return verdict.code;
  return told(real(file)->pMethods->xWrite(real(file), bytes, length, offset), verdict);
}

static int layer_truncate(sqlite3_file *file, sqlite3_int64 length) {
  faultdisk_verdict verdict = ask(((layered_file *)file)->path, faultdisk_truncate, length, 0, NULL);
  if (!verdict.performed) return verdict.code;
  return told(real(file)->pMethods->xTruncate(real(file), length), verdict);
}

static int layer_sync(sqlite3_file *file, int flags) {
  faultdisk_verdict verdict = ask(((layered_file *)file)->path, faultdisk_sync, 0, 0, NULL);
  if (!verdict.performed) return verdict.code;
  return told(real(file)->pMethods->xSync(real(file), flags), verdict);
}

static int layer_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}

static int layer_lock(sqlite3_file *file, int level) { return real(file)->pMethods->xLock(real(file), level); }

static int layer_unlock(sqlite3_file *file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }

static int layer_check_lock(sqlite3_file *file, int *answer) {
  return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}

static int layer_control(sqlite3_file *file, int operation, void *argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int layer_sector(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }

static int layer_device(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

static int layer_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}

static int layer_map_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void layer_map_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

static int layer_unmap(sqlite3_file *file, int removes) {
  return real(file)->pMethods->xShmUnmap(real(file), removes);
}

// The second version: without memory mapping, so that no read or write passes by.
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = layer_close,
  .xRead = layer_read,
  .xWrite = layer_write,
  .xTruncate = layer_truncate,
  .xSync = layer_sync,
  .xFileSize = layer_size,
  .xLock = layer_lock,
  .xUnlock = layer_unlock,
  .xCheckReservedLock = layer_check_lock,
  .xFileControl = layer_control,
  .xSectorSize = layer_sector,
  .xDeviceCharacteristics = layer_device,
  .xShmMap = layer_map,
  .xShmLock = layer_map_lock,
  .xShmBarrier = layer_map_barrier,
  .xShmUnmap = layer_unmap,
};

static int layer_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flags_out) {
  (void)vfs;
  layered_file *layered = (layered_file *)file;
  layered->base.pMethods = NULL;
  layered->path = path;
  layered->real = (sqlite3_file *)(layered + 1);
  faultdisk_verdict verdict = ask(path, faultdisk_open, 0, 0, NULL);
  if (!verdict.performed) return verdict.code;
  int code = real_vfs->xOpen(real_vfs, path, layered->real, flags, flags_out);
  if (code == SQLITE_OK && verdict.code != SQLITE_OK) layered->real->pMethods->xClose(layered->real);
  code = told(code, verdict);
  if (code == SQLITE_OK) layered->base.pMethods = &methods;
  return code;
}

static int layer_remove(sqlite3_vfs *vfs, const char *path, int syncs_directory) {
  (void)vfs;
  faultdisk_verdict verdict = ask(path, faultdisk_remove, 0, 0, NULL);
  if (!verdict.performed) return verdict.code;
  return told(real_vfs->xDelete(real_vfs, path, syncs_directory), verdict);
}

int faultdisk_install(faultdisk_judge given) {
  real_vfs = sqlite3_vfs_find(NULL);
  if (real_vfs == NULL) return SQLITE_ERROR;
  judge = given;
  // What is not judged is the system's own function: none of them looks at the file system it is called for but by
  // the fields copied here.
  layer = *real_vfs;
  layer.pNext = NULL;
  layer.zName = "faultdisk";
  layer.szOsFile = (int)sizeof(layered_file) + real_vfs->szOsFile;
  layer.xOpen = layer_open;
  layer.xDelete = layer_remove;
  return sqlite3_vfs_register(&layer, 1);
}

// SQLite counts its memory under one lock for all threads, which costs worlds that run side by side a quarter of their
// time. It takes this setting before its first use only, and only from C.
__attribute__((constructor)) static void leave_memory_uncounted(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
