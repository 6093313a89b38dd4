internal import Budget

/// The parts that a sentence lists after 其中 add up to the total before it.
///
/// A sentence may list some parts only. So less than the total is a mistake only where the difference is that of a
/// wrong digit, or of two exchanged ones; more is one always.
struct TypedParts: Rule {
  let codes = ["D906"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开内容应当真实、准确；合计等于各项之和。",
    en: "Document 财预〔2016〕143号: what is published is true and correct; a total is the sum of its parts.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = Findings()
    for (text, claims) in subject.claims.texts {
      for sentence in claims.split(whereSeparator: { $0.kind == .end }) {
        guard let sum = Self.wrongSum(in: sentence) else { continue }
        findings.append(
          .typedPartsDisagree(
            text.words(around: sum.range, reach: 4), whole: Self.text(sum.whole, subject),
            sum: Self.text(sum.parts, subject),
            difference: Self.text(abs(sum.whole - sum.parts), subject)),
          at: text.location(at: sum.range.lowerBound))
      }
    }
    for text in subject.publishedTexts where !text.role.isLabel {
      for sum in text.wrongCounts {
        findings.append(
          .typedPartsDisagree(
            text.words(around: sum.range, reach: 4), whole: "\(sum.whole)\(sum.unit)", sum: "\(sum.parts)\(sum.unit)",
            difference: "\(abs(sum.whole - sum.parts))\(sum.unit)"),
          at: text.location(at: sum.range.lowerBound))
      }
    }
    return .found(findings)
  }

  private static func wrongSum(
    in sentence: ArraySlice<Claim>
  ) -> (whole: Int128, parts: Int128, range: Range<Int>)? {
    let markers = sentence.indices.filter { sentence[$0].kind == .parts }
    // What a list within a list belongs to is said by no mark.
    guard markers.count == 1, let marker = markers.first,
      let whole = sentence[..<marker].last(where: \.isAmount), let total = whole.number?.fen
    else { return nil }
    var isWithin = false
    let parts = sentence[marker...].filter { claim in
      if claim.kind == .including { isWithin = true }
      if claim.kind == .semicolon { isWithin = false }
      return claim.isAmount && !isWithin
    }
    let steps = ([whole] + parts).compactMap { $0.number?.step }
    guard !parts.isEmpty, let step = steps.max() else { return nil }
    let sum = parts.compactMap { $0.number?.fen }.reduce(0, +)
    guard abs(sum - total) > step * Int128(parts.count + 1) / 2 else { return nil }
    let isExact = ([whole] + parts).contains { ($0.number?.fen ?? 0) % power(of: 6) != 0 }
    guard sum > total || parts.count > 1 && isExact && isSlip(total - sum, inStepsOf: step) else { return nil }
    return (total, sum, whole.range.lowerBound..<(parts.last ?? whole).range.upperBound)
  }

  /// Whether a difference is that of one wrong digit, or of two digits that were exchanged.
  private static func isSlip(_ difference: Int128, inStepsOf step: Int128) -> Bool {
    var steps = difference / max(step, 1)
    while steps > 0, steps % 10 == 0 { steps /= 10 }
    return steps < 10 || steps % 9 == 0 && steps < 90
  }

  private static func text(_ fen: Int128, _ subject: CheckSubject) -> String {
    Int64(exactly: fen).map { subject.claims.text(of: Quantity.money(.zero).with($0)) } ?? ""
  }
}

extension Claim {
  /// Whether it tells an amount that may be a total or a part.
  fileprivate var isAmount: Bool { kind == .value && number?.fen != nil }
}
