/// The delimiters of tags.
struct Delimiters {
  var open: [UInt8] = Array("{{".utf8)
  var close: [UInt8] = Array("}}".utf8)

  /// Longer delimiters would be slow to find.
  private static let longest = 16

  init() {}

  /// Reads the inside of a tag like `{{=<% %>=}}`, without its equals signs.
  init?(_ inside: ArraySlice<UInt8>) {
    let parts = inside.split(whereSeparator: isWhitespace)
    guard parts.count == 2 else { return nil }
    for part in parts {
      guard part.count <= Self.longest, !part.contains(UInt8(ascii: "=")) else { return nil }
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }
}

func isWhitespace(_ byte: UInt8) -> Bool {
  isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// Whether a byte is white space that does not end its line.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

extension Array<UInt8> {
  /// Returns the first occurrence of `needle`, which must be short and not empty, in `range`.
  func firstOccurrence(of needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    let first = needle[0]
    var start = range.lowerBound
    while start <= range.upperBound - needle.count {
      if self[start] == first, hasBytes(needle, at: start) { return start..<start + needle.count }
      start += 1
    }
    return nil
  }

  func hasBytes(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + bytes.count <= count else { return false }
    for offset in bytes.indices where self[start + offset] != bytes[offset] { return false }
    return true
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// Returns `range` without the white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isWhitespace(self[lower]) { lower += 1 }
    while lower < upper, isWhitespace(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
