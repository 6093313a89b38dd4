internal import Budget

/// The numbers of a package that were computed or stated as such. A number in a text should be one of them.
struct KnownNumbers: Sendable {
  /// In 分, sorted, without sign.
  private let amounts: [UInt64]
  /// Tenths of a percent.
  private let rates: Set<Int64>
  private let figures: [Figure]

  init(_ disclosure: Disclosure) {
    figures = disclosure.figures.everything
    var amounts: [Int64] = []
    // Nothing and all are words rather than figures.
    var rates: Set<Int64> = [0, 1000]
    for number in figures.flatMap({ figure in Figure.Aspect.all.compactMap(figure.number) }) {
      switch number.quantity {
      case .money(let amount): amounts.append(amount.fen)
      case .rate(let tenths): rates.insert(tenths)
      case .count: break
      }
    }
    self.rates = rates
    for table in disclosure.tables {
      for row in table.rows {
        for cell in row.cells { if case .amount(let amount) = cell.content { amounts.append(amount.fen) } }
      }
    }
    for project in disclosure.projects {
      if case .shown(let budget) = project.budget { amounts.append(budget.total.fen) }
      for funds in project.evaluation?.funds ?? [] {
        amounts += [funds.initial, funds.revised, funds.executed].map(\.fen)
      }
    }
    for row in disclosure.procurement?.rows ?? [] {
      if case .shown(let row) = row.amounts { amounts += [row.total.fen] + (row.price.map { [$0.fen] } ?? []) }
    }
    if let assets = disclosure.assets {
      amounts +=
        assets.rows.map(\.value.fen) + [assets.depreciation, assets.net, assets.planned].compactMap { $0?.fen }
    }
    self.amounts = amounts.map(\.magnitude).sorted()
  }

  /// Whether an amount, as typed, is one of the package's, rounded as it was typed.
  func hasAmount(_ fen: Int128, inStepsOf step: Int128) -> Bool {
    // An amount rounds to it from half a step below, up to but not with half a step above. Twice that is compared, to stay whole.
    let first = amounts.firstPosition { 2 * (Int128($0) - fen) >= -step }
    guard first < amounts.count else { return false }
    let amount = Int128(amounts[first])
    return amount == fen || 2 * (amount - fen) < step
  }

  func hasRate(_ number: DecimalNumber) -> Bool {
    Int64(exactly: number.scaled(toDecimals: 1)).map { rates.contains($0) } ?? false
  }

  /// The figure whose value is nearest, among those that the words before the number speak of; of all, if they speak of none. As texts
  /// name it, with its amount.
  func nearestFigure(to fen: Int128, after words: String) -> String? {
    let mentioned: [(figure: Figure, length: Int)] = figures.compactMap { figure in
      guard figure.number.quantity.isMoney, figure.number.value != 0 else { return nil }
      return (figure, words.longestPiece(of: figure.name))
    }
    let most = mentioned.map(\.length).max() ?? 0
    return mentioned.filter { most < 2 || $0.length == most }.map(\.figure.number)
      .min { abs(Int128($0.value) - fen) < abs(Int128($1.value) - fen) }
      .map { "{{\($0.name)}} = \($0.quantity.formatted(in: .wan)) 万元" }
  }
}

extension String {
  /// How long the longest piece of the last part of a figure's name is that occurs here.
  fileprivate func longestPiece(of name: String) -> Int {
    let label = Array(name.unicodeScalars).split(separator: ".").last ?? []
    let own = Array(unicodeScalars)
    var longest = 0
    for start in label.indices {
      while longest < label.endIndex - start, own.contains(label[start...(start + longest)]) { longest += 1 }
    }
    return longest
  }
}

extension [UInt64] {
  /// The first position at which the condition holds, in an array sorted so that it holds from there on.
  fileprivate func firstPosition(where predicate: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
