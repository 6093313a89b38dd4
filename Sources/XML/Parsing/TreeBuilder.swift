internal import CLibXML2
internal import Glibc

/// Has libxml2 build the tree of a text that is known to be UTF-8.
///
/// Everything is set on the one parser context, and nothing globally, so any number of threads may parse at once.
/// Comments and processing instructions stay out of the tree, and CDATA sections become text, so each run of text is
/// one node.
struct TreeBuilder {
  enum Failure: Error {
    /// Refused by us, at a byte offset.
    case refused(ParseFault.Kind, offset: Int)
    case malformed(LibXMLMessage, offset: Int)
  }

  private let byteCount: Int
  private let limits: Limits
  private var nodeCount = 0
  private var namespaceCount = 0
  private var failure: Failure?

  static func build(
    _ text: ArraySlice<UInt8>, _ limits: Limits
  ) throws(Failure) -> UnsafeMutablePointer<xmlDoc> {
    LibXML.start()
    errno = 0
    var builder = TreeBuilder(byteCount: text.count, limits: limits)
    let document = withUnsafeMutablePointer(to: &builder) { parse(text, with: $0) }
    if let failure = builder.failure {
      if let document { xmlFreeDoc(document) }
      throw failure
    }
    // Whatever is wrong with a text, libxml2 says so: unless it lacked the memory even for that.
    guard let document else { throw .malformed(.memoryShort, offset: text.count) }
    return document
  }

  private init(byteCount: Int, limits: Limits) {
    self.byteCount = byteCount
    self.limits = limits
  }

  private static func parse(
    _ text: ArraySlice<UInt8>, with builder: UnsafeMutablePointer<TreeBuilder>
  ) -> UnsafeMutablePointer<xmlDoc>? {
    guard hasRoomForTree(of: text, builder.pointee.limits), let parser = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee._private = UnsafeMutableRawPointer(builder)
    installHandlers(parser.pointee.sax)
    // Our own limits hold, so libxml2's are lifted: its bound on the length of a text would refuse honest documents.
    // Without a document type there is no entity to substitute; but only when told to does libxml2 take values with
    // Chinese characters for what they are, instead of looking for entities in them once more.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_COMPACT.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
    return text.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), nil, nil,
        CInt(bitPattern: options))
    }
  }

  /// Whether the system would give the memory that the tree may take: asked first, since libxml2 does not survive every refusal.
  private static func hasRoomForTree(of text: ArraySlice<UInt8>, _ limits: Limits) -> Bool {
    // No element or attribute is shorter than `<a/>`.
    let size = min(text.count / 4, limits.maximumNodes) * 300 + text.count * 2 + 1 << 20
    let room = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let room, room != MAP_FAILED else { return false }
    munmap(room, size)
    return true
  }

  private static func installHandlers(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
    handlers.pointee.comment = nil
    handlers.pointee.processingInstruction = nil

    handlers.pointee.internalSubset = { context, _, _, _ in
      // libxml2 calls this before it reads the first declaration.
      TreeBuilder.stop(context, .doctype)
    }

    handlers.pointee.startElementNs = {
      context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes in
      guard let parser = TreeBuilder.parser(context), let builder = TreeBuilder.builder(parser) else { return }
      guard Int(parser.pointee.nodeNr) < builder.pointee.limits.maximumDepth else {
        return TreeBuilder.stop(context, .tooDeep(limit: builder.pointee.limits.maximumDepth))
      }
      if let excess = builder.pointee.count(attributes: Int(attributeCount), namespaces: Int(namespaceCount)) {
        return TreeBuilder.stop(context, excess)
      }
      let start = builder.pointee.startOfTag(parser)
      xmlSAX2StartElementNs(
        context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
      if let node = parser.pointee.node {
        SourceExtent(start: UInt32(start), end: 0).stamp(node)
      }
    }

    handlers.pointee.endElementNs = { context, name, prefix, uri in
      if let parser = TreeBuilder.parser(context), let builder = TreeBuilder.builder(parser),
        let node = parser.pointee.node
      {
        var extent = SourceExtent(of: node)
        extent.end = UInt32(builder.pointee.offset(parser))
        extent.stamp(node)
      }
      xmlSAX2EndElementNs(context, name, prefix, uri)
    }

    handlers.pointee.serror = { context, error in
      guard let error, LibXMLMessage.concernsWellFormedness(error), let parser = TreeBuilder.parser(context),
        let builder = TreeBuilder.builder(parser),
        builder.pointee.failure == nil
      else { return }
      builder.pointee.failure = .malformed(
        LibXMLMessage(error), offset: builder.pointee.offset(parser))
      xmlStopParser(parser)
    }
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<xmlParserCtxt>? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  private static func builder(
    _ parser: UnsafeMutablePointer<xmlParserCtxt>
  ) -> UnsafeMutablePointer<TreeBuilder>? {
    parser.pointee._private?.assumingMemoryBound(to: TreeBuilder.self)
  }

  private static func stop(_ context: UnsafeMutableRawPointer?, _ kind: ParseFault.Kind) {
    guard let parser = parser(context), let builder = builder(parser) else { return }
    if builder.pointee.failure == nil {
      builder.pointee.failure = .refused(kind, offset: builder.pointee.startOfTag(parser))
    }
    xmlStopParser(parser)
  }

  /// Counts an element, and says what there is too much of.
  private mutating func count(attributes: Int, namespaces: Int) -> ParseFault.Kind? {
    nodeCount += 1 + attributes
    namespaceCount += namespaces
    if nodeCount > limits.maximumNodes { return .tooManyNodes(limit: limits.maximumNodes) }
    if namespaceCount > Limits.maximumNamespaces { return .tooManyNamespaces(limit: Limits.maximumNamespaces) }
    return nil
  }

  /// How much of the text is read. libxml2 may drop what it has read from its buffer, but never what is to come.
  private func offset(_ parser: UnsafeMutablePointer<xmlParserCtxt>) -> Int {
    guard let input = parser.pointee.input, let end = input.pointee.end, let current = input.pointee.cur else {
      return byteCount
    }
    return byteCount - (end - current)
  }

  /// Where the tag starts that libxml2 has just read, up to its ">". No "<" can stand within a well-formed tag.
  private func startOfTag(_ parser: UnsafeMutablePointer<xmlParserCtxt>) -> Int {
    guard let input = parser.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return 0
    }
    var tag = current
    while tag > base, tag.pointee != .lessThan { tag -= 1 }
    return offset(parser) - (current - tag)
  }
}
