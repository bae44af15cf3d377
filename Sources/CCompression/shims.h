// zlib's macros as functions, which Swift can see. 31 is a window of 32 KiB (15) with gzip's head and checksum (16).
#ifndef CVM_COMPRESSION_SHIMS_H
#define CVM_COMPRESSION_SHIMS_H

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

static inline int cvm_gzip_begin_packing(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

static inline int cvm_gzip_begin_unpacking(z_stream *stream) { return inflateInit2(stream, 31); }

#endif
