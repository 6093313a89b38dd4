"""Writes Templates/index/pinyin.txt, by which the index finds names by the first letters of their pinyin.

    python3 Scripts/pinyin.py [UNIHAN_READINGS.TXT.BZ2] > Templates/index/pinyin.txt

The readings are Unicode's (Unihan), which Debian has in the package unicode-data. The characters are those of the national table of
2013 (通用规范汉字表) between U+4E00 and U+9FFF; a character with several readings stands after each of their letters.
"""

import bz2
import re
import sys
import unicodedata

# Where Unihan gives the readings of the table, of the dictionary 现代汉语词典, and the customary one.
SOURCES = ("kTGHZ2013", "kXHC1983", "kMandarin")

path = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Readings.txt.bz2"
with bz2.open(path, "rt", encoding="utf-8") as file:
    lines = [line.rstrip("\n").split("\t") for line in file if line.startswith("U+")]

common = {code for code, source, _ in lines if source == "kTGHZ2013"}
letters = {}
for code, source, readings in lines:
    character = int(code[2:], 16)
    if source not in SOURCES or code not in common or not 0x4E00 <= character <= 0x9FFF:
        continue
    # `0123.040,0124.010:zhòng,chóng 0200.010:tóng`
    for reading in re.sub(r"\S*:", "", readings).replace(",", " ").split():
        letter = unicodedata.normalize("NFD", reading)[0]
        letters.setdefault(letter, set()).add(character)

print("# The first letters of the pinyin of characters, written by Scripts/pinyin.py.")
print("# From the Unicode Character Database (Unihan), copyright 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt")
for letter in sorted(letters):
    if not "a" <= letter <= "z":
        sys.exit(f"not a letter: {letter}")
    print(letter, "".join(map(chr, sorted(letters[letter]))))
