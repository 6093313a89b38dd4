/// A start tag as it stands in the source, where everything is known to be well-formed.
struct StartTag {
  struct AttributeSource {
    var qualifiedName: String
    var name: Int
    var value: Int
  }

  private(set) var attributes: [AttributeSource] = []
  init(of element: Element) {
    var cursor = SourceCursor(element.document.source, at: element.sourceOffset + 1)
    _ = cursor.name()
    cursor.skipSpace()
    while let name = cursor.nameWithOffset() {
      _ = cursor.skip(past: "=")
      cursor.skipSpace()
      let quote = cursor.byte
      cursor.offset += 1
      attributes.append(AttributeSource(qualifiedName: name.text, name: name.offset, value: cursor.offset))
      while !cursor.isAtEnd, cursor.byte != quote { cursor.offset += 1 }
      cursor.offset += 1
      cursor.skipSpace()
    }
  }

  /// The offset behind its ">".
  static func end(of element: Element) -> Int {
    var cursor = SourceCursor(element.document.source, at: element.sourceOffset)
    while let byte = cursor.byte, byte != .greaterThan {
      cursor.offset += 1
      guard byte == .doubleQuote || byte == .singleQuote else { continue }
      while !cursor.isAtEnd, cursor.byte != byte { cursor.offset += 1 }
      cursor.offset += 1
    }
    return cursor.offset + 1
  }
}

extension SourceCursor {
  fileprivate mutating func nameWithOffset() -> (text: String, offset: Int)? {
    let offset = offset
    return name().map { ($0, offset) }
  }
}
