internal import Budget

/// Sums that the profile declares equal are equal in every table.
struct SumsAgree: Rule {
  let codes = ["D605", "D606"]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的表间勾稽关系：各表列示的同一笔钱一致。",
    en: "Relations between the Ministry of Finance's forms: the same money is the same in every table.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let agreements = subject.profile.checks.agreements
    guard !subject.profile.tables.isEmpty else { return .checked([]) }
    guard !agreements.isEmpty else {
      return .notChecked(
        Phrase(zh: "格式没有写明哪些数应当一致（<agree>）", en: "the profile names no sums that must agree (<agree>)"))
    }
    let grids = subject.grids
    let disagree = viewsDisagree(subject)
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for agreement in agreements {
        // If the two views disagree, tables of different views do, too, and the cause has been reported.
        if disagree, Set(agreement.sums.flatMap { $0.axes(grids, subject.disclosure) }).count > 1 { continue }
        let amounts = try agreement.sums.map { sum throws(AmountOverflow) in
          try sum.amount(grids, subject.disclosure.ledger)
        }
        findings += try check(agreement, amounts, grids, subject)
      }
      return findings
    }
  }

  private func viewsDisagree(_ subject: CheckSubject) -> Bool {
    guard case .found(let findings) = ViewsAgree().check(subject) else { return false }
    return !findings.isEmpty
  }

  private func check(
    _ agreement: Agreement, _ amounts: [Amount], _ grids: [TableGrid], _ subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    guard let first = amounts.first else { return [] }
    var findings: [Finding] = []
    for (sum, amount) in zip(agreement.sums, amounts).dropFirst() {
      let isRight = agreement.relation == .equal ? amount == first : amount <= first
      if isRight { continue }
      let sums = [agreement.sums[0], sum].flatMap { $0.lines(grids, subject.disclosure) ?? [] }
      let tells = sums.allSatisfy(subject.disclosure.lines.tells)
      let exact = { (amount: Amount) in tells ? amount.exact : "涉密" }
      let difference = exact(try amount.distance(to: first))
      let message = agreement.relation == .equal ? Message.sumsDisagree : Message.sumTooSmall
      findings.append(
        Finding(
          message(
            agreement.what, agreement.sums[0].name(in: grids), exact(first), sum.name(in: grids), exact(amount),
            difference),
          at: agreement.stray(in: sum, grids, subject.disclosure).map(subject.location) ?? subject.file))
    }
    return findings
  }
}
