internal import Budget
internal import XML

/// Reads documents of one kind and checks each against its schema. It belongs to one thread, as the schema does.
struct SchemaReader {
  private let schema: Schema

  /// `schema` ships with the program: if it cannot be read, the program is broken, not the input.
  init(schema bytes: [UInt8]) {
    schema = Schema(trusting: bytes)
  }

  /// The names for trees that the schema will judge.
  var names: Names { schema.names }

  /// The document, or nil with findings.
  func read(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    guard let document = parse(bytes, path: path, findings: &findings) else { return nil }
    return allows(document, path: path, findings: &findings) ? document : nil
  }

  /// The document, which need not be as the schema wants it.
  func parse(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    do throws(ParseFault) {
      let document = try Document(parsing: bytes, names: names)
      if let controls = document.hiddenControls { findings.append(Finding(controls, in: path)) }
      return document
    } catch {
      var finding = Finding(error, in: path)
      // Where the text breaks off, nobody knows what is inside something withheld.
      if Self.mayWithhold(bytes) { finding.redact(names: schema.knownNames) }
      findings.append(finding)
      return nil
    }
  }

  /// Whether a tree is as the schema wants it, whatever it was spelt in.
  func allows(_ document: Document, path: String, findings: inout Findings) -> Bool {
    let faults = schema.validate(document)
    guard !faults.isEmpty else { return true }
    var reported = Findings()
    reported.add(faults, in: path)
    WithheldRanges(in: document).redact(&reported, names: schema.knownNames)
    findings += reported
    return false
  }

  /// Whether anything in a text may be withheld. Of one that cannot be decoded nobody knows.
  private static func mayWithhold(_ bytes: [UInt8]) -> Bool {
    guard let text = try? decodeXML(bytes) else { return true }
    return text.contains(word: "withheld")
  }
}
