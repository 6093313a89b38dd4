internal import Budget

/// No line of the ledger is stated twice: the same unit, codes, project and amount, and nothing in the notes that tells
/// them apart.
struct LinesStatedOnce: Rule {
  let codes = ["D608"]
  let law = Phrase(
    zh: "预算法第三十二条：预算、决算的编制应当真实、准确，同一笔收支不重复列示。",
    en: "Budget Law, article 32: budgets are compiled truthfully and exactly; nothing is counted twice.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    // Income that is derived repeats expenditure, so only what was stated is judged; the views state the same money.
    let ledger = subject.package.ledger
    let axes = ledger.layout == .full ? [Axis.function] : Axis.allCases
    return .checked(
      axes.lazy.flatMap { axis -> [Finding] in
        var seen: [StatedLine: LedgerLine] = [:]
        return ledger.lines(on: axis).compactMap { line in
          guard !line.amount.isZero, let first = seen.updateValue(line, forKey: StatedLine(line)) else { return nil }
          return finding(line, after: first, subject)
        }
      })
  }

  private func finding(_ line: LedgerLine, after first: LedgerLine, _ subject: CheckSubject) -> Finding {
    let names = subject.profile.classification
    let words = [
      line.fund.name, line.function.map { names.words(for: $0, on: .function) },
      line.economic.map { names.words(for: $0, on: .economic) }, line.category?.name,
      line.project.map { subject.package.projects[$0].name },
    ]
    var finding = Finding(
      .lineTwice(
        words.compactMap(\.self).joined(separator: "，"), amount: line.amount.exact,
        first: "\(subject.location(of: first))"),
      at: subject.location(of: line))
    if !subject.mayQuote(line) { finding.redact() }
    return finding
  }
}

/// What makes two lines the same.
private struct StatedLine: Hashable {
  let line: LedgerLine

  init(_ line: LedgerLine) { self.line = line }

  /// All but where they stand.
  static func == (left: StatedLine, right: StatedLine) -> Bool {
    var other = right.line
    other.origin = left.line.origin
    return left.line == other
  }

  /// Most lines differ in these.
  func hash(into hasher: inout Hasher) {
    hasher.combine(line.amount)
    hasher.combine(line.function)
    hasher.combine(line.economic)
    hasher.combine(line.project)
    hasher.combine(line.unit)
  }
}

extension CheckSubject {
  /// Whether messages may say what a line states: not where its project's amount is withheld.
  func mayQuote(_ line: LedgerLine) -> Bool {
    line.project.map { package.projects[$0].isAmountPublic } ?? !disclosure.lines.withholds
  }
}
