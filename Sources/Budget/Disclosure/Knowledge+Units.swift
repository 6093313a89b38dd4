extension Knowledge {
  /// Publishes, unless something withheld would follow, what units may tell: large sums before small ones, as everybody
  /// looks for these, and units from which nothing is withheld before others.
  mutating func settleUnits(of package: Package, _ ledger: Ledger) {
    guard derives else { return }
    let withholding = Set(package.projects.filter { !$0.isAmountPublic }.map(\.unit)).union(
      Axis.allCases.flatMap { axis in
        ledger.lines(on: axis).filter { line in
          line.project.map { !package.projects[$0].isAmountPublic } ?? (line.category == .project)
        }.map(\.unit)
      })
    let units = package.units.indices.sorted {
      (withholding.contains($0) ? 1 : 0, $0) < (withholding.contains($1) ? 1 : 0, $1)
    }
    let own = Dictionary(grouping: Axis.allCases.flatMap { samples[$0] ?? [] }, by: \.line.unit)
    for depth in 0...3 {
      for unit in units {
        for sum in sums(of: own[unit] ?? [], depth: depth) { _ = admit(sum) }
      }
    }
    settle()
  }

  /// Returns the sums of a unit's lines by their codes of a level, each for all money, by fund and by category, the
  /// largest first.
  private func sums(of samples: [Sample], depth: Int) -> [SumOfUnknowns] {
    var sums: [UnitSum: Set<Int>] = [:]
    for axis in Axis.allCases {
      for sample in samples {
        var code: Code?
        if depth > 0 {
          let levels = Array(axis.levels)
          guard levels.indices.contains(depth - 1),
            let ancestor = sample.line.code(on: axis)?.ancestor(digitCount: levels[depth - 1])
          else { continue }
          code = ancestor
        }
        for key in UnitSum.all(of: sample.line, code, on: axis) { sums[key, default: []].insert(sample.unknown) }
      }
    }
    var distinct: Set<SumOfUnknowns> = []
    for unknowns in sums.values {
      var sum = SumOfUnknowns(count: count)
      for unknown in unknowns { sum.add(unknown) }
      distinct.insert(sum)
    }
    // In one order, whatever that of a dictionary is.
    return distinct.map { ($0, $0.size, $0.order) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.2.lexicographicallyPrecedes($1.2)
    }
    .map(\.0)
  }

  /// The same knowledge, asked of one unit's lines. Lines that the unit states itself stand for nothing.
  func seen(through code: String, as part: Package, of whole: Package, _ ledger: Ledger) -> Knowledge? {
    guard let unit = whole.units.firstIndex(where: { $0.code == code }) else { return nil }
    let numbers = Dictionary(part.projects.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var knowledge = self
    knowledge.isFrozen = true
    for axis in Axis.allCases {
      knowledge.samples[axis] = (samples[axis] ?? []).filter { $0.line.unit == unit }.map { sample in
        var line = sample.line
        line.unit = 0
        line.project = line.project.flatMap { numbers[whole.projects[$0].code] }
        return Sample(unknown: sample.unknown, line: line, hits: sample.hits)
      }
      let lines = ledger.lines(on: axis)
      knowledge.unknowns[axis] =
        part.unit?.statesLedger == true
        ? [] : zip(unknowns[axis] ?? [], lines).filter { $0.1.unit == unit }.map(\.0)
    }
    return knowledge
  }
}

/// What a unit's page may show as one amount.
private struct UnitSum: Hashable {
  var axis: Axis
  var code: Code?
  var comesIn: Bool
  var flow: Flow
  var fund: Fund?
  var isFiscal: Bool?
  var category: Category?

  static func all(of line: LedgerLine, _ code: Code?, on axis: Axis) -> [UnitSum] {
    let plain = UnitSum(axis: axis, code: code, comesIn: line.flow.comesIn, flow: line.flow)
    var funds = [plain, plain, plain]
    funds[1].fund = line.fund
    funds[2].isFiscal = line.fund.isFiscal
    guard let category = line.category else { return funds }
    let categories = category.isBasic ? [category, .basic] : [category]
    return funds
      + funds.flatMap { sum in
        categories.map { category in
          var sum = sum
          sum.category = category
          return sum
        }
      }
  }
}
