/// Two versions of a table, their rows paired: by what identifies them, the strictest first, and equals in their order.
struct TableComparison {
  let old: DataSheet
  let new: DataSheet
  /// Whether one of the packages withholds what the other does not.
  let isGuarded: Bool
  /// The rows that either withholds, as far as they are public: one withheld may have taken the place of another.
  private let withheld: Set<[String]>
  private var pairs: [(old: Int, new: Int)] = []
  private var removed: [Int] = []
  private var added: [Int] = []

  init(_ old: DataSheet, _ new: DataSheet, isGuarded: Bool) {
    (self.old, self.new, self.isGuarded) = (old, new, isGuarded)
    withheld = Set(old.publicIdentitiesOfWithheld + new.publicIdentitiesOfWithheld)
    (removed, added) = (Array(old.rows.indices), Array(new.rows.indices))
    for (oldIdentity, newIdentity) in zip(old.identities, new.identities) {
      match({ row in oldIdentity.map { row[$0] } }, { row in newIdentity.map { row[$0] } })
    }
    match({ [old] in old.code(of: $0).map { [$0] } }, { [new] in new.code(of: $0).map { [$0] } })
    pairs.sort { $0.new < $1.new }
  }

  /// Pairs the rows left over that have the same key; equal ones in their order.
  private mutating func match(_ oldKey: ([String]) -> [String]?, _ newKey: ([String]) -> [String]?) {
    if removed.isEmpty || added.isEmpty { return }
    var waiting: [[String]: [Int]] = [:]
    for row in added.reversed() {
      if let key = newKey(new.rows[row]) { waiting[key, default: []].append(row) }
    }
    var found: Set<Int> = []
    removed = removed.filter { row in
      guard let key = oldKey(old.rows[row]), let match = waiting[key]?.popLast() else { return true }
      pairs.append((row, match))
      found.insert(match)
      return false
    }
    added = added.filter { !found.contains($0) }
  }

  func add(to changes: inout PackageChanges) {
    for row in removed { changes.rows.append(self.row(old.rows[row], of: old, .removed)) }
    let counterparts = Dictionary(old.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.columns.map(\.name))
    let gone = old.columns.filter { !names.contains($0.name) }
    for pair in pairs {
      let (before, after) = (old.rows[pair.old], new.rows[pair.new])
      let (wasWithheld, isWithheld) = (old.isWithheld(before), new.isWithheld(after))
      if wasWithheld != isWithheld {
        changes.rows.append(row(after, of: new, isWithheld ? .withheld : .released))
        continue
      }
      for column in new.columns {
        guard let change = change(from: before, counterparts[column.name], to: after, column) else { continue }
        changes.cells.append(cell(after, of: new, column, change))
      }
      for column in gone {
        guard let change = change(from: before, column, to: after, nil) else { continue }
        changes.cells.append(cell(before, of: old, column, change))
      }
    }
    for row in added { changes.rows.append(self.row(new.rows[row], of: new, .added)) }
  }

  private func change(
    from before: [String], _ oldColumn: DataSheet.Column?, to after: [String], _ newColumn: DataSheet.Column?
  ) -> ValueChange? {
    var (was, shown) = (oldColumn.map { before[$0.index] } ?? "", newColumn.map { after[$0.index] } ?? "")
    if was == shown {
      // The same as shown, but not to the 分.
      guard let exactly = oldColumn?.exact.map({ before[$0] }), let now = newColumn?.exact.map({ after[$0] }),
        !exactly.isEmpty, !now.isEmpty, exactly != now
      else { return nil }
      (was, shown) = ("\(exactly)元", "\(now)元")
    }
    let (saidWithheld, saysWithheld) = (was.saysWithheld, shown.saysWithheld)
    if saidWithheld || saysWithheld { return saysWithheld ? (saidWithheld ? .untold : .withheld) : .released }
    if guards(before, of: old) || guards(after, of: new) {
      if was.isEmpty { return .released }
      if shown.isEmpty { return .withheld }
      // Rows of a list that only resemble each other may be two, and one of them withheld in the other version.
      if newColumn?.isText ?? true || !old.isSame(before, as: after, of: new) { return .untold }
    }
    if was.isEmpty || shown.isEmpty {
      return .told(
        old: was.isEmpty ? nil : Excerpt.start(of: was), new: shown.isEmpty ? nil : Excerpt.start(of: shown))
    }
    let excerpt = Excerpt(was, shown)
    return .told(old: excerpt.old, new: excerpt.new)
  }

  /// Whether of a row only what is public anyway may be told.
  private func guards(_ row: [String], of sheet: DataSheet) -> Bool {
    if isGuarded || withheld.isEmpty { return isGuarded }
    return sheet.publicIdentity(of: row).map { withheld.contains($0) } ?? false
  }

  private func cell(
    _ row: [String], of sheet: DataSheet, _ column: DataSheet.Column, _ change: ValueChange
  ) -> CellChange {
    CellChange(
      table: sheet.table, address: sheet.address(of: row, column),
      row: sheet.words(of: row, beside: column, isGuarded: guards(row, of: sheet)), column: column.name,
      change: change)
  }

  private func row(_ row: [String], of sheet: DataSheet, _ kind: RowChange.Kind) -> RowChange {
    RowChange(
      table: sheet.table, address: sheet.address(of: row),
      row: sheet.words(of: row, isGuarded: guards(row, of: sheet)), kind: kind)
  }
}
