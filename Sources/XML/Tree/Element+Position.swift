internal import CLibXML2

extension Element {
  /// Where the element's start tag starts.
  public var position: Position { document.position(of: sourceOffset) }

  /// The line of `position`: cheap enough to note for every row of a large table.
  public var line: Int { document.line(of: sourceOffset) }

  var sourceOffset: Int { Int(SourceExtent(of: node).start) }
}

extension Attribute {
  /// Where the name starts.
  public var position: Position {
    element.document.position(of: source?.name ?? element.sourceOffset)
  }

  /// Where the value starts, behind its quote.
  public var valuePosition: Position { position(inValueAtUTF8Offset: 0) }

  /// Where the character stands that starts at this byte of the value.
  public func position(inValueAtUTF8Offset offset: Int) -> Position {
    guard let source else { return element.position }
    let value = SourceText(element.document.source, at: source.value, inMarkup: false)
    return element.document.position(of: value.offset(ofProduced: offset))
  }

  private var source: StartTag.AttributeSource? {
    let prefix = node.pointee.ns?.pointee.prefix.map { String(libxml: $0) + ":" } ?? ""
    return StartTag.attribute(prefix + String(libxml: node.pointee.name), of: element)
  }
}
