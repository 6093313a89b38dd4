internal import Budget
internal import XML

/// What a schema does not allow, in the catalogue's words.
extension Finding {
  init(_ fault: SchemaFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .unexpectedRoot(let name, let expected, _):
      self = Self(.schemaRoot, at: location, name, expected.listed).of(.named, .own)
    case .unexpectedElement(let name, let parent, let expected, let nearest):
      self = Self(.schemaUnexpectedElement, at: location, name, parent, nearest ?? "", expected.listed)
        .of(.named, .own, .own, .own)
    case .missingElement(let parent, let expected, let before):
      self = Self(.schemaMissingElement, at: location, parent, expected.listed, before ?? "").of(.own, .own, .named)
    case .unexpectedAttribute(let name, let element, let expected, let nearest):
      self = Self(.schemaUnexpectedAttribute, at: location, name, element, nearest ?? "", expected.listed)
        .of(.named, .own, .own, .own)
    case .missingAttribute(let names, let element):
      self = Self(.schemaMissingAttribute, at: location, names.listed, element).of(.own, .own)
    case .badValue(let value, let attribute, let element, let expected, let nearest):
      let place = attribute.map { "\(element)/@\($0)" } ?? element
      self = Self(.schemaBadValue, at: location, value, place, nearest ?? "", expected.listed)
        .of(.quoted, .own, .guessed, .own)
        .quotable(if: attribute.map { WithheldPlaces.isPublished($0, of: element) } ?? false)
    case .unexpectedText(let excerpt, let element):
      self = Self(.schemaUnexpectedText, at: location, excerpt, element).of(.quoted, .own)
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
