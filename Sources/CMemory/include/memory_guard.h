// What a program that handles passwords and people's addresses asks of the system for its memory.
#ifndef CVM_MEMORY_GUARD_H
#define CVM_MEMORY_GUARD_H

/// No core file is written when this program crashes (RLIMIT_CORE 0), and no other program of the same user may read
/// its memory or attach to it (PR_SET_DUMPABLE 0, prctl(2)). Blocks of 128 KiB or more get pages of their own, which go
/// back to the system with them. Returns 0, or the errno of what was refused.
int cvm_guard_memory(void);

/// Opens /dev/null in the place of a standard input, output or error that is closed, so that no other file gets its
/// number: reading from it and writing to it fail as before. Returns 0, or the errno of what was refused.
int cvm_fill_standard_descriptors(void);

/// Gives all pages of code and constants back, so that what only the start or other past work has used takes no memory; the
/// kernel reads them again from the file where they are needed. No page with content of this program is touched.
void cvm_release_constants(void);

#endif
