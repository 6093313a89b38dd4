internal import Budget

/// Codes, categories and funds of a line are those that belong together by the charts of accounts: 住房公积金 is paid
/// under 2210201, and no ordinary service from 政府性基金.
struct CodesBelongTogether: Rule {
  let codes = ["D610"]
  let law = Phrase(
    zh: "财政部《政府收支分类科目》各科目的说明：功能科目分属一般公共预算、政府性基金预算和国有资本经营预算；工资福利、社会保障缴费和住房公积金各有对应的科目。",
    en:
      "The notes of the Ministry of Finance's classification: each function code belongs to one of the budgets, and pay, contributions and housing funds have codes of their own on both axes."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let pairings = subject.profile.classification.pairings
    guard !pairings.isEmpty else {
      return .notChecked(
        Phrase(zh: "科目表里没有写明哪些科目搭配使用（pairs）", en: "the charts of accounts do not say what belongs together (pairs)"))
    }
    let ledger = subject.package.ledger
    let axes = ledger.layout == .full ? [Axis.function] : Axis.allCases
    return .checked(
      axes.lazy.flatMap { axis in
        ledger.lines(on: axis).lazy.compactMap { line in
          line.amount.isZero ? nil : finding(line, pairings, subject)
        }
      })
  }

  private func finding(_ line: LedgerLine, _ pairings: [CodePairing], _ subject: CheckSubject) -> Finding? {
    for pairing in pairings {
      guard let fault = pairing.fault(in: line) else { continue }
      let wanted = subject.conditions(of: fault.wanted)
      var finding = Finding(
        .codesDoNotPair(
          subject.conditions(of: pairing.condition).map { "\($0.field) \($0.words.shortened)" }.joined(separator: "，"),
          field: wanted.first?.field ?? "", wanted: wanted.first?.words.shortened ?? "",
          stated: subject.conditions(of: fault.stated).first?.words ?? "",
          reason: pairing.reason.isEmpty ? nil : pairing.reason),
        at: subject.location(of: line))
      if !subject.mayQuote(line) { finding.redact() }
      return finding
    }
    return nil
  }
}

extension CheckSubject {
  fileprivate func conditions(of selector: Selector) -> [(field: String, words: String)] {
    LineSelection(.function, selector).conditions(naming: profile.classification, in: package)
  }
}

extension String {
  /// The first few of a long list.
  fileprivate var shortened: String {
    let words = split(separator: "、")
    return words.count > 4 ? words.prefix(3).joined(separator: "、") + " 等" : self
  }
}
