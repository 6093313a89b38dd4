/// Decodes an XML file to UTF-8 without byte order mark, by its mark or, without one, by its declaration.
///
/// Valid UTF-8 is returned without copying.
public func decodeXML(_ bytes: [UInt8]) throws(DecodingFault) -> ArraySlice<UInt8> {
  if let mark = try ByteOrderMark(bytes) {
    return try mark.encoding.decode(bytes[mark.length...])
  }
  // A document starts with "<" and contains no NUL, so two bytes identify UTF-16 without a mark.
  switch (bytes.first, bytes.dropFirst().first) {
  case (.lessThan, 0): return try TextEncoding.utf16LittleEndian.decode(bytes[...])
  case (0, .lessThan): return try TextEncoding.utf16BigEndian.decode(bytes[...])
  default: break
  }
  guard let declared = DeclaredEncoding(in: bytes) else {
    return try TextEncoding.utf8.decode(bytes[...])
  }
  guard let encoding = TextEncoding(asciiCompatibleName: declared.name) else {
    let position = Position(after: bytes[..<declared.offset])
    throw declared.name.uppercased().hasPrefix("UTF-16")
      ? DecodingFault(.mislabelled(declared: declared.name), at: position)
      : DecodingFault(
        .unsupportedEncoding(name: declared.name, supported: TextEncoding.supportedNames), at: position)
  }
  return try encoding.decode(bytes[...])
}

/// The encoding's name in `<?xml version="1.0" encoding="…"?>`, and its position.
private struct DeclaredEncoding {
  var name: String
  var offset: Int

  init?(in bytes: [UInt8]) {
    // No real declaration is longer.
    var rest = bytes.prefix(1024)
    guard rest.starts(with: "<?xml".utf8), rest.dropFirst(5).first?.isXMLSpace == true,
      let end = rest.firstIndex(of: .greaterThan)
    else { return nil }
    rest = rest[..<end]
    let word = Array("encoding".utf8)
    while let start = rest.firstIndex(where: \.isXMLSpace) {
      rest = rest[start...].drop(while: \.isXMLSpace)
      guard rest.starts(with: word) else { continue }
      rest = rest.dropFirst(word.count).drop(while: \.isXMLSpace)
      guard rest.first == .equals else { return nil }
      rest = rest.dropFirst().drop(while: \.isXMLSpace)
      guard let quote = rest.first, quote == .doubleQuote || quote == .singleQuote else { return nil }
      rest = rest.dropFirst()
      name = String(decoding: rest.prefix { $0 != quote }, as: UTF8.self)
      offset = rest.startIndex
      return
    }
    return nil
  }
}
