// iconv for the static program, which cannot load the C library's conversion tables at run time. It knows what the
// program asks for: GB18030 and UTF-16, to UTF-8. Its table is that of the machine that builds it (iconv-table.c).
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "iconv-table.h"

enum encoding { GB18030, UTF16_UNMARKED, UTF16_LITTLE, UTF16_BIG };
// Characters of four bytes beyond those of the table are those of the other planes, in their order.
enum { FIRST_OTHER_PLANE = 189000, OTHER_PLANES = 0x100000 };
// What takes the place of a character where there is none.
enum { INVALID = -1, INCOMPLETE = -2 };

iconv_t iconv_open(const char *target, const char *source) {
  int isKnown = strcmp(target, "UTF-8") == 0 && (strcmp(source, "GB18030") == 0 || strcmp(source, "UTF-16") == 0);
  enum encoding *converter = isKnown ? malloc(sizeof *converter) : NULL;
  if (!converter) {
    if (!isKnown) errno = EINVAL;
    return (iconv_t)-1;
  }
  *converter = strcmp(source, "UTF-16") == 0 ? UTF16_UNMARKED : GB18030;
  return converter;
}

int iconv_close(iconv_t converter) {
  free(converter);
  return 0;
}

// Returns the character at the start of a text and its length in bytes.
static int32_t readGB18030(const uint8_t *text, size_t count, size_t *length) {
  *length = 1;
  if (text[0] < 0x80) return text[0];
  if (text[0] == 0x80 || text[0] == 0xFF) return INVALID;
  if (count < 2) return INCOMPLETE;
  if (text[1] < 0x30 || (text[1] > 0x39 && text[1] < 0x40) || text[1] == 0x7F || text[1] == 0xFF) return INVALID;
  if (text[1] >= 0x40) {
    *length = 2;
    int32_t scalar = pairs[(text[0] - 0x81) * 190 + text[1] - (text[1] < 0x7F ? 0x40 : 0x41)];
    return scalar ? scalar : INVALID;
  }
  if (count < 4) return INCOMPLETE;
  if (text[2] < 0x81 || text[2] == 0xFF || text[3] < 0x30 || text[3] > 0x39) return INVALID;
  *length = 4;
  uint32_t place = (text[0] - 0x81) * 12600 + (text[1] - 0x30) * 1260 + (text[2] - 0x81) * 10 + text[3] - 0x30;
  if (place < sizeof fours / sizeof *fours) return fours[place] ? (int32_t)fours[place] : INVALID;
  if (place < FIRST_OTHER_PLANE || place >= FIRST_OTHER_PLANE + OTHER_PLANES) return INVALID;
  return 0x10000 + place - FIRST_OTHER_PLANE;
}

static uint32_t unit(enum encoding encoding, const uint8_t *text) {
  return encoding == UTF16_BIG ? text[0] << 8 | text[1] : text[1] << 8 | text[0];
}

static int32_t readUTF16(enum encoding encoding, const uint8_t *text, size_t count, size_t *length) {
  *length = 2;
  if (count < 2) return INCOMPLETE;
  uint32_t first = unit(encoding, text);
  if (first < 0xD800 || first > 0xDFFF) return first;
  if (first > 0xDBFF) return INVALID;
  if (count < 4) return INCOMPLETE;
  uint32_t second = unit(encoding, text + 2);
  *length = 4;
  return second < 0xDC00 || second > 0xDFFF ? INVALID : (int32_t)(0x10000 + ((first - 0xD800) << 10) + second - 0xDC00);
}

static size_t lengthInUTF8(uint32_t scalar) { return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4; }

static void writeUTF8(uint32_t scalar, size_t length, uint8_t *text) {
  static const uint8_t marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t place = length - 1; place > 0; place--, scalar >>= 6) text[place] = 0x80 | (scalar & 0x3F);
  text[0] = marks[length] | scalar;
}

size_t iconv(iconv_t converter, char **input, size_t *inputLeft, char **output, size_t *outputLeft) {
  enum encoding *encoding = converter;
  if (!input || !*input) return 0;
  if (*encoding == UTF16_UNMARKED && *inputLeft >= 2) {
    uint32_t mark = unit(UTF16_BIG, (uint8_t *)*input);
    *encoding = mark == 0xFEFF ? UTF16_BIG : UTF16_LITTLE;
    if (mark == 0xFEFF || mark == 0xFFFE) *input += 2, *inputLeft -= 2;
  }
  while (*inputLeft > 0) {
    size_t length;
    const uint8_t *text = (uint8_t *)*input;
    int32_t scalar = *encoding == GB18030 ? readGB18030(text, *inputLeft, &length)
                                          : readUTF16(*encoding, text, *inputLeft, &length);
    if (scalar < 0) {
      errno = scalar == INCOMPLETE ? EINVAL : EILSEQ;
      return (size_t)-1;
    }
    size_t room = lengthInUTF8(scalar);
    if (room > *outputLeft) {
      errno = E2BIG;
      return (size_t)-1;
    }
    writeUTF8(scalar, room, (uint8_t *)*output);
    *input += length, *inputLeft -= length;
    *output += room, *outputLeft -= room;
  }
  return 0;
}
