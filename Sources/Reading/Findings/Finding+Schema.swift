internal import XML

/// Findings for what a schema does not allow.
extension Finding {
  init(_ fault: SchemaFault, in file: String) {
    let location = Location(file, fault.position)
    func element(_ name: String, _ key: String? = nil) -> Phrase { .element(name, head: fault.heads[key ?? name]) }
    func attribute(_ name: String) -> Phrase { .attribute(name, head: fault.heads["@\(name)"]) }
    switch fault.kind {
    case .unexpectedRoot(let name, let expected, _):
      self.init(.schemaRoot(name, expected: expected.joined(separator: ", ")), at: location)
    case .unexpectedElement(let name, let parent, let expected, let nearest):
      self.init(
        .schemaUnexpectedElement(
          name, parent: element(parent, "."), nearest: nearest.map { element($0) },
          allowed: expected.map { element($0) }.listed), at: location)
    case .missingElement(let parent, let expected, let before):
      self.init(
        .schemaMissingElement(
          from: element(parent, "."), missing: expected.map { element($0) }.listed, next: before), at: location)
    case .unexpectedAttribute(let name, let parent, let expected, let nearest):
      self.init(
        .schemaUnexpectedAttribute(
          name, element: element(parent, "."), nearest: nearest.map(attribute),
          allowed: expected.map(attribute).listed), at: location)
    case .missingAttribute(let names, let parent):
      self.init(.schemaMissingAttribute(names.map(attribute).listed, element: element(parent, ".")), at: location)
    case .badValue(let value, let name, let parent, let expected, let nearest):
      let whole = element(parent, ".").chinese
      let place =
        name.map { Phrase(zh: "\(whole) 的\(attribute($0).chinese)", en: "\(parent)/@\($0)") }
        ?? Phrase(zh: "\(whole) 的文字", en: parent)
      let isPublished = name.map { WithheldRanges.isPublished($0, of: parent) } ?? false
      self.init(
        .schemaBadValue(value, of: place, nearest: nearest, allowed: expected.listed).quotable(if: isPublished),
        at: location)
    case .unexpectedText(let excerpt, let parent):
      self.init(.schemaUnexpectedText(excerpt, element: element(parent, ".")), at: location)
    }
  }
}

extension Findings {
  /// Adds the faults that were kept, and counts the others of each kind.
  mutating func add(_ faults: SchemaFaults, in file: String, _ places: CellPlaces? = nil) {
    var more: [(finding: Finding, count: Int)] = []
    for fault in faults {
      let finding = places.map { Finding(fault, in: file, $0) } ?? Finding(fault, in: file)
      append(finding)
      if !more.contains(where: { $0.finding.code == finding.code }) {
        more.append((finding, faults.countOfMore(like: fault)))
      }
    }
    for (finding, count) in more { countMore(count, like: finding) }
  }
}

/// Both languages name what an author of XML looks for; Chinese says first what an officer knows it by.
extension Phrase {
  fileprivate static func element(_ name: String, head: String?) -> Phrase {
    Phrase(zh: head.map { "\($0) <\(name)>" } ?? "<\(name)>", en: "<\(name)>")
  }

  /// A cell of a workbook is known by its head alone.
  static func attribute(_ name: String, head: String?, isCell: Bool = false) -> Phrase {
    if isCell, let head { return Phrase(zh: head, en: head) }
    return Phrase(zh: head.map { "\($0)（\(name)）" } ?? "属性 \(name)", en: name)
  }
}

extension [Phrase] {
  var listed: Phrase {
    Phrase(zh: map(\.chinese).joined(separator: "、"), en: map(\.english).joined(separator: ", "))
  }
}

extension ValueExpectation {
  /// The allowed values, or what they must be in words.
  var listed: Phrase {
    func listed(_ separator: String, _ language: String) -> String {
      let values = literals.isEmpty ? [] : [literals.joined(separator: separator)]
      return (values + datatypes.map { $0.words[language] ?? $0.name }).joined(separator: language == "zh" ? "；" : "; ")
    }
    return Phrase(zh: listed("、", "zh"), en: listed(", ", "en"))
  }
}
