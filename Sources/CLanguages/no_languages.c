#include "no_languages.h"

_Alignas(16) const struct cvm_no_languages icudt76_dat = {
  .header_size = 32,
  .magic = {0xda, 0x27},
  .info_size = 20,
  .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
  .char_size = 2,
  .format = {'T', 'o', 'C', 'P'},
  .format_version = {1},
};
