internal import Budget
internal import XML

/// Reads documents of one kind and checks each against its schema. It belongs to one thread, as the compiled schema does.
struct SchemaReader {
  private let schema: Schema

  /// `schema` ships with the program: if it does not compile, the program is broken, not the input.
  init(schema bytes: [UInt8]) {
    schema = Schema(trusting: bytes)
  }

  /// The document, or nil with findings.
  func read(_ bytes: [UInt8], path: String, findings: inout Findings) -> Document? {
    do throws(ParseFault) {
      let document = try Document(parsing: bytes)
      let faults = schema.validate(document)
      if faults.isEmpty { return document }
      var reported = Findings()
      reported.add(faults, in: path)
      WithheldPlaces(in: document).redact(&reported)
      findings += reported
    } catch {
      var finding = Finding(error, in: path)
      // Where the text breaks off, nobody knows what is inside something withheld; names of the schema are ASCII, content seldom is.
      if bytes.firstRange(of: Array("withheld".utf8)) != nil {
        finding.arguments = finding.arguments.map { $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : "涉密" }
      }
      findings.append(finding)
    }
    return nil
  }
}
