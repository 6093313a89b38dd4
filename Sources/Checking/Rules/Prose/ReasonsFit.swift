internal import Budget

/// The reason of a rise does not speak of a fall alone, nor the reason of a fall of a rise; and what did not change has
/// no reason to.
struct ReasonsFit: Rule {
  let codes = ["D903", "D904"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开时应说明与上年预决算相比的增减变化及原因。",
    en: "Document 财预〔2016〕143号: what is published states the change against last year and its reasons.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let book = subject.claims
    var findings = Findings()
    for (text, claims) in book.texts {
      if text.role == .reason {
        check(text, subject, &findings)
        continue
      }
      for claim in claims {
        guard case .reason(let change?) = claim.kind,
          let said = ChangeWords.direction(of: text.scalars[claim.range]), said != change
        else { continue }
        let words = text.words(around: claim.range, reach: 0)
        let name = claim.figures.first.map { book.figures[$0].spokenName } ?? Self.unnamed
        let basis = claim.basis?.name ?? Basis.lastYear.name
        findings.append(
          change == .unchanged
            ? .reasonBesideUnchanged(words, figure: name, basis: basis)
            : .reasonContradicts(words, figure: name, basis: basis, happened: change.happened, said: said.said),
          at: text.location(at: claim.range.lowerBound))
      }
    }
    return .found(findings)
  }

  private static let unnamed = "这个数"

  /// Checks a reason that the page prints behind the change of its figure.
  private func check(_ text: PublishedText, _ subject: CheckSubject, _ findings: inout Findings) {
    guard let place = text.subject, let basis = place.basis, let figure = subject.disclosure.figures[place.figure],
      let change = figure.change(against: basis),
      let said = ChangeWords.direction(of: text.scalars[...]), said != change.direction
    else { return }
    let words = text.words(around: 0..<text.scalars.count, reach: 0)
    if change.direction == .unchanged {
      findings.append(.reasonBesideUnchanged(words, figure: figure.spokenName, basis: basis.name), at: text.location)
    } else {
      findings.append(
        .reasonContradicts(
          words, figure: figure.spokenName, basis: basis.name, happened: change.direction.happened, said: said.said),
        at: text.location)
    }
  }
}
