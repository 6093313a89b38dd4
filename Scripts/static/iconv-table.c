// Prints the characters of GB18030 as this machine's C library has them, for iconv.c: of two bytes, and of four bytes
// where they follow no rule. 0 stands for none.
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>

static iconv_t converter;

static uint32_t character(uint8_t *bytes, size_t count) {
  uint32_t scalar = 0;
  char *input = (char *)bytes, *output = (char *)&scalar;
  size_t inputLeft = count, outputLeft = sizeof scalar;
  iconv(converter, NULL, NULL, NULL, NULL);
  return iconv(converter, &input, &inputLeft, &output, &outputLeft) == 0 && outputLeft == 0 ? scalar : 0;
}

int main(void) {
  converter = iconv_open("UTF-32LE", "GB18030");
  if (converter == (iconv_t)-1) return 1;
  printf("static const uint32_t pairs[] = {\n");
  for (int first = 0x81; first <= 0xFE; first++) {
    for (int second = 0x40; second <= 0xFE; second++) {
      if (second != 0x7F) printf("%u,\n", character((uint8_t[]){first, second}, 2));
    }
  }
  printf("};\nstatic const uint32_t fours[] = {\n");
  for (int place = 0; place < 39420; place++) {
    uint8_t bytes[] = {0x81 + place / 12600, 0x30 + place / 1260 % 10, 0x81 + place / 10 % 126, 0x30 + place % 10};
    printf("%u,\n", character(bytes, 4));
  }
  printf("};\n");
  return 0;
}
