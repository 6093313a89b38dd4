internal import Glibc

/// Characters that are refused although XML allows them: controls that change the direction of text, so that readers
/// see other words than were written, and C1 controls.
public struct HiddenControls: Sendable, Hashable {
  /// The first of them, and its position.
  public let first: Unicode.Scalar
  public let position: Position
  /// How many there are.
  public let count: Int

  /// The Unicode notation of the first: `U+202E`.
  public var name: String { first.hexName }

  /// Searches a text in UTF-8, and returns nil when there are none.
  public init?(in text: ArraySlice<UInt8>) {
    var search = Search(text: text)
    search.findWritten()
    self.init(search)
  }

  fileprivate init?(_ search: Search) {
    guard let first = search.first else { return nil }
    self.first = first.scalar
    position = Position(after: search.text.prefix(first.offset))
    count = search.count
  }
}

extension Document {
  /// Those of the document, including those written as references.
  public var hiddenControls: HiddenControls? {
    var search = Search(text: source)
    search.findWritten()
    search.findReferences()
    return HiddenControls(search)
  }
}

private struct Search {
  let text: ArraySlice<UInt8>
  private(set) var first: (offset: Int, scalar: Unicode.Scalar)?
  private(set) var count = 0

  init(text: ArraySlice<UInt8>) {
    self.text = text
  }

  private mutating func note(_ scalar: Unicode.Scalar, at offset: Int) {
    guard scalar.isHiddenControl else { return }
    if offset < first?.offset ?? .max { first = (offset, scalar) }
    count += 1
  }

  mutating func findWritten() {
    // The lead bytes of such characters: U+0080, U+061C, U+200E to U+2069.
    for lead in [0xC2, 0xD8, 0xE2] as [UInt8] {
      var next = text.offset(of: lead, from: 0)
      while let offset = next {
        if let scalar = SourceCursor(text, at: offset).scalar { note(scalar.value, at: offset) }
        next = text.offset(of: lead, from: offset + 1)
      }
    }
  }

  /// Finds references in a well-formed text. There are none in comments, instructions and CDATA.
  mutating func findReferences() {
    // Most texts have no numeric references.
    guard hasNumberReference else { return }
    var cursor = SourceCursor(text)
    while let byte = cursor.byte {
      let offset = cursor.offset
      if byte == .ampersand {
        if case .character(let scalar) = Reference(&cursor) { note(scalar, at: offset) }
      } else if cursor.skip("<!--") {
        _ = cursor.skip(past: "-->")
      } else if cursor.skip("<![CDATA[") {
        _ = cursor.skip(past: "]]>")
      } else if cursor.skip("<?") {
        _ = cursor.skip(past: "?>")
      } else {
        cursor.offset += 1
      }
    }
  }

  private var hasNumberReference: Bool {
    var next = text.offset(of: .ampersand, from: 0)
    while let offset = next {
      if SourceCursor(text, at: offset).peek(1) == .numberSign { return true }
      next = text.offset(of: .ampersand, from: offset + 1)
    }
    return false
  }
}

extension Unicode.Scalar {
  /// `U+0007`, `U+202E`.
  public var hexName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate var isHiddenControl: Bool { (0x80...0x9F).contains(value) || properties.isBidiControl }
}

extension ArraySlice<UInt8> {
  /// Returns the next offset of a byte. The C library is many times faster than a loop.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
