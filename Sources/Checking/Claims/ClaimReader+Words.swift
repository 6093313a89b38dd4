internal import Budget

extension ClaimReader {
  mutating func readOther() {
    clause.isClear = false
    (clause.change, clause.relation) = (nil, nil)
    endOrigin()
    clause.absence = nil
    // Compared with something else.
    if comparison?.isComplete == false { comparison?.other = Basis(named: "") }
  }

  /// What stands before 由 and a word that is none of a comparison still holds.
  mutating func endOrigin() {
    guard comparison?.isOrigin == true else { return }
    comparison = replaced
  }

  private mutating func mentionBasis() {
    clause.mentionsBasis = true
    if comparison?.isComplete != false { mentionsBasis = true }
  }

  mutating func read(year: Int) {
    if year == package.year { clause.namesYear = true } else { mentionBasis() }
    guard comparison?.isComplete == false else { return }
    if year == package.year - 1 {
      comparison?.isLastYear = true
    } else if year != package.year {
      comparison?.other = Basis(named: "\(year)")
    }
  }

  mutating func read(_ word: ClaimWords.Word, at range: Range<Int>) {
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

  mutating func read(_ number: ClaimedNumber, at range: Range<Int>) {
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
