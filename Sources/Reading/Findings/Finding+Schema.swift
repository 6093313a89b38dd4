internal import Budget
internal import XML

/// Findings for what a schema does not allow.
extension Finding {
  init(_ fault: SchemaFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .unexpectedRoot(let name, let expected, _):
      self.init(.schemaRoot(name, expected: expected.listed), at: location)
    case .unexpectedElement(let name, let parent, let expected, let nearest):
      self.init(
        .schemaUnexpectedElement(name, parent: parent, nearest: nearest, allowed: expected.listed), at: location)
    case .missingElement(let parent, let expected, let before):
      self.init(.schemaMissingElement(from: parent, missing: expected.listed, next: before), at: location)
    case .unexpectedAttribute(let name, let element, let expected, let nearest):
      self.init(
        .schemaUnexpectedAttribute(name, element: element, nearest: nearest, allowed: expected.listed), at: location)
    case .missingAttribute(let names, let element):
      self.init(.schemaMissingAttribute(names.listed, element: element), at: location)
    case .badValue(let value, let attribute, let element, let expected, let nearest):
      let place = attribute.map { "\(element)/@\($0)" } ?? element
      let isPublished = attribute.map { WithheldRanges.isPublished($0, of: element) } ?? false
      self.init(
        .schemaBadValue(value, of: place, nearest: nearest, allowed: expected.listed).quotable(if: isPublished),
        at: location)
    case .unexpectedText(let excerpt, let element):
      self.init(.schemaUnexpectedText(excerpt, element: element), at: location)
    }
  }
}

extension Findings {
  /// Adds the faults that were kept, and counts the others of each kind.
  mutating func add(_ faults: SchemaFaults, in file: String) {
    var more: [(finding: Finding, count: Int)] = []
    for fault in faults {
      let finding = Finding(fault, in: file)
      append(finding)
      if !more.contains(where: { $0.finding.code == finding.code }) {
        more.append((finding, faults.countOfMore(like: fault)))
      }
    }
    for (finding, count) in more { countMore(count, like: finding) }
  }
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}

extension ValueExpectation {
  /// The allowed values, or their datatypes.
  fileprivate var listed: String {
    let types = datatypes.map { type in
      type.facets.isEmpty ? type.name : type.facets.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    return (literals + types).joined(separator: ", ")
  }
}
