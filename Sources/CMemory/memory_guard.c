#define _GNU_SOURCE
#include "memory_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

int cvm_guard_memory(void) {
  // Fixed, or the C library raises it after the first large block: then such blocks would stay in this program.
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
  // Asks the system for memory in larger steps: with the usual ones, a twelfth of a short command's time went there.
  mallopt(M_TOP_PAD, 1024 * 1024);
  // One pool for all threads: each other pool would grow by single pages, and keep what its threads gave back.
  mallopt(M_ARENA_MAX, 1);
  const struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
  return 0;
}

// Whether the loader corrected addresses in the object's code, which is then not as in the file.
static int has_corrected_code(const struct dl_phdr_info *object) {
  for (int i = 0; i < object->dlpi_phnum; i++) {
    if (object->dlpi_phdr[i].p_type != PT_DYNAMIC) continue;
    const ElfW(Dyn) *entry = (const void *)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);
    for (; entry->d_tag != DT_NULL; entry++) {
      if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL))) return 1;
    }
  }
  return 0;
}

// The segments of one object that are never written, code and constants: all of them is in the file.
static int release_constant(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  // The kernel's own object has no file.
  if (object->dlpi_name != NULL && strstr(object->dlpi_name, "vdso") != NULL) return 0;
  if (has_corrected_code(object)) return 0;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W) != 0) continue;
    // Whole pages of it alone: its neighbours may be written.
    const uintptr_t first = (object->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    const uintptr_t end = (object->dlpi_addr + part->p_vaddr + part->p_memsz) & ~(page - 1);
    if (end > first) madvise((void *)first, end - first, MADV_DONTNEED);
  }
  return 0;
}

void cvm_release_constants(void) { dl_iterate_phdr(release_constant, NULL); }

int cvm_fill_standard_descriptors(void) {
  for (int standard = 0; standard <= 2; standard++) {
    if (fcntl(standard, F_GETFD) != -1) continue;
    // The lowest free number, which is this one. Opened for the other direction.
    if (open("/dev/null", standard == 0 ? O_WRONLY : O_RDONLY) != standard) return errno;
  }
  return 0;
}

// Memory is overwritten when it is given back. A password passes through libraries that copy it where this program
// cannot reach (texts, JSON, libcurl's and the server's buffers); every such copy ends here.
//
// These stand in the place of the C library's, which is called for the work ("Replacing malloc" in its manual; free and
// realloc are the two that give memory back). The sanitizers bring their own.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CVM_OTHER_ALLOCATOR 1
#endif
#endif

#ifndef CVM_OTHER_ALLOCATOR

extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

// Whether a block has pages of its own, which go back to the system when it is given back, and move with it when it
// grows: nothing of it stays in this program. The C library notes it in the word before the block (IS_MMAPPED).
static int has_own_pages(void *block) { return (((size_t *)block)[-1] & 2) != 0; }

void free(void *block) {
  if (block == NULL) return;
  if (!has_own_pages(block)) explicit_bzero(block, malloc_usable_size(block));
  __libc_free(block);
}

void *realloc(void *block, size_t size) {
  if (block == NULL) return __libc_malloc(size);
  if (size == 0) {
    free(block);
    return NULL;
  }
  if (has_own_pages(block)) return __libc_realloc(block, size);
  size_t held = malloc_usable_size(block);
  // It stays where it is, unless half of it or more would be kept for nothing.
  if (size <= held && size >= held / 2) return block;
  void *moved = __libc_malloc(size);
  if (moved == NULL) return NULL;
  memcpy(moved, block, size < held ? size : held);
  free(block);
  return moved;
}

#endif
