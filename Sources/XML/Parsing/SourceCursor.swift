/// A cursor over UTF-8 text that reads tokens of XML's grammar.
struct SourceCursor {
  let bytes: ArraySlice<UInt8>
  /// Relative to the start of the text, not to the slice's indices.
  var offset: Int

  init(_ bytes: ArraySlice<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }
  var byte: UInt8? { peek(0) }

  func peek(_ ahead: Int) -> UInt8? {
    offset + ahead < bytes.count ? bytes[bytes.startIndex + offset + ahead] : nil
  }

  func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)], as: UTF8.self)
  }

  func starts(with word: StaticString) -> Bool {
    let word = word.bytes
    guard byte == word.first else { return false }
    return bytes[(bytes.startIndex + offset)...].starts(with: word)
  }

  /// Skips `word` if it comes next.
  mutating func skip(_ word: StaticString) -> Bool {
    guard starts(with: word) else { return false }
    offset += word.utf8CodeUnitCount
    return true
  }

  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = offset
    while let byte, byte.isXMLSpace { offset += 1 }
    return offset > start
  }

  /// Skips past the next `word`, or to the end when there is none.
  mutating func skip(past word: StaticString) -> Bool {
    while !isAtEnd {
      if skip(word) { return true }
      offset += 1
    }
    return false
  }

  /// The next scalar and its length in bytes.
  var scalar: (value: Unicode.Scalar, length: Int)? {
    guard let byte else { return nil }
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
    for ahead in 1..<max(length, 1) {
      value = value << 6 | UInt32((peek(ahead) ?? 0) & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Reads a name, including its prefix, or returns nil when none starts here.
  mutating func name() -> String? {
    nameRange().map { text(from: $0.lowerBound, to: $0.upperBound) }
  }

  /// Skips a name, and returns its range.
  mutating func nameRange() -> Range<Int>? {
    let start = offset
    guard let first = scalar, first.value.startsXMLName else { return nil }
    while let next = scalar, next.value.continuesXMLName { offset += next.length }
    return start..<offset
  }

  func has(_ word: String, at place: Range<Int>) -> Bool {
    bytes[(bytes.startIndex + place.lowerBound)..<(bytes.startIndex + place.upperBound)].elementsEqual(word.utf8)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text in UTF-8 contains `word`.
  public func contains(word: StaticString) -> Bool {
    var cursor = SourceCursor(self)
    return cursor.skip(past: word)
  }
}
