/// Divides the lines that tables give among the units and projects of the rows of sources. What no row tells stays as
/// it was, so that every sum of a table stays what it is.
struct LedgerDivision {
  typealias Line = ImportedLedger.Line

  let axis: Axis
  private(set) var lines: [Line]

  init(_ lines: [Line], on axis: Axis, by sources: [SourceTable]) {
    self.axis = axis
    self.lines = lines
    // Those that tell most come first, and leave the others less to assume.
    let ordered = sources.enumerated()
      .sorted { (-$0.element.fields.count, $0.offset) < (-$1.element.fields.count, $1.offset) }
    for (_, source) in ordered {
      for (position, selector) in source.selectors.enumerated() { divide(by: source, position, selector) }
    }
  }

  /// Whose money it is, as far as a source tells it; the sign keeps what was paid apart from what was taken back.
  fileprivate struct Share: Hashable {
    var code: Code?
    var unit: String?
    var project: String?
    var isNegative: Bool
  }

  private mutating func divide(by source: SourceTable, _ position: Int, _ selector: Selector) {
    var selector = selector
    // The other view tells its codes.
    if axis == .function { selector.economics = .any } else { selector.functions = .any }
    let tellsCode = source.tells(axis)
    let tellsUnit = source.fields.contains(.unit)
    let tellsProject = source.fields.contains(.project)
    func share(_ code: Code?, _ unit: String?, _ project: String?, _ amount: Amount) -> Share {
      Share(
        code: tellsCode ? code : nil, unit: tellsUnit ? unit : nil, project: tellsProject ? project : nil,
        isNegative: amount.fen < 0)
    }
    var rest: [Share: Int64] = [:]
    var order: [Share] = []
    for row in source.rows where !row.amounts[position].isZero {
      let amount = row.amounts[position]
      let share = share(row.code(on: axis), row.unit, row.project, amount)
      if rest[share] == nil { order.append(share) }
      let (sum, overflow) = (rest[share] ?? 0).addingReportingOverflow(amount.fen)
      if !overflow { rest[share] = sum }
    }
    // What is divided already, and what lines there are to divide: of each code and unit, known or not.
    var open: [Share: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.line.flow == .expenditure && selector.selects(line.line) {
      let own = share(line.line.code(on: axis), line.unit, line.project, line.line.amount)
      let isDivided = (!tellsUnit || line.unit != nil) && (!tellsProject || line.project != nil)
      if isDivided, let left = rest[own] {
        rest[own] = left.subtractingReportingOverflow(line.line.amount.fen).partialValue
      } else if !isDivided {
        open[own, default: []].append(index)
      }
    }
    // How many shares and lines there are of each code: with one of either there is nothing to assume.
    var shareCounts: [Share: Int] = [:]
    for share in order { shareCounts[share.undivided, default: 0] += 1 }
    var next: [Share: Int] = [:]
    var parts: [Int: [Line]] = [:]
    // What a share tells nothing new of.
    var kept: [Int: Int64] = [:]
    var left = lines.map(\.line.amount.fen)
    for share in order {
      guard var amount = rest[share], amount != 0, (amount < 0) == share.isNegative else { continue }
      for queue in [share.withoutProject, share.withoutUnit, share.undivided].distinct {
        guard let indices = open[queue] else { continue }
        let isOpen = shareCounts[share.undivided] ?? 0 > 1 && indices.count > 1
        while amount != 0, (next[queue] ?? 0) < indices.count {
          let index = indices[next[queue] ?? 0]
          let part = share.isNegative ? max(amount, left[index]) : min(amount, left[index])
          amount -= part
          left[index] -= part
          if left[index] == 0 { next[queue, default: 0] += 1 }
          if part == 0 { continue }
          var line = lines[index]
          if line.unit != nil || share.unit == nil, line.project != nil || share.project == nil {
            kept[index, default: 0] += part
            continue
          }
          line.line.amount = Amount(fen: part)
          line.unit = line.unit ?? share.unit
          line.project = line.project ?? share.project
          line.isAssumed = line.isAssumed || isOpen
          parts[index, default: []].append(line)
        }
      }
    }
    lines = lines.indices.flatMap { index -> [Line] in
      guard var divided = parts[index] else { return [lines[index]] }
      let rest = left[index] + (kept[index] ?? 0)
      if rest != 0 {
        var line = lines[index]
        line.line.amount = Amount(fen: rest)
        divided.append(line)
      }
      return divided
    }
  }
}

extension LedgerDivision {
  /// What each unit and project has of each fund and category, as rows of a source.
  var shares: SourceTable {
    struct Owner: Hashable {
      var unit: String?
      var project: String?
    }
    struct Kind: Hashable {
      var fund: Fund
      var category: Category?
    }
    var table = SourceTable(
      title: "", moneyUnit: .yuan, fields: [.unit, .project], selectors: [], location: Location(file: ""))
    if lines.allSatisfy({ $0.unit == nil }) { table.fields.remove(.unit) }
    if lines.allSatisfy({ $0.project == nil }) { table.fields.remove(.project) }
    let owned = lines.filter { $0.unit ?? $0.project != nil }
    var kinds: [Kind: Int] = [:]
    for line in owned {
      let category = line.line.category?.undivided
      let kind = Kind(fund: line.line.fund, category: category)
      if kinds[kind] != nil { continue }
      kinds[kind] = table.selectors.count
      var selector = Selector(flows: TermSet([.expenditure]), funds: TermSet([line.line.fund]))
      selector.categories = category.map { $0.isBasic ? TermSet(Category.allCases.filter(\.isBasic)) : TermSet([$0]) }
      table.selectors.append(selector)
    }
    var rows: [Owner: Int] = [:]
    for line in owned {
      guard let column = kinds[Kind(fund: line.line.fund, category: line.line.category?.undivided)] else { continue }
      let owner = Owner(unit: line.unit, project: line.project)
      let row = rows[owner] ?? table.rows.count
      if rows[owner] == nil {
        rows[owner] = row
        table.rows.append(
          .init(
            unit: line.unit, project: line.project,
            amounts: Array(repeating: .zero, count: table.selectors.count), location: table.location))
      }
      if let sum = try? table.rows[row].amounts[column] + line.line.amount { table.rows[row].amounts[column] = sum }
    }
    return table
  }
}

extension LedgerDivision.Share {
  fileprivate var withoutProject: Self { .init(code: code, unit: unit, isNegative: isNegative) }
  fileprivate var withoutUnit: Self { .init(code: code, project: project, isNegative: isNegative) }
  fileprivate var undivided: Self { .init(code: code, isNegative: isNegative) }
}

extension Array where Element: Hashable {
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
