internal import CLibXML2
internal import Glibc

/// Reads one kind of part; what it is not told of does not matter to workbooks.
class PartHandler {
  /// Set to end the reading.
  var fault: WorkbookFault.Kind?
  /// Set to end the reading early, without a fault.
  var isDone = false

  func begin(_ name: PartName, _ attributes: PartAttributes) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: PartName) {}
}

/// Has libxml2 read a part while it is unpacked, so that no part is ever whole in memory.
final class PartParser {
  private let stream: PartStream
  private let handler: PartHandler
  private let depthLimit: Int
  private var fault: WorkbookFault.Kind?
  private var depth = 0
  /// Where an element that does not concern us began: all in it is passed over.
  private var skippedDepth: Int?
  private var names: [UnsafePointer<UInt8>?] = []
  private var namespace: UnsafePointer<UInt8>?
  /// Bytes since the last "<", which bounds how many attributes a tag can have.
  private var sinceTag = 0
  private var isFirst = true

  static let tagLimit = 256 << 10
  static let attributeLimit = 64

  static func parse(_ part: String, of archive: Archive, with handler: PartHandler) throws(WorkbookFault) {
    let parser = PartParser(try archive.open(part), handler, depthLimit: archive.limits.depth)
    if let fault = parser.run() { throw WorkbookFault(fault, in: part) }
  }

  private init(_ stream: PartStream, _ handler: PartHandler, depthLimit: Int) {
    self.stream = stream
    self.handler = handler
    self.depthLimit = depthLimit
  }

  private static let known = PartName.allCases

  private static let started: Void = xmlInitParser()

  private func run() -> WorkbookFault.Kind? {
    Self.started
    errno = 0
    guard let parser = xmlNewParserCtxt() else { return .memoryShort }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    parser.pointee.sax.pointee = Self.makeHandlers()
    names = Self.known.map { xmlDictLookup(parser.pointee.dict, $0.rawValue, -1) }
    // Without a document type there is no entity to substitute; only so does libxml2 take `&amp;` in values for "&".
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let document = xmlCtxtReadIO(
      parser,
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let parser = Unmanaged<PartParser>.fromOpaque(context).takeUnretainedValue()
        return Int32(parser.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(max(0, count)))))
      }, nil, Unmanaged.passUnretained(self).toOpaque(), nil, nil, CInt(bitPattern: options))
    if let document { xmlFreeDoc(document) }
    if let fault = fault ?? stream.fault ?? handler.fault { return fault }
    if handler.isDone || parser.pointee.wellFormed == 1 { return nil }
    return errno == ENOMEM ? .memoryShort : .malformed("", line: 0)
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = stream.read(into: buffer)
    guard stream.fault == nil else { return -1 }
    if isFirst {
      isFirst = false
      let first = buffer.first ?? 0
      guard count == 0 || first == UInt8(ascii: "<") || first == 0xEF || first == 0x20 || (9...13).contains(first),
        count < 2 || buffer[1] != 0
      else {
        fault = .encoding
        return -1
      }
    }
    if let found = buffer[..<count].lastIndex(of: UInt8(ascii: "<")) {
      sinceTag = count - found
    } else {
      sinceTag += count
    }
    guard sinceTag <= Self.tagLimit else {
      fault = .crowdedTag
      return -1
    }
    return count
  }

  private static func makeHandlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = { context, name, _, uri, _, _, attributeCount, _, attributes in
      guard let context, let name else { return }
      let parser = PartParser.of(context)
      parser.begin(name, uri, PartAttributes(base: attributes, count: Int(attributeCount)))
      parser.stopIfDone(context)
    }
    handlers.endElementNs = { context, name, _, _ in
      guard let context, let name else { return }
      let parser = PartParser.of(context)
      parser.end(name)
      parser.stopIfDone(context)
    }
    handlers.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      let parser = PartParser.of(context)
      if parser.skippedDepth == nil {
        parser.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        parser.stopIfDone(context)
      }
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.internalSubset = { context, _, _, _ in
      guard let context else { return }
      let parser = PartParser.of(context)
      parser.fault = parser.fault ?? .doctype
      parser.stopIfDone(context)
    }
    handlers.serror = { context, error in
      guard let context, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let domain = UInt32(error.pointee.domain)
      guard
        domain == XML_FROM_PARSER.rawValue || domain == XML_FROM_NAMESPACE.rawValue || domain == XML_FROM_IO.rawValue
      else { return }
      let parser = PartParser.of(context)
      // What we refused ourselves comes first, and libxml2's words about it do not matter.
      if parser.fault == nil, parser.stream.fault == nil, parser.handler.fault == nil, !parser.handler.isDone {
        var words = error.pointee.message.map { String(cString: $0) } ?? ""
        while words.last?.isNewline == true { words.removeLast() }
        parser.fault =
          error.pointee.code == CInt(bitPattern: XML_ERR_NO_MEMORY.rawValue)
          ? .memoryShort : .malformed(words, line: Int(error.pointee.line))
      }
      parser.stopIfDone(context)
    }
    return handlers
  }

  private static func of(_ context: UnsafeMutableRawPointer) -> PartParser {
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    return Unmanaged<PartParser>.fromOpaque(parser.pointee._private).takeUnretainedValue()
  }

  @inline(__always)
  private func stopIfDone(_ context: UnsafeMutableRawPointer) {
    if fault != nil || handler.isDone || handler.fault != nil {
      xmlStopParser(context.assumingMemoryBound(to: xmlParserCtxt.self))
    }
  }

  private func begin(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ attributes: PartAttributes) {
    depth += 1
    if fault != nil || handler.fault != nil || handler.isDone || skippedDepth != nil { return checkDepth() }
    if attributes.count > Self.attributeLimit { fault = .crowdedTag }
    checkDepth()
    guard isOurs(uri) else {
      skippedDepth = depth
      return
    }
    if let known = known(name) { handler.begin(known, attributes) }
  }

  private func checkDepth() {
    if depth > depthLimit, fault == nil { fault = .tooDeep(limit: depthLimit) }
  }

  private func end(_ name: UnsafePointer<UInt8>) {
    defer { depth -= 1 }
    if let skipped = skippedDepth {
      if skipped == depth { skippedDepth = nil }
      return
    }
    if fault == nil, handler.fault == nil, !handler.isDone, let known = known(name) { handler.end(known) }
  }

  /// Names and namespaces are kept once by libxml2, so that comparing their addresses is enough.
  private func known(_ name: UnsafePointer<UInt8>) -> PartName? {
    for index in names.indices where names[index] == name { return Self.known[index] }
    return nil
  }

  private func isOurs(_ uri: UnsafePointer<UInt8>?) -> Bool {
    guard let uri else { return false }
    if uri == namespace { return true }
    guard PartNamespace.main.contains(String(cString: uri)) else { return false }
    namespace = uri
    return true
  }
}
