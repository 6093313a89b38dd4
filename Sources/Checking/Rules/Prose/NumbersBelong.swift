internal import Budget

/// The number that stands after the name of a figure is that figure's, not another's.
struct NumbersBelong: Rule {
  let codes = ["D905", "D910", "D914"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致。",
    en: "Document 财预〔2016〕143号: the text that is published agrees with the tables.")

  /// How many numbers are looked up in all tables at most, which takes long where both are many.
  private static let mostSearches = 300

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let book = subject.claims
    var findings = Findings()
    var searches = 0
    for (text, claims) in book.texts {
      for (position, claim) in claims.enumerated() where claim.isOfNumber || claim.kind == .absent {
        if claim.kind == .absent {
          if let message = absence(of: claim, in: text, book) {
            findings.append(message, at: text.location(at: claim.range.lowerBound))
          }
          continue
        }
        guard let number = claim.number else { continue }
        let named = book.figures(of: claim)
        guard let figure = named.first else { continue }
        let message: Message
        if let basis = book.basis(of: claim, among: named, before: claims[(position + 1)...].change(of: claim)) {
          message = .numberOfLastYear(
            text.words(around: claim.range), figure: figure.spokenName, number: book.text(of: figure.number.quantity),
            basis: basis.name)
        } else if claim.saysNone {
          guard named.allSatisfy({ $0.isNotZero(everBefore: !claim.isOfThisYear) }) else { continue }
          message = .zeroSaid(
            text.words(around: claim.range), figure: figure.spokenName, number: book.text(of: figure.number.quantity))
        } else if number.fen == 0 || named.contains(where: { book.says(number, of: $0) }) {
          continue
        } else {
          guard let other = other(with: number, than: claim, in: book), searches < Self.mostSearches else { continue }
          searches += 1
          if subject.tables(named, say: number) { continue }
          message = .numberOfAnother(
            text.words(around: claim.range), figure: figure.spokenName,
            number: book.text(of: figure.number.quantity), other: other.spokenName)
        }
        findings.append(message, at: text.location(at: claim.range.lowerBound))
      }
    }
    return .found(findings)
  }

  /// Says that there is some of what a narrative says there is none of.
  private func absence(of claim: Claim, in text: PublishedText, _ book: ClaimBook) -> Message? {
    let named = claim.figures.map { book.figures[$0] }
    guard text.role == .narrative, claim.isOfThisYear, let figure = named.first,
      named.allSatisfy({
        $0.number.quantity.isMoney && $0.isNotZero(everBefore: false) && !$0.spokenName.hasPrefix("其他")
      })
    else { return nil }
    return .zeroSaid(
      text.words(around: claim.range, reach: 0), figure: figure.spokenName,
      number: book.text(of: figure.number.quantity))
  }

  /// Returns a figure that has the number and is none of which the named ones may be short for.
  private func other(with number: ClaimedNumber, than claim: Claim, in book: ClaimBook) -> Figure? {
    let others = book.entries(of: number).filter { entry in
      if case .filled = number { true } else { entry.aspect.isLike(claim) }
    }
    if others.contains(where: { other in claim.figures.contains { book.isNamedWithin($0, other.figure) } }) {
      return nil
    }
    return others.first.map { book.figures[$0.figure] }
  }
}

extension Claim {
  /// Whether it tells a number of figures that it names.
  fileprivate var isOfNumber: Bool {
    if figures.isEmpty || isOfOtherBasis && kind != .value { return false }
    switch kind {
    case .value: return number?.fen != nil
    case .difference: return number?.fen != nil
    case .rate: return basis != nil && tellsRate
    case .share: return tellsRate
    case .tendency, .rule, .unchanged, .absent, .reason, .parts, .including, .semicolon, .end: return false
    }
  }
}

extension Claim {
  /// Whether nought was typed for what it speaks of.
  fileprivate var saysNone: Bool {
    if kind == .value, case .typed(let typed)? = number { typed.fen == 0 } else { false }
  }

  /// Whether it has a rate that is not that of everything or nothing.
  fileprivate var tellsRate: Bool {
    guard case .typed(let rate)? = number, rate.isRate else { return false }
    return rate.decimals > 0 && rate.value > 0 && !rate.number.exceeds(99)
  }
}

extension Figure.Aspect {
  /// Whether it is what a claim tells of a figure.
  fileprivate func isLike(_ claim: Claim) -> Bool {
    switch (claim.kind, self) {
    case (.value, .value), (.value, .base): true
    case (.difference, .difference(let basis)): basis == claim.basis ?? basis
    case (.rate, .rate(let basis)): basis == claim.basis
    case (.share, .share), (.share, .completion): true
    default: false
    }
  }
}

extension ClaimBook {
  /// Returns the basis whose number a sentence gives as this year's. A change that follows says against which.
  fileprivate func basis(of claim: Claim, among named: [Figure], before change: Claim?) -> Basis? {
    guard claim.kind == .value, claim.isOfThisYear, let number = claim.number, case .typed = number,
      !named.contains(where: { number.isSaid(as: $0.number.quantity, style) })
    else { return nil }
    return named.lazy.compactMap { figure in
      figure.knownBases.first { basis in
        guard let base = figure.bases[basis], number.isSaid(as: base.quantity, style) else { return false }
        if let change, tells(change, of: figure, against: basis) { return true }
        return number.isTelling && [.lastYear, claim.basis, change?.basis].contains(basis)
      }
    }.first
  }

  /// Whether a claim has the difference of a figure.
  private func tells(_ claim: Claim, of figure: Figure, against basis: Basis) -> Bool {
    guard case .difference = claim.kind, let number = claim.number, number.fen != 0, claim.basis ?? basis == basis,
      let difference = figure.change(against: basis, in: style)?.difference
    else { return false }
    return number.isSaid(as: difference.quantity, style)
  }
}

extension ArraySlice<Claim> {
  /// Returns the change that is told of the same figures before the sentence goes on to another number.
  fileprivate func change(of value: Claim) -> Claim? {
    for claim in self {
      switch claim.kind {
      case .difference, .rate, .tendency: return claim.figures == value.figures ? claim : nil
      case .value, .absent, .semicolon, .end, .parts, .including, .unchanged: return nil
      case .rule, .share, .reason: continue
      }
    }
    return nil
  }
}

extension Figure {
  /// Whether there is some of it, and, if that may be meant, was before.
  fileprivate func isNotZero(everBefore: Bool) -> Bool {
    number.value != 0 && (!everBefore || bases.values.allSatisfy { $0.value != 0 })
  }
}

extension CheckSubject {
  /// Whether a table has the number in a row or column of that name: there it is that of a part, such as a fund's.
  fileprivate func tables(_ figures: [Figure], say number: ClaimedNumber) -> Bool {
    let labels = figures.map(\.spokenName)
    return grids.contains { grid in
      let paths = grid.columnNames.map(\.path)
      let columns = grid.amountColumns.filter { column in labels.contains { paths[column].contains($0) } }
      let sides = Set(grid.amountColumns.map { grid.table.columns[$0].side })
      return grid.table.rows.indices.contains { row in
        let named = sides.filter { side in
          grid.names(row: row, side: side).contains { name in labels.contains { name.contains($0) } }
        }
        let ofRow = grid.amountColumns.filter { named.contains(grid.table.columns[$0].side) }
        return (columns + ofRow).contains { column in
          grid.amount(row: row, column: column).map {
            number.isSaid(as: .money($0), rateDecimals: disclosure.textNumbers.rateDecimals)
          } ?? false
        }
      }
    }
  }
}
