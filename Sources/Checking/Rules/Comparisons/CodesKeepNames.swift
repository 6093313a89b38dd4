internal import Budget

/// A code with another name than last year may have another meaning, so comparisons with it need review.
struct CodesKeepNames: Rule {
  let codes = ["D626"]
  let law = Phrase(
    zh: "财政部每年修订的《政府收支分类科目》：科目调整后，与上年比较要说明口径。",
    en:
      "The yearly revised classification of the Ministry of Finance: after a change of codes, comparisons say what they compare."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let ledger = subject.disclosure.ledger
    guard !Axis.allCases.allSatisfy({ ledger.lines(on: $0).isEmpty }) else { return .checked([]) }
    guard let earlier = subject.earlier[.lastYear] else { return .withoutLastYear(of: subject) }
    guard let before = subject.profile.lastYearsClassification else {
      return .notChecked(Phrase(zh: "没有上年的科目表", en: "there is no chart of accounts of last year"))
    }
    return .checked(
      Axis.allCases.flatMap { axis in
        let codes = Self.codes(subject.disclosure.ledger, axis).intersection(Self.codes(earlier.ledger, axis))
        return codes.sorted().compactMap { code -> Finding? in
          guard let old = before[axis].name(of: code), let new = subject.profile.classification[axis].name(of: code),
            old != new
          else { return nil }
          return Finding(.codeRenamed("\(code)", before: old, now: new), at: subject.file)
        }
      })
  }

  /// Returns the codes that occur, with their ancestors.
  private static func codes(_ ledger: Ledger, _ axis: Axis) -> Set<Code> {
    var codes: Set<Code> = []
    for line in ledger.lines(on: axis) {
      var next = line.code(on: axis)
      while let code = next, codes.insert(code).inserted { next = code.parent }
    }
    return codes
  }
}
