extension WellFormednessExplainer {
  mutating func readText() throws(Found) {
    while let byte = cursor.byte, byte != .lessThan {
      if byte == .ampersand {
        try readReference()
      } else if cursor.starts(with: "]]>") {
        throw Found(.unescapedSectionEnd, at: cursor.offset)
      } else {
        try readCharacter()
      }
    }
  }

  mutating func readCharacter() throws(Found) {
    guard let next = cursor.scalar else { return }
    guard next.value.isXMLCharacter else {
      throw Found(.invalidCharacter(next.value), at: cursor.offset)
    }
    cursor.offset += next.length
  }

  mutating func readReference() throws(Found) {
    let start = cursor.offset
    switch Reference(&cursor) {
    case .character: return
    case .undeclaredEntity(let name): throw Found(.undeclaredEntity(name: name), at: start)
    case .invalidCharacter(let text): throw Found(.invalidCharacterReference(text), at: start)
    case .notOne: throw Found(.unescapedAmpersand, at: start)
    }
  }

  /// Reads a comment after its "<!--".
  mutating func readComment(from start: Int) throws(Found) {
    try readCharacters(until: "--", .comment, from: start)
    guard cursor.skip(">") else {
      throw Found(.doubleHyphenInComment, at: cursor.offset - 2)
    }
  }

  mutating func readProcessingInstruction(mayBeDeclaration: Bool) throws(Found) {
    let start = cursor.offset
    cursor.offset += 2
    guard let target = cursor.name() else {
      throw Found(.unescapedLessThan, at: start)
    }
    if !mayBeDeclaration, target.lowercased() == "xml" {
      throw Found(.misplacedDeclaration, at: start)
    }
    try readCharacters(until: "?>", .processingInstruction, from: start)
  }

  mutating func readCharacters(
    until end: StaticString, _ construct: ParseFault.Construct, from start: Int
  ) throws(Found) {
    while !cursor.skip(end) {
      if cursor.isAtEnd { throw Found(.unterminated(construct), at: start) }
      try readCharacter()
    }
  }
}
