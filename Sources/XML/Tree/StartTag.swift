/// A start tag as it stands in the source, where everything is known to be well-formed.
enum StartTag {
  struct AttributeSource {
    var name: Int
    var value: Int
  }

  /// Where the attribute of that name stands, prefix included.
  static func attribute(_ qualifiedName: String, of element: Element) -> AttributeSource? {
    var cursor = SourceCursor(element.document.source, at: element.sourceOffset + 1)
    _ = cursor.nameRange()
    cursor.skipSpace()
    while let name = cursor.nameRange() {
      _ = cursor.skip(past: "=")
      cursor.skipSpace()
      let quote = cursor.byte
      cursor.offset += 1
      if cursor.has(qualifiedName, at: name) {
        return AttributeSource(name: name.lowerBound, value: cursor.offset)
      }
      while !cursor.isAtEnd, cursor.byte != quote { cursor.offset += 1 }
      cursor.offset += 1
      cursor.skipSpace()
    }
    return nil
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
