// An empty table of languages in the place of ICU's, which is a third of a program that Foundation is linked into.
//
// GRDB refers to all of Foundation, and that to ICU. What of it runs here asks for no language, calendar or time zone:
// texts are composed and compared by tables of CoreFoundation and of Swift itself. Where ICU does not find data, it tells
// its caller in Foundation so. The format, and ICU's own empty table (stubdata):
// https://unicode-org.github.io/icu/userguide/icu_data/
#ifndef CVM_NO_LANGUAGES_H
#define CVM_NO_LANGUAGES_H

#include <stdint.h>

/// A common data file of ICU (`unicode/udata.h`), with no items in it.
struct cvm_no_languages {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved;
  uint8_t is_big_endian, charset, char_size, reserved_byte;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t items[4];
};

/// The name that ICU 76 looks for, of Swift 6.3. Where Foundation has another version, its whole table is linked, and
/// nothing but the size differs.
extern const struct cvm_no_languages icudt76_dat;

#endif
