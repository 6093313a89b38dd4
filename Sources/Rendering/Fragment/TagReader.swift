/// Reads a well-formed page as tags and texts. Comments, declarations and instructions are left out; a drawing is a
/// text, as it stays as it is.
struct TagReader {
  enum Piece {
    case start(Range<Int>)
    case end
    case text(Range<Int>)
  }

  private let page: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
  }

  mutating func next() -> Piece? {
    while position < page.count {
      let start = position
      guard page[position] == UInt8(ascii: "<") else {
        position = page[position...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
        return .text(start..<position)
      }
      switch page[min(position + 1, page.count - 1)] {
      case UInt8(ascii: "!"): skip(past: begins("<!--") ? "-->" : begins("<![CDATA[") ? "]]>" : ">")
      case UInt8(ascii: "?"): skip(past: "?>")
      case UInt8(ascii: "/"):
        skip(past: ">")
        return .end
      case UInt8(ascii: "s") where begins("<svg "):
        skip(past: "</svg>")
        return .text(start..<position)
      default:
        skipTag()
        return .start(start..<position)
      }
    }
    return nil
  }

  /// Goes to the first place that begins with `text`, and returns whether there is one.
  mutating func skip(to text: StaticString) -> Bool {
    let first = text.utf8Start.pointee
    while position < page.count, page[position] != first || !begins(text) { position += 1 }
    return position < page.count
  }

  private func begins(_ text: StaticString) -> Bool {
    page[position...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(past end: StaticString) {
    _ = skip(to: end)
    position = min(position + end.utf8CodeUnitCount, page.count)
  }

  /// A value may contain `>`.
  private mutating func skipTag() {
    var quote: UInt8?
    while position < page.count {
      let byte = page[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }
}
