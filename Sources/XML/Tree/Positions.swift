extension Element {
  /// The start of the element's start tag.
  public var position: Position { document.position(of: node.place) }

  /// The line of `position`, fast enough for every row of a large table.
  public var line: Int { document.line(of: node.place) }
}

extension Attribute {
  /// The start of the name.
  public var position: Position { source.map { element.document.position(ofOffset: $0.name) } ?? place }

  /// The start of the value, after its quote.
  public var valuePosition: Position { source.map { element.document.position(ofOffset: $0.value) } ?? place }

  private var place: Position { element.document.position(of: node.place) }

  /// The offsets of name and value, computed on demand, as few are needed.
  private var source: (name: Int, value: Int)? {
    guard case .offsets(let source) = element.document.places else { return nil }
    var cursor = SourceCursor(source, at: Int(element.node.place) + 1)
    var left = index - Int(element.node.start)
    _ = cursor.nameRange()
    cursor.skipSpace()
    while let name = cursor.nameRange() {
      let isDeclaration = cursor.text(from: name.lowerBound, to: name.upperBound).isNamespaceDeclaration
      _ = cursor.skip(past: "=")
      cursor.skipSpace()
      let quote = cursor.byte
      cursor.offset += 1
      if left == 0, !isDeclaration { return (name.lowerBound, cursor.offset) }
      if !isDeclaration { left -= 1 }
      while !cursor.isAtEnd, cursor.byte != quote { cursor.offset += 1 }
      cursor.offset += 1
      cursor.skipSpace()
    }
    return nil
  }
}

extension String {
  fileprivate var isNamespaceDeclaration: Bool { self == "xmlns" || hasPrefix("xmlns:") }
}
