internal import Budget

/// No amount in 万元 is given in 元: 公务接待0.58元 means 0.58万元.
struct YuanForTenThousand: Rule {
  let codes = ["D673"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致，金额单位为万元。",
    en: "Document 财预〔2016〕143号: the text agrees with the tables, whose unit is 万元.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let known = subject.knownNumbers
    var findings = Findings()
    for text in subject.numberedTexts where text.role != .name {
      for typed in text.numbers where typed.lacksTenThousand(known) && !typed.isPriceOrThreshold {
        findings.append(
          .yuanForTenThousand(
            typed.text,
            nearest: known.nearest(
              to: typed.number.fen(in: .tenThousandYuan), among: subject.claims.figures(named: typed, in: text),
              after: typed.before)),
          at: text.location(at: typed.range.lowerBound))
      }
    }
    return .found(findings)
  }
}

extension SaidNumber {
  private static let money = ["三公", "接待", "出国", "出境", "公务用车", "公车", "经费", "预算", "决算", "收入", "支出", "拨款"]

  /// Whether an amount in 元 is one of the package's only in 万元, or is implausibly small.
  func lacksTenThousand(_ known: KnownNumbers) -> Bool {
    guard unit == "元", number.digits != 0, let fen, !known.hasAmount(fen, inStepsOf: 1) else {
      return false
    }
    let meant = number.fen(in: .tenThousandYuan)
    return known.hasAmount(meant, inStepsOf: power(of: 6 - min(6, max(2, number.decimals))))
      || (!number.exceeds(99) && before.containsAny(of: Self.money))
  }
}
