internal import Budget

/// Reads what the sentences of a text claim of figures.
///
/// A clause speaks of a figure if it begins with its name and nothing but words that every sentence has stands between
/// that and the number. Whatever else it says makes it a sentence about something else, of which nothing is judged.
struct ClaimReader {
  private let package: PackageID
  private(set) var claims: [Claim] = []

  /// The figures that the sentence speaks of.
  private var subject: [Int] = []
  private var clause = Clause()
  private var comparison: Comparison?
  /// The change that a reason would be of.
  private var told: Change.Direction?
  /// Whether numbers are shared out among what was named before: 分别为.
  private var isShared = false
  /// Whether the sentence names another year or a budget, other than to compare with it.
  private var mentionsBasis = false
  /// What the sentence compared with before 由.
  private var replaced: Comparison?
  /// The only figures that the sentence names so far; none where it names different ones.
  private var mentioned: [Int]?
  private var explanation: (start: Int, isReason: Bool)?
  private var outer: [(subject: [Int], clause: Clause, comparison: Comparison?)] = []

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

  // MARK: - Words

  private mutating func readOther() {
    clause.isClear = false
    (clause.change, clause.relation) = (nil, nil)
    endOrigin()
    clause.absence = nil
    // Compared with something else.
    if comparison?.isComplete == false { comparison?.other = Basis(named: "") }
  }

  /// What stands before 由 and a word that is none of a comparison still holds.
  private mutating func endOrigin() {
    guard comparison?.isOrigin == true else { return }
    comparison = replaced
  }

  private mutating func mentionBasis() {
    clause.mentionsBasis = true
    if comparison?.isComplete != false { mentionsBasis = true }
  }

  private mutating func read(year: Int) {
    if year == package.year { clause.namesYear = true } else { mentionBasis() }
    guard comparison?.isComplete == false else { return }
    if year == package.year - 1 {
      comparison?.isLastYear = true
    } else if year != package.year {
      comparison?.other = Basis(named: "\(year)")
    }
  }

  private mutating func read(_ word: ClaimWords.Word, at range: Range<Int>) {
    switch word {
    case .figures(let figures): read(figures)
    case .total(let figures): if clause.named.isEmpty { read(figures) }
    case .comparator: if comparison?.isComplete != false { comparison = Comparison() }
    case .yearOnYear: comparison = Comparison(isLastYear: true, isComplete: true)
    case .lastYear:
      mentionBasis()
      if comparison?.isComplete == false { comparison?.isLastYear = true }
    case .budget:
      if package.kind == .finalAccounts { mentionBasis() }
      if let relation = clause.relation {
        comparison = Comparison(isBudget: true, isComplete: true)
        add(.tendency(relation.direction), speaker, relation.range.lowerBound..<range.upperBound)
        (told, clause.relation) = (relation.direction, nil)
      } else if comparison?.isComplete == false {
        comparison?.isBudget = true
      }
    case .basis(let basis):
      mentionBasis()
      if comparison?.isComplete == false { comparison?.other = basis }
    case .change(let direction): clause.change = (direction, range, false)
    case .looseChange(let direction): clause.change = (direction, range, true)
    case .from:
      guard comparison?.isComplete != false else { return }
      replaced = comparison
      comparison = comparison ?? Comparison()
      comparison?.isOrigin = true
      comparison?.isComplete = false
    case .becoming(let direction): readBecoming(direction, at: range)
    case .absence: clause.absence = clause.named.isEmpty ? .begun : .told
    case .manner: clause.hasManner = true
    case .plan: if package.kind == .finalAccounts { mentionBasis() }
    case .relation(let direction): clause.relation = (direction, range)
    case .rule(let direction):
      let named = clause.named.isEmpty && clause.isClear ? mentioned ?? [] : clause.named
      if !named.isEmpty {
        if comparison == nil { comparison = Comparison(isLastYear: true, isComplete: true) }
        add(.rule(direction), named, range)
      }
    case .unchanged(let roughly):
      add(.unchanged(roughly: roughly), speaker, range)
      told = .unchanged
      comparison?.isComplete = true
    case .reason:
      settleTendency()
      explanation = (range.upperBound, true)
    case .use: explanation = (range.upperBound, false)
    case .share: clause.isShare = true
    case .shared: isShared = true
    case .parts:
      settleTendency()
      add(.parts, [], range)
    case .including:
      settleTendency()
      add(.including, [], range)
    case .and:
      settleTendency()
      if clause.hasNumber { clause = Clause(start: range.upperBound) } else { comparison = Comparison() }
    case .flow:
      clause.hasFlow = true
      if clause.isNew, clause.named.isEmpty { subject = [] }
    case .subtotal:
      add(.parts, [], range)
      readOther()
    case .step:
      // What stands before 款 and 项 of a code is the way to it.
      clause = Clause(start: range.upperBound)
      subject = []
    case .opaque: readOther()
    case .neutral: break
    }
  }

  private mutating func read(_ figures: [Int]) {
    // 占支出合计的: the sentence still speaks of what it did.
    if clause.isShare { return }
    // 增加项目支出: the number is none of the figure.
    if clause.change != nil { clause.isClear = false }
    clause.change = nil
    mentioned = mentioned ?? figures == figures ? figures : []
    clause.absence = clause.absence == .begun && clause.named.isEmpty ? .told : nil
    let isFirst = clause.named.isEmpty && comparison?.isComplete != false
    subject = clause.isClear && isFirst && !clause.isList ? figures : []
    if subject.isEmpty { clause.isClear = false }
    clause.named = figures
  }

  private mutating func read(_ number: ClaimedNumber, at range: Range<Int>) {
    guard number.isQuantity else { return }
    // 由120万元增加到: of when it was is not said.
    if comparison?.isOrigin == true, comparison?.isTold == false { readOther() }
    let figures = speaker
    if let change = clause.change {
      addReason(of: change.direction, figures)
      add(
        number.isRate ? .rate(change.direction) : .difference(change.direction), figures,
        change.range.lowerBound..<range.upperBound, number)
      (told, clause.change) = (change.direction, nil)
      comparison?.settle()
    } else if clause.isShare {
      add(.share, figures, range, number)
    } else if comparison?.isComplete != false, !number.isRate {
      add(.value, figures, range, number)
      if figures.isEmpty { subject = [] }
    }
    clause.hasNumber = true
  }

  /// 由上年的120万元减少到110万元: what it was, how it changed, and what it is.
  private mutating func readBecoming(_ direction: Change.Direction, at range: Range<Int>) {
    clause.change = nil
    guard comparison?.isTold == true else {
      if comparison?.isOrigin == true { readOther() }
      return
    }
    comparison?.settle()
    clause.mentionsBasis = false
    add(.tendency(direction), speaker, range)
    told = direction
  }

  // MARK: - Claims

  /// What stands between a number and its change, in clauses of their own, is the reason: 安排9万元，人员减少，比上年减少3万元.
  private mutating func addReason(of change: Change.Direction, _ figures: [Int]) {
    guard let value = claims.last, value.kind == .value, !figures.isEmpty, value.figures == figures,
      value.range.upperBound + 2 < clause.start
    else { return }
    add(.reason(change: change), figures, value.range.upperBound..<clause.start)
  }

  /// The figures that the clause speaks of for certain.
  private var speaker: [Int] { clause.isClear && !isShared && !clause.isList ? subject : [] }

  /// A change without a number was told where the clause ends.
  private mutating func settleTendency() {
    guard let change = clause.change else { return }
    clause.change = nil
    guard !change.isLoose, clause.isClear,
      !clause.named.isEmpty || comparison != nil || clause.hasManner && !clause.hasFlow && !speaker.isEmpty
    else { return }
    add(.tendency(change.direction), speaker, change.range)
    told = change.direction
    comparison?.isComplete = true
  }

  private mutating func add(
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

extension ClaimedNumber {
  /// Whether it is a number of something, and not of an item of a list.
  fileprivate var isQuantity: Bool {
    switch self {
    case .typed(let number):
      !number.unit.isEmpty && !["月", "日", "年", "号", "表", "款", "级", "类", "条"].contains(number.unit)
    case .filled: true
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
