/// A run of text between two tags, with references resolved and comments left out.
public struct Text {
  let index: Int
  public let document: Document

  private var node: Document.Node { document.nodes[index] }

  public var string: String { document.string(node.start, node.count) }

  /// Passes the UTF-8 bytes to a closure without copying.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try document.withBytes(node.start, node.count, body)
  }

  /// Whether it is only white space.
  public var isBlank: Bool {
    withBytes { bytes in
      for offset in bytes.indices where !bytes[offset].isXMLSpace { return false }
      return true
    }
  }

  /// The position of the first character.
  public var position: Position { position(passingSpace: false) }

  /// The position of the first character that is not white space, or of the first character if there is none.
  public var firstVisiblePosition: Position { position(passingSpace: !isBlank) }

  /// A part of the run that its source has as it is, on one line: from this character of the run on.
  public struct Stretch {
    public let start: Int
    public let position: Position
  }

  /// The stretches of the run, in order; none where it is not from a text.
  public var stretches: [Stretch] {
    guard case .offsets(let source) = document.places else { return [] }
    var cursor = SourceCursor(source, at: Int(node.place))
    var section = false
    var stretches: [Stretch] = []
    var count = 0
    var isBroken = true
    let scalars = string.unicodeScalars
    for _ in scalars {
      let before = cursor.offset
      cursor.skipMarkup(&section)
      if isBroken || cursor.offset > before {
        stretches.append(Stretch(start: count, position: document.position(ofOffset: cursor.offset)))
      }
      count += 1
      isBroken = false
      if !section, cursor.byte == .ampersand {
        _ = Reference(&cursor)
        isBroken = true
      } else if cursor.byte == .carriageReturn || cursor.byte == .lineFeed {
        if !cursor.skip("\r\n") { cursor.offset += 1 }
        isBroken = true
      } else {
        cursor.offset += cursor.scalar?.length ?? 1
      }
    }
    return stretches
  }

  private func position(passingSpace: Bool) -> Position {
    guard case .offsets(let source) = document.places else { return document.position(of: node.place) }
    var cursor = SourceCursor(source, at: Int(node.place))
    cursor.skipToText(passingSpace: passingSpace)
    return document.position(ofOffset: cursor.offset)
  }
}

extension SourceCursor {
  /// Skips comments, instructions and section delimiters.
  fileprivate mutating func skipMarkup(_ inSection: inout Bool) {
    while true {
      if inSection ? skip("]]>") : skip("<![CDATA[") {
        inSection.toggle()
      } else if !inSection, skip("<!--") {
        _ = skip(past: "-->")
      } else if !inSection, skip("<?") {
        _ = skip(past: "?>")
      } else {
        return
      }
    }
  }

  /// Skips markup, and optionally white space, literal or as references.
  fileprivate mutating func skipToText(passingSpace: Bool) {
    var inSection = false
    while true {
      skipMarkup(&inSection)
      var next = self
      if passingSpace, skipSpace() {
        continue
      } else if passingSpace, !inSection, byte == .ampersand, case .character(let scalar) = Reference(&next),
        ScalarClass.space.contains(scalar.value)
      {
        self = next
      } else {
        return
      }
    }
  }
}
