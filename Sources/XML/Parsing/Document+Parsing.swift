extension Document {
  /// Parses XML. Reads nothing but the bytes: no network, no document type, no entities except the five of XML. Pass
  /// the `names` of the schema that will validate the document, so that they need not be looked up again.
  public convenience init(
    parsing bytes: [UInt8], names: Names = Names(), limits: Limits = Limits()
  ) throws(ParseFault) {
    guard bytes.count <= limits.maximumBytes else {
      throw ParseFault(.tooLarge(limit: limits.maximumBytes), at: .start)
    }
    let source: ArraySlice<UInt8>
    do throws(DecodingFault) {
      source = try decodeXML(bytes)
    } catch {
      throw ParseFault(.encoding(error.kind), at: error.position)
    }
    // libxml2 treats a NUL as the end of the text.
    if let offset = source.offset(of: 0, from: 0) { throw ParseFault(.invalidCharacter("\0"), offset, source) }
    if let offset = CrowdedTag.first(in: source, limit: limits.maximumAttributes) {
      throw ParseFault(.tooManyAttributes(limit: limits.maximumAttributes), offset, source)
    }
    self.init(try SAXReader.read(source, names, limits), .offsets(source))
  }
}

extension ParseFault {
  init(_ kind: Kind, _ offset: Int, _ source: ArraySlice<UInt8>) {
    self.init(kind, at: Position(after: source.prefix(offset)))
  }
}
