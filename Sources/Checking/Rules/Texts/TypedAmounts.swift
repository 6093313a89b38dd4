internal import Budget

/// An amount that is typed into a text, instead of a placeholder, is one of the package's.
struct TypedAmounts: Rule {
  let codes = ["D670"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致。",
    en: "Document 财预〔2016〕143号: the text that is published agrees with the tables.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let known = subject.knownNumbers
    var findings = Findings()
    for text in subject.numberedTexts where text.role != .name {
      for typed in text.numbers {
        guard let fen = typed.fen, let step = typed.step, fen != 0,
          !known.hasAmount(fen, inStepsOf: step), !typed.isPriceOrThreshold, !typed.lacksTenThousand(known)
        else { continue }
        findings.append(
          .amountTyped(typed.text, nearest: known.nearestFigure(to: fen, after: typed.before)), at: text.location(at: typed.range.lowerBound))
      }
    }
    return .found(findings)
  }
}

extension SaidNumber {
  /// Whether it is a price, an allowance or a threshold, which the ledger does not contain.
  var isPriceOrThreshold: Bool {
    let after = String(after.drop { $0 == " " })
    return ["/", "每", "一个", "标准", "以上", "以下", "及以上", "（含", "以内"].contains { after.begins(with: $0) }
      || before.containsAny(of: ["每", "人均", "单价", "标准"])
  }
}
