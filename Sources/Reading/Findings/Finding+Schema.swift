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
    case .badValue(_, let name?, let parent, _, _) where fault.isBlank:
      self.init(blanks: [name], of: parent, fault, in: file)
    case .badValue(_, nil, let parent, _, _) where fault.isBlank:
      self.init(.textBlank(element(parent, ".")), at: location)
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

extension Finding {
  /// One finding for all attributes of an element that are not filled in.
  fileprivate init(blanks names: [String], of element: String, _ fault: SchemaFault, in file: String) {
    self.init(
      .schemaMissingAttribute(
        names.map { .attribute($0, head: fault.heads["@\($0)"]) }.listed,
        element: .element(element, head: fault.heads["."])),
      at: Location(file, fault.position))
  }
}

extension SchemaFault {
  /// The attribute that is not filled in, and its element.
  fileprivate var blankAttribute: (name: String, element: String)? {
    guard isBlank, case .badValue(_, let name?, let element, _, _) = kind else { return nil }
    return (name, element)
  }

  /// Whether something is not filled in, as opposed to wrong.
  var isBlank: Bool {
    switch kind {
    case .missingAttribute: true
    // A text that a row lacks is a blank cell.
    case .missingElement: position.sheet != nil
    case .badValue(let value, _, _, _, _): value.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension Findings {
  /// Adds the faults that were kept, and counts the others of each kind.
  mutating func add(_ faults: SchemaFaults, in file: String, _ places: CellPlaces? = nil) {
    var more: [(finding: Finding, count: Int)] = []
    var blanks: [String: [String]] = [:]
    for fault in faults {
      // In a workbook, each is a cell of its own.
      if places == nil, let blank = fault.blankAttribute { blanks[fault.path, default: []].append(blank.name) }
    }
    for fault in faults {
      let blank = places == nil ? fault.blankAttribute : nil
      let names = blank == nil ? nil : blanks.removeValue(forKey: fault.path)
      if blank != nil, names == nil { continue }
      let finding =
        blank.map { Finding(blanks: names ?? [], of: $0.element, fault, in: file) }
        ?? places.map { Finding(fault, in: file, $0) } ?? Finding(fault, in: file)
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
  static func element(_ name: String, head: String?) -> Phrase {
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
