internal import Budget

/// Reads what the sentences of a text claim of figures.
///
/// A clause speaks of a figure if it begins with its name and nothing but words that every sentence has stands between
/// that and the number. Whatever else it says makes it a sentence about something else, of which nothing is judged.
struct ClaimReader {
  let package: PackageID
  private(set) var claims: [Claim] = []

  /// The figures that the sentence speaks of.
  var subject: [Int] = []
  var clause = Clause()
  var comparison: Comparison?
  /// The change that a reason would be of.
  var told: Change.Direction?
  /// Whether numbers are shared out among what was named before: 分别为.
  var isShared = false
  /// Whether the sentence names another year or a budget, other than to compare with it.
  var mentionsBasis = false
  /// What the sentence compared with before 由.
  var replaced: Comparison?
  /// The only figures that the sentence names so far; none where it names different ones.
  var mentioned: [Int]?
  var explanation: (start: Int, isReason: Bool)?
  var outer: [(subject: [Int], clause: Clause, comparison: Comparison?)] = []

  static func claims(
    in text: PublishedText, _ words: ClaimWords, _ figures: Figures, of package: PackageID
  ) -> [Claim] {
    var reader = ClaimReader(package: package)
    let tokens = ClaimText(text, words, figures).tokens
    for (token, range) in tokens { reader.read(token, at: range) }
    reader.end(with: "。", at: text.scalars.count..<text.scalars.count)
    return reader.claims
  }

  private init(package: PackageID) { self.package = package }

  private mutating func read(_ token: ClaimText.Token, at range: Range<Int>) {
    if case .mark(let mark) = token { return end(with: mark, at: range) }
    if explanation != nil { return }
    // 没有增加, 没有项目支出的: more is said than that there is none.
    if let absence = clause.absence, !token.continues(absence) { readOther() }
    switch token {
    case .year(let year): read(year: year)
    case .number(let number): read(number, at: range)
    case .word(let word): read(word, at: range)
    case .other, .mark: readOther()
    }
  }

  // MARK: - Marks

  private mutating func end(with mark: Unicode.Scalar, at range: Range<Int>) {
    if let explanation {
      // A reason before what it explains ends with its clause.
      let isFirst = explanation.isReason && told == nil
      guard "。；！？".unicodeScalars.contains(mark) || isFirst && mark == "，" else { return }
      if explanation.isReason, explanation.start < range.lowerBound {
        add(.reason(change: told), subject, explanation.start..<range.lowerBound)
      }
      self.explanation = nil
    }
    settleTendency()
    if clause.absence == .told, mark != "、" {
      add(.absent, mentioned == subject ? speaker : [], clause.start..<range.lowerBound)
    }
    endOrigin()
    let last = clause
    clause = Clause(start: range.upperBound)
    if comparison?.isTold == false { comparison = nil } else { comparison?.isComplete = true }
    switch mark {
    case "（":
      outer.append((subject, last, comparison))
      // 比上年（120万元）: it is said of the same.
      clause.mentionsBasis = last.mentionsBasis
    case "）": if let last = outer.popLast() { (subject, clause, comparison) = last }
    case "。", "！", "？":
      (subject, told, outer, isShared, comparison) = ([], nil, [], false, nil)
      (mentionsBasis, mentioned) = (false, nil)
      add(.end, [], range)
    case "；":
      (told, comparison, isShared) = (nil, nil, false)
      clause.isNew = true
      add(.semicolon, [], range)
    case "、": clause.isList = !last.hasNumber && (last.isList || !last.named.isEmpty)
    default: break
    }
  }

  // MARK: - Claims

  /// What stands between a number and its change, in clauses of their own, is the reason: 安排9万元，人员减少，比上年减少3万元.
  mutating func addReason(of change: Change.Direction, _ figures: [Int]) {
    guard let value = claims.last, value.kind == .value, !figures.isEmpty, value.figures == figures,
      value.range.upperBound + 2 < clause.start
    else { return }
    add(.reason(change: change), figures, value.range.upperBound..<clause.start)
  }

  /// The figures that the clause speaks of for certain.
  var speaker: [Int] { clause.isClear && !isShared && !clause.isList ? subject : [] }

  /// A change without a number was told where the clause ends.
  mutating func settleTendency() {
    guard let change = clause.change else { return }
    clause.change = nil
    guard !change.isLoose, clause.isClear,
      !clause.named.isEmpty || comparison != nil || clause.hasManner && !clause.hasFlow && !speaker.isEmpty
    else { return }
    add(.tendency(change.direction), speaker, change.range)
    told = change.direction
    comparison?.isComplete = true
  }

  mutating func add(
    _ kind: Claim.Kind, _ figures: [Int], _ range: Range<Int>, _ number: ClaimedNumber? = nil
  ) {
    var claim = Claim(kind: kind, figures: figures, number: number, range: range)
    claim.isOfThisYear = !clause.mentionsBasis && (clause.namesYear || !mentionsBasis)
    if let comparison {
      claim.basis = basis(of: comparison)
      claim.isOfOtherBasis = claim.basis == nil
    }
    claims.append(claim)
  }

  private func basis(of comparison: Comparison) -> Basis? {
    if let other = comparison.other { return other }
    switch package.kind {
    case .budget: return comparison.isLastYear ? .lastYear : nil
    case .finalAccounts:
      // The budget of last year is none of the bases.
      if comparison.isLastYear { return comparison.isBudget ? nil : .lastYear }
      return comparison.isBudget ? .budget : nil
    }
  }
}

extension ClaimText.Token {
  /// Whether it may stand behind 没有 where that says that there is none of a figure.
  fileprivate func continues(_ absence: ClaimReader.Absence) -> Bool {
    switch self {
    case .word(.figures), .word(.total), .word(.neutral), .year: absence == .begun
    default: false
    }
  }
}
