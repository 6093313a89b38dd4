public import Budget

/// The ledger lines that anybody may see one by one.
///
/// Where no amount is withheld (涉密), these are all. Otherwise, who knows a total and enough of its lines knows the rest. Lines that no
/// published number tells apart are of one kind; only lines of a kind whose sum follows from published numbers alone may be seen, as they
/// then tell nothing new of any other line.
public struct PublicLines: Sendable {
  private let lines: [Axis: [LedgerLine]]
  /// Those that must not be seen, without their amounts and remarks.
  private let hidden: [Axis: [LedgerLine]]

  public init(of package: Package, in disclosure: Disclosure) {
    var lines: [Axis: [LedgerLine]] = [:]
    var hidden: [Axis: [LedgerLine]] = [:]
    for axis in Axis.allCases {
      let all = disclosure.ledger.lines(on: axis).filter { !$0.amount.isZero }
      let isPublic =
        package.projects.allSatisfy(\.isAmountPublic)
        ? { _ in true } : LineKinds(all, of: package).known(in: disclosure, on: axis)
      lines[axis] = all.filter(isPublic)
      hidden[axis] = all.filter { !isPublic($0) }.map { line in
        var line = line
        (line.amount, line.note) = (.zero, nil)
        return line
      }
    }
    (self.lines, self.hidden) = (lines, hidden)
  }

  /// The lines that may be seen of those that are wanted, and whether there are others.
  public func lines(on axis: Axis, where isWanted: (LedgerLine) -> Bool) -> (seen: [LedgerLine], areAll: Bool) {
    ((lines[axis] ?? []).filter(isWanted), !(hidden[axis] ?? []).contains(where: isWanted))
  }
}

/// Lines by what published numbers tell apart: what selectors see of them, and their project.
private struct LineKinds {
  private struct Key: Hashable {
    var kind: LineKind
    var project: Int?
  }

  private let package: Package
  /// The project whose amount is withheld behind each place in the ledger. Income that was taken from expenditure has its place.
  private let withheld: [Origin: Int]
  private var numbers: [Key: Int] = [:]
  /// One of each kind.
  private var samples: [LedgerLine] = []

  init(_ lines: [LedgerLine], of package: Package) {
    self.package = package
    var withheld: [Origin: Int] = [:]
    for line in lines {
      if let project = line.project, !package.projects[project].isAmountPublic { withheld[line.origin] = project }
    }
    self.withheld = withheld
    for line in lines where numbers[key(line)] == nil {
      numbers[key(line)] = samples.count
      samples.append(line)
    }
  }

  private func key(_ line: LedgerLine) -> Key {
    Key(kind: LineKind(line), project: line.project ?? withheld[line.origin])
  }

  /// Whether a line is of a kind whose sum follows from what is published.
  func known(in disclosure: Disclosure, on axis: Axis) -> (LedgerLine) -> Bool {
    let sums = published(by: disclosure, on: axis)
    let solved = samples.count <= LinearSystem.mostUnknowns ? LinearSystem(sums, unknowns: samples.count).solved : []
    return { line in
      // Project money that names no project may be anybody's.
      guard withheld[line.origin] == nil, line.project != nil || line.category != .project else { return false }
      return numbers[key(line)].map(solved.contains) ?? false
    }
  }

  /// Of each published number, the kinds that it is the sum of.
  private func published(by disclosure: Disclosure, on axis: Axis) -> Set<[Int]> {
    var selectors: Set<Selector> = []
    for table in disclosure.tables where table.axis == axis {
      for row in table.rows.indices {
        for column in table.columns.indices {
          if let selector = table.selector(row: row, column: column) { selectors.insert(selector) }
        }
      }
    }
    for figure in disclosure.figures.all.flatMap({ [$0] + $0.parts }) {
      if let trace = figure.trace, trace.axis == axis { selectors.insert(trace.selector) }
    }
    var sums = Set(selectors.map { selector in samples.indices.filter { selector.selects(samples[$0]) } })
    for project in package.projects.indices where package.projects[project].isAmountPublic {
      sums.insert(samples.indices.filter { samples[$0].project == project && samples[$0].flow == .expenditure })
    }
    return sums
  }
}

/// Sums of unknowns, of which it is asked which unknowns they determine. Reckoned modulo a prime, which is exact enough: coefficients
/// are 0 and 1.
private struct LinearSystem {
  /// More would take too long.
  static let mostUnknowns = 500
  private static let prime: UInt64 = 2_147_483_647

  /// The unknowns that follow.
  private(set) var solved: Set<Int> = []

  init(_ sums: Set<[Int]>, unknowns: Int) {
    // Gauss and Jordan: each row begins where all others are zero.
    var rows: [Int: [UInt64]] = [:]
    for sum in sums {
      var row = [UInt64](repeating: 0, count: unknowns)
      for unknown in sum { row[unknown] = 1 }
      for (pivot, other) in rows where row[pivot] != 0 { Self.subtract(other, times: row[pivot], from: &row) }
      guard let pivot = row.firstIndex(where: { $0 != 0 }) else { continue }
      let inverse = Self.power(row[pivot], Self.prime - 2)
      row = row.map { $0 * inverse % Self.prime }
      for (other, values) in rows where values[pivot] != 0 {
        Self.subtract(row, times: values[pivot], from: &rows[other, default: []])
      }
      rows[pivot] = row
    }
    solved = Set(rows.filter { $0.value.count { $0 != 0 } == 1 }.keys)
  }

  private static func subtract(_ row: [UInt64], times factor: UInt64, from other: inout [UInt64]) {
    for index in other.indices where row[index] != 0 {
      other[index] = (other[index] + prime - row[index] * factor % prime) % prime
    }
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
