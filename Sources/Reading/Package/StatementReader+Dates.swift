internal import XML

// When a package is published, and what was corrected since.
extension StatementReader {
  /// Reads a date that the schema has let through, and reports one that the calendar does not have.
  mutating func readDate(_ attribute: StaticString, of element: Element) -> StatedDate? {
    guard let text = element[attribute], !text.isEmpty else { return nil }
    if let date = StatedDate(text) { return date }
    report(.noSuchDate(text), at: attribute, of: element)
    return nil
  }

  mutating func readCorrections(_ root: Element, published: StatedDate?) -> [Correction] {
    var corrections: [Correction] = []
    for element in root.firstChild(named: "corrections")?.children.map(\.self) ?? [] {
      guard let date = readDate("date", of: element) else { continue }
      if let published, date.isBefore(published) {
        report(.correctedBeforePublished("\(date)", published: "\(published)"), at: "date", of: element)
      }
      corrections.append(
        Correction(date: date, text: readNarrative(element), reason: readNarrative("reason", of: element)))
    }
    return corrections.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(
      \.element)
  }
}
