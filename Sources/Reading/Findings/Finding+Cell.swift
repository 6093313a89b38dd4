internal import XML

/// Findings for what a schema does not allow, in words for somebody who fills in cells.
extension Finding {
  init(_ fault: SchemaFault, in file: String, _ places: CellPlaces) {
    func element(_ name: String) -> String { fault.heads[name] ?? name }
    func attribute(_ name: String) -> String { fault.heads["@\(name)"] ?? name }
    func place(_ attribute: String?, of element: String) -> Location {
      Location(file, places.place(of: attribute, of: element, at: fault.position) ?? fault.position)
    }
    func listed(_ heads: [String]) -> Phrase {
      Phrase(zh: heads.joined(separator: "、"), en: heads.joined(separator: ", "))
    }
    let here = Location(file, fault.position)
    switch fault.kind {
    case .missingAttribute(let names, let parent):
      self.init(.cellBlank(listed(names.map(attribute))), at: place(names.first, of: parent))
    case .badValue("", nil, let parent, _, _):
      self.init(.cellBlank(listed([element(".")])), at: place(nil, of: parent))
    case .badValue("", .some(let name), let parent, _, _):
      self.init(.cellBlank(listed([attribute(name)])), at: place(name, of: parent))
    case .badValue(let value, let name, let parent, let expected, let nearest):
      let head = name.map(attribute) ?? element(".")
      let isPublished = name.map { WithheldRanges.isPublished($0, of: parent) } ?? false
      self.init(
        .schemaBadValue(value, of: Phrase(zh: head, en: head), nearest: nearest, allowed: expected.listed)
          .quotable(if: isPublished), at: here)
    case .unexpectedAttribute(let name, _, _, _): self.init(.cellNotAllowed(attribute(name)), at: here)
    case .missingElement(_, let expected, _)
    where expected.count == 1 && places.place(of: nil, of: expected[0], at: fault.position) != nil:
      // A text that has a column of its own.
      self.init(.cellBlank(listed([element(expected[0])])), at: place(nil, of: expected[0]))
    case .missingElement(_, let expected, _):
      self.init(.rowsMissing(listed(expected.map(element)), in: element(".")), at: here)
    case .unexpectedElement(let name, _, _, _):
      self.init(.rowNotAllowed(element(name), in: element(".")), at: here)
    case .unexpectedText, .unexpectedRoot: self.init(fault, in: file)
    }
  }
}
