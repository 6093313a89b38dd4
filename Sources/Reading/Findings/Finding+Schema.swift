internal import Budget
internal import XML

/// What a schema does not allow, in the catalogue's words.
extension Finding {
  init(_ fault: SchemaFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .unexpectedRoot(let name, let expected, _):
      self.init(.schemaRoot, at: location, name, expected.listed)
    case .unexpectedElement(let name, let parent, let expected, let nearest):
      self.init(.schemaUnexpectedElement, at: location, name, parent, nearest ?? "", expected.listed)
    case .missingElement(let parent, let expected, let before):
      self.init(.schemaMissingElement, at: location, parent, expected.listed, before ?? "")
    case .unexpectedAttribute(let name, let element, let expected, let nearest):
      self.init(.schemaUnexpectedAttribute, at: location, name, element, nearest ?? "", expected.listed)
    case .missingAttribute(let names, let element):
      self.init(.schemaMissingAttribute, at: location, names.listed, element)
    case .badValue(let value, let attribute, let element, let expected, let nearest):
      let place = attribute.map { "\(element)/@\($0)" } ?? element
      self.init(.schemaBadValue, at: location, value, place, nearest ?? "", expected.listed)
    case .unexpectedText(let excerpt, let element):
      self.init(.schemaUnexpectedText, at: location, excerpt, element)
    case .other(_, let message):
      self.init(.schemaOther, at: location, message)
    case .memoryShort:
      self.init(Message.memoryShort, at: Location(file: file))
    }
  }
}

extension Findings {
  /// Those that were kept, and how many more there are of each kind.
  mutating func add(_ faults: SchemaFaults, in file: String) {
    var more: [Message: Int] = [:]
    for fault in faults {
      let finding = Finding(fault, in: file)
      append(finding)
      more[finding.message] = faults.countOfMore(like: fault)
    }
    for (message, count) in more { countMore(count, of: message) }
  }
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}

extension ValueExpectation {
  /// The allowed values, or what they must look like.
  fileprivate var listed: String {
    let types = datatypes.map { type in
      type.facets.isEmpty ? type.name : type.facets.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    return (literals + types).joined(separator: ", ")
  }
}
