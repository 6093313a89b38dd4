internal import Budget

/// The computed and stated numbers of a package. A number in a text should be one of them.
struct KnownNumbers: Sendable {
  /// Absolute amounts in 分, sorted.
  private let amounts: [UInt64]
  /// Percentages in units of the last decimal that the page prints.
  private let rates: Set<Int128>
  private let rateDecimals: Int
  private let style: NumberStyle
  private let figures: [Figure]
  private let grids: [TableGrid]

  init(_ disclosure: Disclosure, _ grids: [TableGrid], _ controls: Controls) {
    figures = disclosure.figures.everything
    style = disclosure.textNumbers
    self.grids = grids
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
    // What projects, and planned purchases, are together is known, too.
    var projectSum: Int64 = 0
    var purchaseSum: Int64 = 0
    for project in disclosure.projects {
      if case .shown(let budget) = project.budget {
        projectSum = projectSum.addingReportingOverflow(budget.total.fen).partialValue
        amounts.append(budget.total.fen)
      }
      for funds in project.evaluation?.funds ?? [] {
        amounts += [funds.initial, funds.revised, funds.executed].map(\.fen)
      }
    }
    for row in disclosure.procurement?.rows ?? [] {
      guard case .shown(let shown) = row.amounts else { continue }
      amounts += [shown.total.fen] + (shown.price.map { [$0.fen] } ?? [])
      if case .item = row.kind { purchaseSum = purchaseSum.addingReportingOverflow(shown.total.fen).partialValue }
    }
    if let assets = disclosure.assets {
      amounts +=
        assets.rows.map(\.value.fen) + [assets.depreciation, assets.net, assets.planned].compactMap { $0?.fen }
    }
    for control in controls.stated { amounts.append(control.amount.fen) }
    for table in controls.tables { for row in table.rows { amounts += row.cells.map(\.amount.fen) } }
    amounts += [projectSum, purchaseSum]
    self.amounts = amounts.map(\.magnitude).sorted()
  }

  /// Whether a typed amount is one of the package's, rounded to the typed precision.
  func hasAmount(_ fen: Int128, inStepsOf step: Int128) -> Bool {
    // An amount rounds to `fen` from half a step below, up to but excluding half a step above. Both sides are doubled
    // to stay integral.
    let first = amounts.firstPosition { 2 * (Int128($0) - fen) >= -step }
    guard first < amounts.count else { return false }
    let amount = Int128(amounts[first])
    return amount == fen || (style.truncates ? amount - fen : 2 * (amount - fen)) < step
  }

  func hasRate(_ number: DecimalNumber) -> Bool {
    rates.contains(number.scaled(toDecimals: rateDecimals))
  }

  /// An amount in a table, with where it is.
  private struct Cell {
    var grid: TableGrid
    var row: Int
    var column: Int
    var amount: Amount

    func distance(to fen: Int128) -> Int128 { abs(abs(Int128(amount.fen)) - fen) }

    var name: String {
      let names = grid.names(row: row, side: grid.table.columns[column].side)
      return "\(grid.name)“\(names.last ?? "")”"
    }
  }

  /// Only asked when a number is none of these.
  private var cells: [Cell] {
    grids.flatMap { grid in
      grid.table.rows.indices.flatMap { row in
        grid.amountColumns.compactMap { column in
          grid.amount(row: row, column: column).flatMap {
            $0.isZero ? nil : Cell(grid: grid, row: row, column: column, amount: $0)
          }
        }
      }
    }
  }

  /// Returns the amount that a typed one differs from in its last digit only, as by rounding: it has more digits.
  func amount(oneStepFrom fen: Int128, step: Int128) -> Quantity? {
    let first = amounts.firstPosition { 2 * (Int128($0) - fen) >= -3 * step }
    guard first < amounts.count, 2 * (Int128(amounts[first]) - fen) < 3 * step, Int128(amounts[first]) % step != 0
    else {
      return nil
    }
    return Int64(exactly: amounts[first]).map(Quantity.money(.zero).with)
  }

  /// Returns the rate that a typed one differs from in its last digit only.
  func rate(oneStepFrom number: DecimalNumber) -> String? {
    guard number.decimals == rateDecimals else { return nil }
    let typed = number.scaled(toDecimals: rateDecimals)
    guard let near = [typed - 1, typed + 1].first(where: rates.contains) else { return nil }
    let rate = Quantity(rateOf: Int64(clamping: near), in: Int64(clamping: 100 * power(of: rateDecimals)))
    return rate?.formatted(in: style)
  }

  /// Returns the placeholder and amount of the figure nearest to a typed amount: among those that its words name, or
  /// else among all figures and cells of tables.
  func nearest(to fen: Int128, among named: [Figure], after words: String) -> String? {
    var candidates = named.filter { $0.number.quantity.isMoney }
    if candidates.isEmpty { candidates = figures(mentionedIn: words) }
    let numbers =
      (candidates.isEmpty ? figures.filter { $0.number.quantity.isMoney && $0.number.value != 0 } : candidates)
      .map(\.number)
    let nearest = numbers.min { $0.distance(to: fen) < $1.distance(to: fen) }
    let cell = candidates.isEmpty ? cells.min { $0.distance(to: fen) < $1.distance(to: fen) } : nil
    if let cell, nearest.map({ cell.distance(to: fen) < $0.distance(to: fen) }) ?? true {
      return "\(cell.name) \(Quantity.money(cell.amount).text(in: style))"
    }
    return nearest.map { "{{\($0.name)}} = \($0.quantity.text(in: style))" }
  }

  /// The figures of whose names the words have most.
  private func figures(mentionedIn words: String) -> [Figure] {
    let mentioned: [(figure: Figure, length: Int)] = figures.compactMap { figure in
      guard figure.number.quantity.isMoney, figure.number.value != 0 else { return nil }
      return (figure, words.longestPiece(of: figure.spokenName))
    }
    let most = mentioned.map(\.length).max() ?? 0
    return most < 2 ? [] : mentioned.filter { $0.length == most }.map(\.figure)
  }
}

extension String {
  /// Returns the length of the longest piece of a name that occurs in the text.
  fileprivate func longestPiece(of name: String) -> Int {
    let label = Array(name.unicodeScalars)
    let own = Array(unicodeScalars)
    var longest = 0
    for start in label.indices {
      while longest < label.endIndex - start, own.contains(label[start...(start + longest)]) { longest += 1 }
    }
    return longest
  }
}

extension Number {
  fileprivate func distance(to fen: Int128) -> Int128 { abs(abs(Int128(value)) - fen) }
}
