internal import CLibXML2
internal import Glibc

/// Parses a text in valid UTF-8 with libxml2, and builds the tree from its events.
///
/// All settings are on the parser context, and none global, so any number of threads may parse at once. Comments are
/// kept beside the tree, processing instructions are not, and CDATA sections become text.
struct SAXReader: ~Copyable {
  private var builder: TreeBuilder
  private let byteCount: Int
  private let names: Names
  private let limits: Limits
  private var namespaceCount = 0
  /// Keyed by address, as libxml2 interns names.
  private var known = IntegerTable<Name>()
  /// The end of the last tag.
  private var textStart = 0
  private var objection: (code: Int, message: String, offset: Int)?

  /// Initializes libxml2's global tables before any thread uses them.
  private static let started: Void = xmlInitParser()

  static func read(_ text: ArraySlice<UInt8>, _ names: Names, _ limits: Limits) throws(ParseFault) -> TreeBuilder {
    _ = started
    errno = 0
    var reader = SAXReader(
      builder: TreeBuilder(names: names, limits: limits), byteCount: text.count, names: names, limits: limits)
    let isWellFormed = withUnsafeMutablePointer(to: &reader) { parse(text, with: $0) }
    // libxml2 decides whether a text is well-formed; the explainer then says what is wrong.
    if let (code, message, offset) = reader.objection {
      throw WellFormednessExplainer.firstFault(in: text)
        ?? ParseFault(.other(code: code, message: message), offset, text)
    }
    // libxml2 reports every error, unless it is out of memory.
    if !isWellFormed { reader.builder.fail(.memoryShort, 0) }
    if let (kind, place) = reader.builder.failure {
      throw (kind == .doctype ? WellFormednessExplainer.firstFault(in: text) : nil)
        ?? ParseFault(kind, kind == .memoryShort ? 0 : Int(place), text)
    }
    return reader.builder
  }

  private init(builder: consuming TreeBuilder, byteCount: Int, names: Names, limits: Limits) {
    self.builder = builder
    self.byteCount = byteCount
    self.names = names
    self.limits = limits
  }

  private static func parse(_ text: ArraySlice<UInt8>, with reader: UnsafeMutablePointer<SAXReader>) -> Bool {
    guard hasRoom(for: text, reader.pointee.limits), let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee._private = UnsafeMutableRawPointer(reader)
    installHandlers(parser.pointee.sax)
    // Lifts libxml2's limits, which would refuse real documents, in favour of our own. Without a document type there
    // are no entities to substitute, but with this option libxml2 does not scan values with Chinese characters for
    // entities again.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
    text.withUnsafeBytes { bytes in
      xmlFreeDoc(
        xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), nil, nil,
          CInt(bitPattern: options)))
    }
    return parser.pointee.wellFormed != 0
  }

  /// Whether the system has the memory that the document may take in all, as Swift's arrays trap when an allocation
  /// fails.
  private static func hasRoom(for text: ArraySlice<UInt8>, _ limits: Limits) -> Bool {
    // An element or attribute takes at least four bytes: `<a/>`.
    let size = min(text.count / 4, limits.maximumNodes) * 300 + text.count * 2 + 1 << 20
    let room = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let room, room != MAP_FAILED else { return false }
    munmap(room, size)
    return true
  }

  private static func installHandlers(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
    // Prevents libxml2 from building a tree.
    handlers.pointee.startDocument = nil
    handlers.pointee.endDocument = nil
    handlers.pointee.processingInstruction = nil
    handlers.pointee.getEntity = nil
    handlers.pointee.reference = nil

    handlers.pointee.internalSubset = { context, _, _, _ in
      // libxml2 calls this before it reads the first declaration.
      guard let (parser, reader) = SAXReader.of(context) else { return }
      reader.pointee.builder.fail(.doctype, UInt32(reader.pointee.startOfTag(parser)))
      xmlStopParser(parser)
    }

    handlers.pointee.startElementNs = { context, name, _, uri, namespaceCount, _, attributeCount, _, attributes in
      guard let (parser, reader) = SAXReader.of(context) else { return }
      reader.pointee.open(name, uri, namespaceCount, attributeCount, attributes, parser)
      if reader.pointee.builder.failure != nil { xmlStopParser(parser) }
    }

    handlers.pointee.endElementNs = { context, _, _, _ in
      guard let (parser, reader) = SAXReader.of(context) else { return }
      reader.pointee.builder.close()
      reader.pointee.textStart = reader.pointee.offset(parser)
    }

    let text: charactersSAXFunc = { context, bytes, count in
      guard let (parser, reader) = SAXReader.of(context) else { return }
      reader.pointee.builder.text(
        UnsafeBufferPointer(start: bytes, count: Int(count)), UInt32(reader.pointee.textStart))
      if reader.pointee.builder.failure != nil { xmlStopParser(parser) }
    }
    handlers.pointee.characters = text
    handlers.pointee.ignorableWhitespace = text

    handlers.pointee.comment = { context, text in
      guard let (_, reader) = SAXReader.of(context), let text else { return }
      reader.pointee.builder.comment(String(cString: text))
    }

    handlers.pointee.serror = { context, error in
      guard let error = error?.pointee, let (parser, reader) = SAXReader.of(context) else { return }
      reader.pointee.note(error, at: reader.pointee.offset(parser), parser)
    }
  }

  private mutating func note(_ error: xmlError, at offset: Int, _ parser: UnsafeMutablePointer<xmlParserCtxt>) {
    let domain = UInt32(bitPattern: error.domain)
    // Ignores warnings, and rules beyond XML and its namespaces, such as those for `xml:id`.
    guard objection == nil, builder.failure == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue,
      domain == XML_FROM_PARSER.rawValue || domain == XML_FROM_NAMESPACE.rawValue
    else { return }
    // When memory is short, libxml2 may report an error of the text.
    if errno == ENOMEM || error.code == CInt(bitPattern: XML_ERR_NO_MEMORY.rawValue) {
      builder.fail(.memoryShort, 0)
    } else {
      let message = error.message.map { String(cString: $0) } ?? ""
      objection = (Int(error.code), message.last == "\n" ? String(message.dropLast()) : message, offset)
    }
    xmlStopParser(parser)
  }

  private static func of(
    _ context: UnsafeMutableRawPointer?
  ) -> (UnsafeMutablePointer<xmlParserCtxt>, UnsafeMutablePointer<SAXReader>)? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let reader = parser.pointee._private?.assumingMemoryBound(to: SAXReader.self)
    else { return nil }
    return (parser, reader)
  }

  /// libxml2 passes five pointers for each attribute: name, prefix, URI, and the start and end of the value.
  private mutating func open(
    _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ namespaces: CInt, _ count: CInt,
    _ strings: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ parser: UnsafeMutablePointer<xmlParserCtxt>
  ) {
    let place = UInt32(startOfTag(parser))
    namespaceCount += Int(namespaces)
    if namespaceCount > Limits.maximumNamespaces {
      builder.fail(.tooManyNamespaces(limit: Limits.maximumNamespaces), place)
    }
    guard builder.failure == nil else { return }
    builder.open(self.name(name, uri), place)
    if let strings {
      for attribute in 0..<Int(count) {
        let string = strings + attribute * 5
        guard let start = string[3], let end = string[4] else { continue }
        builder.attribute(
          self.name(string[0], string[2]), UnsafeBufferPointer(start: start, count: end - start), place)
      }
    }
    // The next byte is the ">" of the tag.
    textStart = offset(parser) + 1
  }

  private mutating func name(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> Name {
    let address = UInt(bitPattern: local)
    if uri == nil, let name = known[address] { return name }
    let text = local.map { String(cString: $0) } ?? ""
    if let uri { return names.name("{\(String(cString: uri))}\(text)") }
    let name = names.name(text)
    known.insert(name, for: address)
    return name
  }

  /// Returns the offset of the parser. libxml2 may drop bytes that it has read from its buffer, but never bytes to
  /// come.
  private func offset(_ parser: UnsafeMutablePointer<xmlParserCtxt>) -> Int {
    guard let input = parser.pointee.input, let end = input.pointee.end, let current = input.pointee.cur else {
      return byteCount
    }
    return byteCount - (end - current)
  }

  /// Returns the start of the tag that libxml2 has just read up to its ">". A well-formed tag contains no "<".
  private func startOfTag(_ parser: UnsafeMutablePointer<xmlParserCtxt>) -> Int {
    guard let input = parser.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return 0
    }
    var tag = current
    while tag > base, tag.pointee != .lessThan { tag -= 1 }
    return offset(parser) - (current - tag)
  }
}
