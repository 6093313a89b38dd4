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
      for claim in claims where claim.isOfNumber {
        guard let number = claim.number else { continue }
        let named = book.figures(of: claim)
        guard let figure = named.first else { continue }
        let message: Message
        if let basis = book.basis(of: claim, among: named) {
          message = .numberOfLastYear(
            text.words(around: claim.range), figure: figure.spokenName, number: book.text(of: figure.number.quantity),
            basis: basis.name)
        } else if named.contains(where: { book.says(number, of: $0) }) {
          continue
        } else if number.fen == 0 {
          guard claim.kind == .value, named.allSatisfy(\.isNeverZero) else { continue }
          message = .zeroSaid(
            text.words(around: claim.range), figure: figure.spokenName, number: book.text(of: figure.number.quantity))
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
    case .tendency, .rule, .unchanged, .reason, .parts, .including, .semicolon, .end: return false
    }
  }
}

extension Claim {
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
  /// Returns the basis whose number a sentence gives as this year's.
  fileprivate func basis(of claim: Claim, among named: [Figure]) -> Basis? {
    guard claim.kind == .value, claim.isOfThisYear, let number = claim.number, number.isTelling,
      case .typed = number, !named.contains(where: { number.isSaid(as: $0.number.quantity, style) })
    else { return nil }
    return named.lazy.compactMap { figure in
      figure.bases[.lastYear].flatMap { number.isSaid(as: $0.quantity, style) ? Basis.lastYear : nil }
    }.first
  }
}

extension Figure {
  fileprivate var isNeverZero: Bool { number.value != 0 && bases.values.allSatisfy { $0.value != 0 } }
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
