internal import XML

/// Reads documents of one kind and validates them, on one thread.
struct SchemaReader {
  private let schema: Schema

  /// `schema` ships with the program, so an invalid one is a programmer's mistake.
  init(schema bytes: [UInt8]) {
    schema = Schema(trusting: bytes)
  }

  /// The names to build trees with that the schema will validate.
  var names: Names { schema.names }

  /// What an attribute is called in words.
  func head(of attribute: StaticString, in element: String) -> String? { schema.heads(of: element)["@\(attribute)"] }

  /// What an element (`.`), one of its children (`name`) or attributes (`@name`) is called in words.
  func head(of key: String, in element: String) -> String { schema.heads(of: element)[key] ?? key }

  /// What messages call an attribute.
  func name(of attribute: StaticString, in element: Element) -> Phrase {
    .attribute("\(attribute)", head: head(of: attribute, in: element.name), isCell: element.position.sheet != nil)
  }

  /// What messages call an element.
  func name(of element: Element) -> Phrase {
    .element(element.name, head: schema.heads(of: element.name)["."])
  }

  /// Returns the document, or nil with findings.
  func read(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    guard let document = parse(bytes, path: path, findings: &findings) else { return nil }
    return allows(document, path: path, findings: &findings) ? document : nil
  }

  /// Parses the document without validating it.
  func parse(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    do throws(ParseFault) {
      let document = try Document(parsing: bytes, names: names)
      if let controls = document.hiddenControls { findings.append(Finding(controls, in: path)) }
      return document
    } catch {
      var finding = Finding(error, in: path)
      // A text that breaks off does not show which parts are withheld.
      if Self.mayWithhold(bytes) { finding.redact(names: schema.knownNames) }
      findings.append(finding)
      return nil
    }
  }

  /// Whether a tree in any notation can be read: is valid, but for places that are not filled in yet. These are
  /// reported, unless they are to be ignored.
  func allows(
    _ document: Document, places: CellPlaces? = nil, path: String, findings: inout Findings,
    ignoringBlanks: Bool = false
  ) -> Bool {
    let faults = schema.validate(document)
    guard !faults.isEmpty else { return true }
    let isReadable = faults.allSatisfy(\.isBlank)
    if isReadable, ignoringBlanks { return true }
    var reported = Findings()
    reported.add(faults, in: path, places)
    WithheldRanges(in: document).redact(&reported, names: schema.knownNames)
    findings += reported
    return isReadable
  }

  /// The sheets of a workbook in which something is not allowed or missing; nil where there is too much to tell.
  func faultySheets(in document: Document) -> Set<String>? {
    let faults = schema.validate(document)
    let sheets = faults.reduce(into: Set()) { $0.insert($1.position.sheet ?? "") }
    return faults.isComplete ? sheets : nil
  }

  /// Whether anything in a text may be withheld, as in any that cannot be decoded.
  private static func mayWithhold(_ bytes: [UInt8]) -> Bool {
    guard let text = try? decodeXML(bytes) else { return true }
    return text.contains(word: "withheld")
  }
}
