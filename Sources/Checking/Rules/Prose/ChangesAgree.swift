internal import Budget

/// A sentence that says that a figure rose, fell or did not change says what happened.
struct ChangesAgree: Rule {
  let codes = ["D901", "D902"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开时应说明与上年预决算相比的增减变化；文字说明应与报表的数据一致。",
    en: "Document 财预〔2016〕143号: the text states the change against last year, and agrees with the tables.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let book = subject.claims
    var findings = Findings()
    for (text, claims) in book.texts {
      // The number before the change in its sentence, which may be all that tells of what it is.
      var value: ClaimedNumber?
      for claim in claims {
        let wrong: Comparison?
        let message: (String, String, String, Phrase, String, String) -> Message
        switch claim.kind {
        case .difference(let direction), .rate(let direction), .tendency(let direction), .rule(let direction):
          wrong = contradiction(of: claim, direction, in: book)
          message = Message.directionContradicts
        case .unchanged(let roughly):
          wrong = change(behind: claim, roughly, after: value, in: book)
          message = Message.unchangedContradicts
        case .value:
          value = claim.number
          continue
        case .semicolon, .end:
          value = nil
          continue
        case .absent, .share, .reason, .parts, .including: continue
        }
        guard let wrong else { continue }
        findings.append(
          message(
            text.words(around: claim.range), wrong.figure.spokenName, wrong.basis.name,
            wrong.change.direction.happened, book.text(of: wrong.figure.number.quantity), book.base(wrong)),
          at: text.location(at: claim.range.lowerBound))
      }
    }
    return .found(findings)
  }

  /// Returns a change the other way, if every change that the claim may be about went the other way.
  private func contradiction(of claim: Claim, _ direction: Change.Direction, in book: ClaimBook) -> Comparison? {
    if case .typed(let number)? = claim.number, number.value == 0 { return nil }
    let all = book.comparisons(of: claim)
    guard all.allSatisfy({ $0.change.contradicts(claim.kind, direction) }), let first = all.first else { return nil }
    // The words may be about another figure, which the number tells.
    let others = book.changes(by: claim)
    if others.contains(where: { $0.change.direction == direction }) { return nil }
    return others.first { other in all.contains { $0.figure.name == other.figure.name } } ?? first
  }

  /// Returns the change of what is said not to have changed.
  private func change(
    behind claim: Claim, _ roughly: Bool, after value: ClaimedNumber?, in book: ClaimBook
  ) -> Comparison? {
    if claim.isOfOtherBasis { return nil }
    var claim = claim
    if claim.figures.isEmpty {
      guard let value, value.isTelling else { return nil }
      claim.figures = book.figures(with: value)
    }
    let all = book.comparisons(of: claim)
    guard all.allSatisfy({ $0.change.isMore(thanRoughly: roughly) }) else { return nil }
    return all.first
  }

  private typealias Comparison = (figure: Figure, basis: Basis, change: Change)
}

extension ClaimBook {
  fileprivate func base(_ comparison: (figure: Figure, basis: Basis, change: Change)) -> String {
    comparison.figure.bases[comparison.basis].map { text(of: $0.quantity) } ?? ""
  }
}

extension Change {
  /// Whether a change is said that went the other way, or did not happen at all.
  fileprivate func contradicts(_ claim: Claim.Kind, _ said: Direction) -> Bool {
    direction.opposes(said) || claim == .tendency(said) && direction == .unchanged && !isHidden
  }

  /// Whether it is a change; of what is roughly the same, more than a twentieth.
  fileprivate func isMore(thanRoughly roughly: Bool) -> Bool {
    direction != .unchanged && (!roughly || rate.map { $0.value > 50 } ?? true)
  }
}
