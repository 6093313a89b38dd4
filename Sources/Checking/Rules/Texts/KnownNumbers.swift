internal import Budget

/// The computed and stated numbers of a package. A number in a text should be one of them.
struct KnownNumbers: Sendable {
  /// Absolute amounts in 分, sorted.
  private let amounts: [UInt64]
  /// Percentages in units of the last decimal that the page prints.
  private let rates: Set<Int128>
  private let rateDecimals: Int
  private let figures: [Figure]

  init(_ disclosure: Disclosure) {
    figures = disclosure.figures.everything
    var amounts: [Int64] = []
    let rateDecimals = disclosure.textNumbers.rateDecimals
    self.rateDecimals = rateDecimals
    // 0% and 100% are always allowed.
    var rates: Set<Int128> = [0, (0..<rateDecimals).reduce(100) { whole, _ in whole * 10 }]
    func add(_ number: Number?) {
      switch number?.quantity {
      case .money(let amount): amounts.append(amount.fen)
      case .rate(let rate): rates.insert(rate.steps(decimals: rateDecimals))
      case .count, .points, nil: break
      }
    }
    for figure in figures {
      add(figure.number)
      add(figure.share)
      for basis in figure.bases.keys {
        // A change is asked once for all that is said of it.
        let change = figure.change(against: basis)
        for number in [figure.bases[basis], change?.difference, change?.rate, figure.completion(of: basis)] {
          add(number)
        }
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

  /// Whether a typed amount is one of the package's, rounded to the typed precision.
  func hasAmount(_ fen: Int128, inStepsOf step: Int128) -> Bool {
    // An amount rounds to `fen` from half a step below, up to but excluding half a step above. Both sides are doubled
    // to stay integral.
    let first = amounts.firstPosition { 2 * (Int128($0) - fen) >= -step }
    guard first < amounts.count else { return false }
    let amount = Int128(amounts[first])
    return amount == fen || 2 * (amount - fen) < step
  }

  func hasRate(_ number: DecimalNumber) -> Bool {
    rates.contains(number.scaled(toDecimals: rateDecimals))
  }

  /// Returns the placeholder and amount of the nearest figure among those that the preceding words mention, or among
  /// all if they mention none.
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
  /// Returns the length of the longest piece of a figure's last name part that occurs in the text.
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
