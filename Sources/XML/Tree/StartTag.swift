/// A start tag as it stands in the source, where everything is known to be well-formed.
struct StartTag {
  struct AttributeSource {
    var qualifiedName: String
    var name: Int
    var value: Int
  }

  private(set) var attributes: [AttributeSource] = []
  /// The offset behind ">".
  private(set) var end: Int

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
    _ = cursor.skip(past: ">")
    end = cursor.offset
  }
}

extension SourceCursor {
  fileprivate mutating func nameWithOffset() -> (text: String, offset: Int)? {
    let offset = offset
    return name().map { ($0, offset) }
  }
}
