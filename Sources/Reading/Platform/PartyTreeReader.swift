internal import XML

/// Reads the rows of a tree that tells units or projects apart: as rows of the table, and as a source, whose rows say whose
/// money it is.
struct PartyTreeReader {
  /// A row that others may stand below, and what of its amounts they leave.
  private struct Step {
    var member: Member
    var left: [Amount]
    var location: Location
  }

  private let tree: TreePlan
  private let chart: Classification
  private let words: PlaceWords
  /// From the top level down to the last row.
  private var path: [Step] = []
  /// How long the codes of units and projects are that were seen.
  private var lengths: [Dimension: Int] = [:]
  private(set) var source: SourceTable

  init(_ plan: TablePlan, _ tree: TreePlan, _ profile: Profile, _ table: ControlTable) {
    self.tree = tree
    chart = profile.classification
    words = profile.words
    let sums = plan.sums
    // Columns that say more come first, and leave the others less to assume.
    let columns = table.columns.filter { sums[$0] != nil && plan.columns[$0].aspect == .value }
      .sorted { (sums[$0]?.breadth ?? 0, $0) < (sums[$1]?.breadth ?? 0, $1) }
    self.columns = columns
    source = SourceTable(
      title: plan.title, moneyUnit: table.unit, fields: [], selectors: columns.compactMap { sums[$0] },
      location: table.location)
    for level in tree.levels {
      switch level {
      case .unit: source.fields.insert(.unit)
      case .project: source.fields.insert(.project)
      case .codes(.function, Axis.function.finest): source.fields.insert(.function)
      case .codes(.economic, Axis.economic.finest): source.fields.insert(.economic)
      case .codes, .projectKind, .fund, .purpose: break
      }
    }
  }

  /// The columns of amounts, in the order of the source's selectors.
  let columns: [Int]

  /// Returns what a row stands for, from its code, its label and its amounts; nil if it can be none of the tree's.
  mutating func place(code: String, label: String, _ amounts: [Amount], at location: Location) -> [Member]? {
    let found = tree.levels.indices.prefix(path.count + 1).compactMap { level in
      member(tree.levels[level], code, label, below: level).map { (level, $0) }
    }
    guard let (level, member) = choice(among: found, code) else { return nil }
    while path.count > level { close() }
    if let above = path.indices.last {
      path[above].left = zip(path[above].left, amounts).map { (try? $0 - $1) ?? .zero }
    }
    path.append(Step(member: member, left: amounts, location: location))
    let dimension = tree.levels[level]
    if lengths[dimension] == nil { lengths[dimension] = code.count }
    name(member, label)
    return TreeRows.Row(members: path.map(\.member), parent: nil, firstCell: 0).path
  }

  /// Ends the last rows, which nothing more stands below.
  mutating func finish() {
    while !path.isEmpty { close() }
    source.units = source.units.merged
    source.projects = source.projects.merged
  }

  /// What is left of a row is money of its own.
  private mutating func close() {
    guard let step = path.last else { return }
    if step.left.contains(where: { !$0.isZero }) {
      var row = SourceTable.Row(amounts: step.left, location: step.location)
      for member in path.map(\.member) {
        switch member {
        case .unit(let code): row.unit = code
        case .project(let code): row.project = code
        case .code(.function, let code): row.function = code
        case .code(.economic, let code): row.economic = code
        case .projectKind, .fund, .purpose: break
        }
      }
      source.rows.append(row)
    }
    path.removeLast()
  }

  private func member(_ level: Dimension, _ text: String, _ label: String, below depth: Int) -> Member? {
    switch level {
    case .codes(let axis, let digits):
      guard let code = Code(text), code.digitCount == digits, chart[axis].contains(code) else { return nil }
      let isBelow = path.prefix(depth).allSatisfy { step in
        guard case .code(axis, let above) = step.member else { return true }
        return code.ancestor(digitCount: above.digitCount) == above
      }
      return isBelow ? .code(axis, code) : nil
    case .unit: return text.isEmpty ? nil : .unit(text)
    case .project: return text.isEmpty ? nil : .project(text)
    case .fund: return text.isEmpty ? words.term(label).map(Member.fund) : nil
    case .projectKind: return text.isEmpty ? .projectKind(label) : nil
    case .purpose: return text.isEmpty ? .purpose(label) : nil
    }
  }

  /// Of several levels, that whose codes are as long; otherwise the deepest below a row that has money left.
  private func choice(among found: [(level: Int, member: Member)], _ code: String) -> (level: Int, member: Member)? {
    let alike = found.filter { tree.levels[$0.level].axis != nil || lengths[tree.levels[$0.level]] == code.count }
    let near = alike.isEmpty ? found : alike
    return near.last { $0.level == 0 || path[$0.level - 1].left.contains { !$0.isZero } } ?? near.first
  }

  private mutating func name(_ member: Member, _ label: String) {
    switch member {
    case .unit(let code): source.units.append(.init(code: code, name: label))
    case .project(let code):
      let units = path.compactMap { if case .unit(let code) = $0.member { code } else { nil } }
      source.projects.append(.init(code: code, name: label, unit: units.last))
    case .code, .projectKind, .fund, .purpose: break
    }
  }
}

extension Selector {
  /// How much it selects, roughly: fewer categories and funds are less.
  fileprivate var breadth: Int {
    Category.allCases.count { categories?.contains($0) ?? true } + Fund.allCases.count(where: funds.contains)
  }
}
