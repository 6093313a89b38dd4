internal import CLibXML2
internal import Glibc

/// A RELAX NG schema in XML syntax, ready to validate documents.
///
/// Most documents our own reading of the schema proves valid, at a fraction of libxml2's cost. Of all others libxml2
/// decides whether they are. Only when one is not, our own reading says why, in terms that a person can act on, and for
/// every independent fault. A schema is not `Sendable`: each thread compiles its own.
public final class Schema {
  private let root: Element
  /// nil until a document is not proven valid, for a schema that was trusted.
  private var compiled: xmlRelaxNGPtr?
  private(set) lazy var grammar = GrammarReader.read(root)
  private lazy var validator = Validator(grammar)

  /// A schema that libxml2 has looked over.
  public convenience init(parsing bytes: [UInt8]) throws(SchemaDefect) {
    try self.init(reading: bytes)
    if let foreign = root.firstDescendant(where: { Self.unsupported.contains($0.name) || $0.isNestedGrammar }) {
      throw SchemaDefect(.unsupported(element: foreign.name), at: foreign.position)
    }
    compiled = try Self.compile(root.document)
  }

  /// A schema that ships with the program, whose tests have had it looked over: unless a document is in doubt, libxml2
  /// need not read it.
  public convenience init(trusting bytes: [UInt8]) {
    do throws(SchemaDefect) {
      try self.init(reading: bytes)
    } catch {
      preconditionFailure("the schema that ships with the program is not one: \(error)")
    }
  }

  private init(reading bytes: [UInt8]) throws(SchemaDefect) {
    do throws(ParseFault) {
      root = try Document(parsing: bytes).root
    } catch {
      throw SchemaDefect(.notWellFormed(error.kind), at: error.position)
    }
  }

  deinit {
    if let compiled { xmlRelaxNGFree(compiled) }
  }

  /// The names that it gives to elements and attributes, without their namespaces.
  public var names: Set<String> { Set(grammar.pool.nameClasses.flatMap(\.names).map(\.local)) }

  /// The faults of a document; none when it is valid.
  public func validate(_ document: Document) -> SchemaFaults {
    guard !proves(document), let objection = objection(to: document) else { return [] }
    if objection.message.isMemoryShort { return [SchemaFault(.memoryShort, at: .start, path: "")] }
    let faults = explain(document)
    guard faults.isEmpty else { return faults }
    let place = objection.element ?? document.root
    return [
      SchemaFault(
        .other(code: objection.message.code, message: objection.message.text), at: place.position, path: place.path)
    ]
  }

  /// Whether our own reading of the schema finds a document valid: never when it is not.
  func proves(_ document: Document) -> Bool { validator.proves(document) }

  /// Whether libxml2 finds a document valid.
  func allows(_ document: Document) -> Bool { objection(to: document) == nil }

  /// The faults that our own reading of the schema finds, without asking libxml2.
  func explain(_ document: Document) -> SchemaFaults {
    var explainer = SchemaExplainer(grammar.pool)
    return explainer.explain(document.root, start: grammar.start)
  }

  private static let unsupported: Set = ["include", "externalRef", "parentRef"]
}

// MARK: - libxml2

extension Schema {
  /// What libxml2 said last, and about which element.
  private struct Objection {
    var message = LibXMLMessage(nil)
    var node: UnsafeMutablePointer<xmlNode>?
    var line = 1

    mutating func note(_ error: UnsafePointer<xmlError>) {
      guard node == nil else { return }
      message = LibXMLMessage(error)
      line = Int(error.pointee.line)
      node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self)
    }
  }

  private static let note: xmlStructuredErrorFunc = { context, error in
    guard let error, let objection = context?.assumingMemoryBound(to: Objection.self) else { return }
    objection.pointee.note(error)
  }

  private static func compile(_ source: Document) throws(SchemaDefect) -> xmlRelaxNGPtr {
    LibXML.start()
    var objection = Objection()
    let schema = withUnsafeMutablePointer(to: &objection) { objection -> xmlRelaxNGPtr? in
      // libxml2 works on a copy of the tree.
      errno = 0
      guard let parser = xmlRelaxNGNewDocParserCtxt(source.tree) else {
        objection.pointee.message = .memoryShort
        return nil
      }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      xmlRelaxNGSetParserStructuredErrors(parser, note, objection)
      return xmlRelaxNGParse(parser)
    }
    guard let schema else {
      if objection.message.isMemoryShort { throw SchemaDefect(.memoryShort, at: .start) }
      throw SchemaDefect(
        .invalid(message: objection.message.text), at: Position(line: max(objection.line, 1), column: 1))
    }
    return schema
  }

  /// nil where memory is short.
  private func compiledOnce() -> xmlRelaxNGPtr? {
    if let compiled { return compiled }
    do throws(SchemaDefect) {
      let schema = try Self.compile(root.document)
      compiled = schema
      return schema
    } catch {
      if error.kind == .memoryShort { return nil }
      preconditionFailure("the schema that ships with the program does not compile: \(error)")
    }
  }

  private func objection(to document: Document) -> (message: LibXMLMessage, element: Element?)? {
    var objection = Objection()
    let isValid = withUnsafeMutablePointer(to: &objection) { objection in
      errno = 0
      guard let schema = compiledOnce(), let validator = xmlRelaxNGNewValidCtxt(schema) else {
        objection.pointee.message = .memoryShort
        return false
      }
      defer { xmlRelaxNGFreeValidCtxt(validator) }
      xmlRelaxNGSetValidStructuredErrors(validator, Self.note, objection)
      return xmlRelaxNGValidateDoc(validator, document.tree) == 0
    }
    guard !isValid else { return nil }
    let node = objection.node.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? $0 : $0.pointee.parent }
    return (objection.message, node.map { Element(node: $0, document: document) })
  }
}

extension Element {
  fileprivate var isNestedGrammar: Bool { isNamed("grammar") && parent != nil }

  fileprivate func firstDescendant(where matches: (Element) -> Bool) -> Element? {
    if matches(self) { return self }
    for child in schemaChildren {
      if let found = child.firstDescendant(where: matches) { return found }
    }
    return nil
  }
}
