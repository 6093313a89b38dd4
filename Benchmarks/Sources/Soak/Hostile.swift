/// Unusual names of folders and files.
enum Hostile {
  /// The start of a line that the name of a file forged.
  static let forged = "FORGED"

  static let names: [(what: String, bytes: [UInt8])] = [
    ("ESC", "\u{1B}[31mred".bytes), ("a newline", "a\n\(forged): error[D101]: x".bytes), ("a tab", "a\tb".bytes),
    ("a carriage return", "a\rb".bytes), ("C1", "a\u{9B}31m".bytes), ("a raw C1 byte", [0x61, 0x9B, 0x33, 0x31, 0x6D]),
    ("bidi", "a\u{202E}cba".bytes), ("invalid UTF-8", [0x61, 0xFF, 0xFE]), ("other invalid UTF-8", [0x61, 0xFE, 0xFF]),
    ("a cut character", [0xE5, 0xBC]), ("é in one", "é".bytes), ("é in two", "e\u{301}".bytes), ("dots", "...".bytes),
    ("two dots and more", "..201".bytes), ("dots and space", ".. ".bytes), ("a space", " ".bytes),
    ("a space before", " 201".bytes), ("hidden", ".201".bytes), ("an unfinished one", ".201.disclose-new".bytes),
    ("markup", "<b>&amp;\"'".bytes), ("an address", "a?b#c%2e%2e".bytes), ("a dash", "-rf".bytes),
    ("a long one", [UInt8](repeating: UInt8(ascii: "x"), count: 255)),
    ("a longest one with an end", [UInt8](repeating: UInt8(ascii: "y"), count: 251) + ".csv".bytes),
    ("Chinese, long", Array("财".utf8.cycled(252))), ("a star", "*".bytes), ("a backslash", "a\\b".bytes),
    ("DEL", "a\u{7F}".bytes), ("braces", "{{x}}".bytes), ("index.html", "index.html".bytes),
    ("manifest.json", "manifest.json".bytes),
  ]
}

extension Collection {
  fileprivate func cycled(_ count: Int) -> [Element] {
    (0..<count).map { self[index(startIndex, offsetBy: $0 % self.count)] }
  }
}
