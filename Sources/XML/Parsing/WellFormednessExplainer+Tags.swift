extension WellFormednessExplainer {
  /// Reads an end tag after its "</".
  mutating func readEndTag(from start: Int) throws(Found) {
    guard let name = cursor.name() else {
      throw Found(.unescapedLessThan, at: start)
    }
    guard let element = open.last else {
      throw Found(.unexpectedEndTag(name: name), at: start)
    }
    guard element.name == name else {
      let openedAt = Position(after: cursor.bytes.prefix(element.start))
      throw Found(.mismatchedTag(open: element.name, close: name, openedAt: openedAt), at: start)
    }
    cursor.skipSpace()
    guard cursor.skip(">") else {
      throw Found(.malformedTag(name: name), at: start)
    }
    close()
  }

  /// Reads a start tag after its "<", where a name starts.
  mutating func readStartTag(from start: Int) throws(Found) {
    let name = cursor.name() ?? ""
    open.append(OpenElement(name: name, start: start, outerPrefixCount: prefixes.count))
    var attributes: [(name: String, offset: Int)] = []
    var names: Set<String> = []
    while true {
      let isSpaced = cursor.skipSpace()
      if cursor.skip(">") {
        return try checkPrefixes(of: name, start, attributes)
      }
      if cursor.skip("/>") {
        try checkPrefixes(of: name, start, attributes)
        return close()
      }
      let offset = cursor.offset
      guard let attribute = cursor.name() else {
        throw Found(.malformedTag(name: name), at: start)
      }
      guard isSpaced else {
        throw Found(.missingSpaceBeforeAttribute(name: attribute), at: offset)
      }
      let value = try readAttributeValue(of: attribute, at: offset)
      if !names.insert(attribute).inserted {
        throw Found(.duplicateAttribute(name: attribute), at: offset)
      }
      attributes.append((attribute, offset))
      if attribute.hasPrefix("xmlns:"), !value.isEmpty { prefixes.append(String(attribute.dropFirst(6))) }
    }
  }

  private mutating func readAttributeValue(of name: String, at start: Int) throws(Found) -> Range<Int> {
    cursor.skipSpace()
    guard cursor.skip("=") else {
      throw Found(.attributeWithoutValue(name: name), at: start)
    }
    cursor.skipSpace()
    guard let quote = cursor.byte, quote == .doubleQuote || quote == .singleQuote else {
      throw Found(.unquotedAttribute(name: name), at: start)
    }
    cursor.offset += 1
    let valueStart = cursor.offset
    while let byte = cursor.byte {
      switch byte {
      case quote:
        cursor.offset += 1
        return valueStart..<(cursor.offset - 1)
      case .lessThan:
        throw Found(.unescapedLessThanInAttribute(name: name), at: cursor.offset)
      case .ampersand:
        try readReference()
      default:
        try readCharacter()
      }
    }
    throw Found(.unterminatedAttribute(name: name), at: start)
  }

  private func checkPrefixes(
    of element: String, _ start: Int, _ attributes: [(name: String, offset: Int)]
  ) throws(Found) {
    for (name, offset) in [(element, start)] + attributes {
      guard let colon = name.firstIndex(of: ":") else { continue }
      let prefix = String(name[..<colon])
      if !prefix.isEmpty, !prefixes.contains(prefix) {
        throw Found(.undeclaredPrefix(prefix), at: offset)
      }
    }
  }
}
