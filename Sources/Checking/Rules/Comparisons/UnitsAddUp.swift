internal import Budget

/// A unit that states a ledger of its own states what the department's ledger has of it. As each unit agrees with its
/// part, the units add up to the department.
struct UnitsAddUp: Rule {
  let codes = ["D627", "D628"]
  let law = Phrase(
    zh: "预算法第八条、第三十二条：部门预算由本部门及其所属各单位预算组成。",
    en: "Budget Law, articles 8 and 32: the budget of a department consists of those of itself and its units.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    guard let unit = package.unit, unit.statesLedger else { return .checked([]) }
    guard let (part, whole) = subject.department else {
      return .notChecked(
        Phrase(
          zh: "Inputs 里没有部门的 \(package.id.whole.path)", en: "Inputs has no \(package.id.whole.path) of the department"))
    }
    var findings = secrets(package, part, whole.path)
    return subject.checked { () throws(AmountOverflow) in
      for axis in Axis.allCases {
        let comparison = Comparison(package.ledger, part.ledger, on: axis)
        let own = try comparison.sums(of: package)
        let known = try comparison.sums(of: part)
        for key in Set(own.keys).union(known.keys).sorted() {
          let (mine, theirs) = (own[key] ?? UnitSum(), known[key] ?? UnitSum())
          guard mine.amount != theirs.amount else { continue }
          let exact = subject.wording(of: (axis, { key == comparison.key(of: $0) }))
          findings.append(
            Finding(
              .unitDisagrees(
                key.name(on: axis), own: exact(mine.amount), department: exact(theirs.amount),
                difference: exact(try mine.amount.distance(to: theirs.amount)),
                lines: [places(mine, in: package), places(theirs, in: part)].filter { !$0.isEmpty }
                  .joined(separator: "、"), package: whole.path),
              at: mine.lines.first.map(package.location) ?? subject.file))
        }
      }
      return findings
    }
  }

  /// Where the lines behind a sum are stated: lines name no amount.
  private func places(_ sum: UnitSum, in package: Package) -> String {
    let shown = sum.lines.prefix(3).map { line in
      let location = package.location(of: line)
      return location.line.map { "\(location.file):\($0)" } ?? location.file
    }
    return shown.joined(separator: "、") + (sum.lines.count > 3 ? "…" : "")
  }

  /// What one of the ledgers withholds, the other would publish.
  private func secrets(_ package: Package, _ part: Package, _ whole: String) -> [Finding] {
    let known = Dictionary(part.projects.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return package.projects.compactMap { project in
      guard let other = known[project.code],
        other.isWithheld != project.isWithheld || other.isAmountPublic != project.isAmountPublic
      else { return nil }
      return Finding(.unitWithholdsOtherwise(project.code, package: whole), at: project.location)
    }
  }
}

/// How two ledgers are compared: as finely as both divide their money.
private struct Comparison {
  private let axis: Axis
  private let flows: Set<Flow>
  private let dividesBasic: Bool

  init(_ own: Ledger, _ other: Ledger, on axis: Axis) {
    self.axis = axis
    let ledgers = [own.lines(on: axis), other.lines(on: axis)]
    dividesBasic = !ledgers.contains { $0.contains { $0.category == .basic } }
    // The view by economic code has expenditure alone, and a budget may leave income to be derived.
    let stateIncome = ledgers.allSatisfy { $0.contains { $0.flow == .income } }
    flows = Set(axis == .economic ? [.expenditure] : Flow.allCases.filter { $0 != .income || stateIncome })
  }

  /// Returns nil for a line that is not compared.
  func key(of line: LedgerLine) -> UnitKey? {
    guard flows.contains(line.flow) else { return nil }
    let category = line.category.map { $0.isBasic && !dividesBasic ? .basic : $0 }
    return UnitKey(flow: line.flow, code: line.code(on: axis), fund: line.fund, category: category)
  }

  func sums(of package: Package) throws(AmountOverflow) -> [UnitKey: UnitSum] {
    var sums: [UnitKey: UnitSum] = [:]
    for line in package.ledger.lines(on: axis) where !line.amount.isZero {
      guard let key = key(of: line) else { continue }
      try sums[key, default: UnitSum()].add(line)
    }
    return sums
  }
}

private struct UnitSum {
  private(set) var amount = Amount.zero
  private(set) var lines: [LedgerLine] = []

  mutating func add(_ line: LedgerLine) throws(AmountOverflow) {
    try amount += line.amount
    lines.append(line)
  }
}

/// By what the ledgers are compared.
private struct UnitKey: Hashable, Comparable {
  let flow: Flow
  let code: Code?
  let fund: Fund
  let category: Category?

  func name(on axis: Axis) -> String {
    [flow.name, code.map { "\(axis.name) \($0)" }, fund.name, category?.name].compactMap(\.self).joined(separator: "，")
  }

  static func < (left: UnitKey, right: UnitKey) -> Bool {
    if left.flow != right.flow { return left.flow.rawValue < right.flow.rawValue }
    if left.code != right.code {
      guard let code = left.code, let other = right.code else { return left.code == nil }
      return code < other
    }
    return (left.fund.rawValue, left.category.map { $0.rawValue + 1 } ?? 0)
      < (right.fund.rawValue, right.category.map { $0.rawValue + 1 } ?? 0)
  }
}
