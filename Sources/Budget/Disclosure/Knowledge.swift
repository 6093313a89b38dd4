/// What follows from published numbers. Lines that no selector and no project tells apart are one unknown, together
/// with the income that is taken from them.
struct Knowledge: Sendable {
  private struct Kind: Hashable {
    var line: LedgerLineKey
    var project: Int?
    /// Where the two views are stated apart, an unknown is of one of them.
    var axis: Axis?
  }

  /// A line of an unknown, or of its income, and the sums of tables that it is in.
  struct Sample {
    let unknown: Int
    let line: LedgerLine
    let hits: SelectorHits
  }

  /// The unknown of each line.
  var unknowns: [Axis: [Int?]] = [:]
  var samples: [Axis: [Sample]] = [:]
  private(set) var count = 0
  /// The unknowns of each project whose amount is withheld, once each, and those of all.
  private var projects: [SumOfUnknowns] = []
  private var withheld = SumOfUnknowns(count: 0)
  /// Unknowns that are not listed: those, and project money that names no project, which may be anybody's.
  private var hidden: Set<Int> = []

  /// Sums that are said as such, by what is left of them without withheld money.
  private var said: [SumOfUnknowns: Set<SumOfUnknowns>] = [:]
  private var known = LinearSpan()
  /// Whether nothing more is published: it is one unit's view.
  var isFrozen = false
  private var shown: Set<Int> = []

  /// With more unknowns nothing is derived, as it would be too slow.
  private static let mostUnknowns = 500
  var derives: Bool { count <= Self.mostUnknowns }

  init(of package: Package, _ ledger: Ledger, _ index: SelectorIndex, telling parties: Parties) {
    var numbers: [Kind: Int] = [:]
    var unknownsOfProject: [Int: Set<Int>] = [:]
    let isFull = ledger.layout == .full
    for axis in isFull ? [.function] : Axis.allCases {
      let lines = ledger.lines(on: axis)
      // Income derived from expenditure follows it in the same order.
      let stated = package.ledger.lines(on: axis).count
      let sources = lines.indices.filter { lines[$0].flow == .expenditure && $0 < stated }
      let own = lines.indices.map { position -> Int? in
        let line = lines[position < stated ? position : sources[position - stated]]
        if line.amount.isZero { return nil }
        let kind = Kind(
          line: LedgerLineKey(line, telling: index.parties.union(parties)), project: line.project,
          axis: isFull ? nil : axis)
        let number = numbers[kind] ?? numbers.count
        numbers[kind] = number
        if let project = line.project {
          if !package.projects[project].isAmountPublic { unknownsOfProject[project, default: []].insert(number) }
        } else if line.category == .project {
          hidden.insert(number)
        }
        return number
      }
      var sampled: [Int: Set<Flow>] = [:]
      let ownSamples: [Sample] = zip(own, lines).compactMap { number, line in
        guard let number, sampled[number, default: []].insert(line.flow).inserted else { return nil }
        return Sample(unknown: number, line: line, hits: index.hits(of: line))
      }
      for axis in isFull ? Axis.allCases : [axis] { (unknowns[axis], samples[axis]) = (own, ownSamples) }
    }
    count = numbers.count
    withheld = SumOfUnknowns(count: count)
    for own in unknownsOfProject.values {
      var sum = SumOfUnknowns(count: count)
      for unknown in own {
        sum.add(unknown)
        withheld.add(unknown)
      }
      hidden.formUnion(own)
      projects.append(sum)
    }
    known.withheld = withheld
    // The money of a withheld project, beside nothing, would be told.
    publish(SumOfUnknowns(count: count))
    if !isFull, derives { linkViews() }
  }

  /// Adds that both views state the same sums of each fund and category.
  private mutating func linkViews() {
    struct Part: Hashable {
      let fund: Fund
      let category: Category
    }
    var parts: [Part: [Axis: SumOfUnknowns]] = [:]
    for axis in Axis.allCases {
      for sample in samples[axis] ?? [] where sample.line.flow == .expenditure {
        guard let category = sample.line.category else { continue }
        let part = Part(fund: sample.line.fund, category: category.isBasic ? .basic : category)
        parts[part, default: [:]][axis, default: SumOfUnknowns(count: count)].add(sample.unknown)
      }
    }
    for part in parts.values {
      known.add(part[.function] ?? SumOfUnknowns(count: count), minus: part[.economic] ?? SumOfUnknowns(count: count))
    }
  }

  // What is asked of the lines is compiled into it: it is asked of each of them, for each figure.
  @inline(__always)
  func sum(on axis: Axis, of selects: (LedgerLine) -> Bool) -> SumOfUnknowns {
    var sum = SumOfUnknowns(count: count)
    guard let samples = samples[axis] else { return sum }
    for position in samples.indices where selects(samples[position].line) { sum.add(samples[position].unknown) }
    return sum
  }

  /// Notes what stands in tables, whatever it tells: the sums of the profile, and the money of public projects.
  mutating func publishTables(of package: Package, under profile: Profile) {
    var sums = cells(of: package.projects)
    for (plan, group) in zip(profile.tables, profile.index.groups) where !plan.isJudgedByCell {
      sums += cells(of: plan, group, samples[plan.rows.axis] ?? [])
    }
    // What is made of few lines comes first: what is made of many follows from it.
    for (sum, _) in Set(sums).map({ ($0, $0.size) }).sorted(by: { $0.1 < $1.1 }) { publish(sum) }
  }

  private func cells(of plan: TablePlan, _ group: SelectorIndex.Group, _ samples: [Sample]) -> [SumOfUnknowns] {
    var cells: SumGrid
    switch plan.rows {
    case .lines:
      cells = SumGrid(count: count, height: 1, width: plan.fixedRows.sumCount)
      for sample in samples { for cell in sample.hits[group].positions { cells.add(sample.unknown, row: 0, cell) } }
    case .tree(let tree):
      // The total is in the first row.
      cells = SumGrid(count: count, height: 1, width: plan.columns.count)
      var rowOfCode: [Code: Int] = [:]
      for sample in samples {
        let hits = sample.hits[group]
        if hits.isEmpty { continue }
        if tree.total != nil { for column in hits.positions { cells.add(sample.unknown, row: 0, column) } }
        guard let lowest = sample.line.code(on: tree.axis) else { continue }
        for code in (tree.digits ?? []).compactMap(lowest.ancestor(digitCount:)) {
          let row = rowOfCode[code] ?? cells.addRow()
          rowOfCode[code] = row
          for column in hits.positions { cells.add(sample.unknown, row: row, column) }
        }
      }
    }
    return cells.sums
  }

  /// Publishes the sums in the performance tables of projects.
  private func cells(of projects: [Project]) -> [SumOfUnknowns] {
    var cells = SumGrid(count: count, height: projects.count, width: 6)
    for sample in samples[.function] ?? [] where sample.line.flow == .expenditure {
      guard let row = sample.line.project, projects[row].isAmountPublic else { continue }
      let isFiscal = sample.line.fund.isFiscal
      cells.add(sample.unknown, row: row, 0)
      cells.add(sample.unknown, row: row, isFiscal ? 1 : 2)
      if projects[row].publishesEvaluation {
        cells.add(sample.unknown, row: row, sample.line.carriedOver ? 3 : isFiscal ? 4 : 5)
      }
    }
    return cells.sums
  }

  mutating func publish(_ sum: SumOfUnknowns) {
    if said[sum.without(withheld), default: []].insert(sum).inserted, derives { known.add(sum) }
  }

  private func isSaid(_ sum: SumOfUnknowns) -> Bool { said[sum.without(withheld)]?.contains(sum) ?? false }

  /// Whether a sum differs from what is said by money of one withheld project alone, which is not said itself.
  private func tellsDifference(_ sum: SumOfUnknowns) -> Bool {
    said[sum.without(withheld)]?.contains { other in
      other != sum && projects.contains { sum.without($0) == other.without($0) }
        && (sum.minus(other) ?? other.minus(sum)).map(isSaid) != true
    } ?? false
  }

  func tells(_ sum: SumOfUnknowns) -> Bool {
    // With too much to derive, a unit says nothing that was not judged.
    if isFrozen, !derives { return false }
    return isSaid(sum) || !tellsDifference(sum) && derives && known.news(in: sum) == .none
  }

  /// Publishes a sum, unless something withheld would follow from it.
  mutating func admit(_ sum: SumOfUnknowns) -> Bool {
    if isSaid(sum) { return true }
    if tellsDifference(sum) || derives && known.news(in: sum) == .withheld { return false }
    publish(sum)
    return true
  }

  mutating func settle() {
    for unknown in 0..<count where derives && !hidden.contains(unknown) {
      var sum = SumOfUnknowns(count: count)
      sum.add(unknown)
      if admit(sum) { shown.insert(unknown) }
    }
  }

  func shows(line position: Int, on axis: Axis) -> Bool {
    guard let own = unknowns[axis], own.indices.contains(position) else { return false }
    return own[position].map(shown.contains) ?? false
  }
}

/// The sums of the cells of a table, as they grow.
private struct SumGrid {
  /// Words of a sum, and sums of a row.
  private let stride: Int
  private let width: Int
  private var height: Int
  private var words: [UInt64]

  init(count: Int, height: Int, width: Int) {
    stride = SumOfUnknowns.wordCount(count)
    self.width = width
    self.height = height
    words = Array(repeating: 0, count: stride * width * height)
  }

  /// Gives its number.
  mutating func addRow() -> Int {
    words += repeatElement(0, count: stride * width)
    height += 1
    return height - 1
  }

  mutating func add(_ unknown: Int, row: Int, _ column: Int) {
    let (word, bit) = SumOfUnknowns.bit(of: unknown)
    words[(row * width + column) * stride + word] += bit
  }

  /// All in which there is something.
  var sums: [SumOfUnknowns] {
    (0..<width * height).compactMap { cell in
      let own = words[cell * stride..<(cell + 1) * stride]
      return own.allSatisfy { $0 == 0 } ? nil : SumOfUnknowns(words: own)
    }
  }
}
