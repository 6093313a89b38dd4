internal import NearName

extension Judge {
  /// Matches the contents of an element with children.
  mutating func readContent(_ match: inout Match) {
    for node in match.element.content {
      switch node {
      case .element(let child): readChild(child, &match)
      case .text(let text): if !text.isBlank { read(text, &match) }
      }
    }
    // Later children were in order, so these are really missing.
    for doubt in match.takeDoubts() { report(doubt, in: match) }
    reportMissing(match)
  }

  /// Matches the contents of an element that allows no children.
  mutating func readValue(_ match: inout Match) {
    var content = match.element.content
    let texts = pool.texts(of: match.pattern)
    guard case .text(let text)? = content.next() else {
      if !pool.isNullable(texts) { reportValue(nil, &match) }
      return
    }
    if texts != .text, !text.withBytes({ pool.accepts($0, as: texts) }) { reportValue(text, &match) }
  }

  private mutating func reportValue(_ text: Text?, _ match: inout Match) {
    let expected = pool.expectation(match.pattern)
    if expected.isEmpty {
      if let text, !text.isBlank { reportUnexpected(text, match) }
      reportMissing(match)
    } else {
      let shown = (text?.string ?? "").words.joined(separator: " ")
      let place = text.flatMap { $0.isBlank ? nil : $0 }
      report(.badValue, in: match, at: place?.firstVisiblePosition ?? match.element.position) { [match] in
        .badValue(
          value: shown, attribute: nil, element: match.element.name, expected: expected,
          nearest: nearestName(to: shown, among: expected.literals))
      }
    }
  }

  private mutating func read(_ text: Text, _ match: inout Match) {
    let next = pool.afterText(in: match.pattern)
    if next != .notAllowed {
      match.pattern = next
    } else {
      reportUnexpected(text, match)
    }
  }

  private mutating func reportUnexpected(_ text: Text, _ match: Match) {
    report(.unexpectedText, in: match, at: text.firstVisiblePosition) {
      let words = text.string.words.joined(separator: " ").unicodeScalars
      let excerpt = words.count > 30 ? String(words.prefix(30)) + "…" : String(words)
      return .unexpectedText(excerpt: excerpt, element: match.element.name)
    }
  }

  private mutating func reportMissing(_ match: Match) {
    guard !pool.isNullable(match.pattern) else { return }
    for missing in pool.requirements(match.pattern, .elements) {
      let expected = shown(missing)
      report(.missingElement, in: match, at: match.element.position) {
        .missingElement(parent: match.element.name, expected: expected, before: nil)
      }
    }
  }
}
