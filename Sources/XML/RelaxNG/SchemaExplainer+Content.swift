internal import NearName

extension SchemaExplainer {
  /// Matches what stands in an element that has children.
  mutating func readContent(_ match: inout ElementMatch) {
    for node in match.element.content {
      switch node {
      case .element(let child): readChild(child, &match)
      case .text(let text): if !text.isBlank { read(text, &match) }
      }
    }
    settleDoubts(of: &match)
    reportMissing(match)
  }

  /// Matches the text of an element without children, which may have none.
  mutating func readValue(_ match: inout ElementMatch) {
    let value = match.element.directText
    guard !pool.matches(match.pattern, value: value) else { return }
    let text = match.element.firstVisibleText
    let expected = pool.values(match.pattern)
    if expected.isEmpty {
      if let text { reportUnexpected(text, match) }
      reportMissing(match)
    } else {
      let shown = value.words.joined(separator: " ")
      report(.badValue, of: match, at: text?.firstVisiblePosition ?? match.element.position) {
        .badValue(
          value: shown, attribute: nil, element: match.name, expected: expected,
          nearest: nearestName(to: shown, among: expected.literals))
      }
    }
  }

  private mutating func read(_ text: Text, _ match: inout ElementMatch) {
    let next = pool.afterText(match.pattern, text.string)
    if next != .notAllowed {
      match.pattern = next
    } else {
      reportUnexpected(text, match)
    }
  }

  private mutating func reportUnexpected(_ text: Text, _ match: ElementMatch) {
    report(.unexpectedText, of: match, at: text.firstVisiblePosition) {
      let words = text.string.words.joined(separator: " ").unicodeScalars
      let excerpt = words.count > 30 ? String(words.prefix(30)) + "…" : String(words)
      return .unexpectedText(excerpt: excerpt, element: match.name)
    }
  }

  private mutating func reportMissing(_ match: ElementMatch) {
    guard !pool.isNullable(match.pattern) else { return }
    for names in pool.requirements(match.pattern, .elements) {
      report(.missingElement, of: match, at: match.element.position) {
        .missingElement(parent: match.name, expected: names, before: nil)
      }
    }
  }
}

extension Element {
  fileprivate var firstVisibleText: Text? {
    for case .text(let text) in content where !text.isBlank { return text }
    return nil
  }
}
