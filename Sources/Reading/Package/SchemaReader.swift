internal import Budget
internal import XML

/// Reads documents of one kind and checks each against its schema. It belongs to one thread, as the schema does.
struct SchemaReader {
  private let schema: Schema

  /// `schema` ships with the program: if it cannot be read, the program is broken, not the input.
  init(schema bytes: [UInt8]) {
    schema = Schema(trusting: bytes)
  }

  /// The document, or nil with findings.
  func read(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    do throws(ParseFault) {
      let document = try Document(parsing: bytes, names: schema.names)
      if let controls = document.hiddenControls { findings.append(Finding(controls, in: path)) }
      let faults = schema.validate(document)
      if faults.isEmpty { return document }
      var reported = Findings()
      reported.add(faults, in: path)
      WithheldPlaces(in: document).redact(&reported, knowing: schema.knownNames)
      findings += reported
    } catch {
      var finding = Finding(error, in: path)
      // Where the text breaks off, nobody knows what is inside something withheld.
      if Self.mayWithhold(bytes) { finding.withhold(knowing: schema.knownNames) }
      findings.append(finding)
    }
    return nil
  }

  /// Whether anything in a text may be withheld. Of one that cannot be decoded nobody knows.
  private static func mayWithhold(_ bytes: [UInt8]) -> Bool {
    guard let text = try? decodeXML(bytes) else { return true }
    return text.contains(word: "withheld")
  }
}
