/// How a chart of accounts of a year differs from that of the year before, and the rows that say so.
public struct ChartImport: Sendable {
  public struct Change: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case new, gone, explained
      case renamed(from: String)
    }

    public let kind: Kind
    public let code: Code
    public let axis: Axis
    public let name: String
  }

  /// The chart before the import: the rows of the program, then the bureau's own.
  let rows: [Axis: [AccountEntry]]
  let year: Int
  /// The file imported.
  private let path: String
  /// Whether what was imported for the year before gives way.
  let isReplacing: Bool
  public private(set) var changes: [Change] = []
  /// The rows that bring the changes about, in the order of their codes.
  private(set) var added: [Axis: [AccountEntry]] = [:]
  private(set) var findings = Findings()

  init(_ tables: AccountTables, into rows: [Axis: [AccountEntry]], year: Int, isReplacing: Bool) {
    (self.rows, self.year, self.path, self.isReplacing) = (rows, year, tables.path, isReplacing)
    for axis in Axis.allCases {
      let stated = tables.accounts.filter { $0.axis == axis }
      if stated.isEmpty { continue }
      merge(stated, of: axis)
      close(stated, of: axis, isPart: tables.hasMoney)
    }
    changes.sort { $0.code < $1.code }
    for axis in added.keys { added[axis]?.sort { $0.code < $1.code } }
  }

  private var edition: Edition { Edition(year: year) }

  /// The last edition that the rows added say anything of: what the chart says of later ones stays as it is, as years
  /// may be imported in any order.
  private func end(among rows: [AccountEntry]) -> Edition? {
    let editions = rows.editions
    let starts = rows.compactMap(\.since).filter { $0 > edition }.map { editions.last(before: $0) }
    return (starts + rows.compactMap(\.until).filter { $0 >= edition }).min()
  }

  private mutating func merge(_ stated: [StatedAccount], of axis: Axis) {
    let rows = rows[axis] ?? []
    let now = ChartOfAccounts(axis: axis, rows: rows, edition: edition)
    let before = ChartOfAccounts(axis: axis, rows: rows, edition: rows.editions.last(before: edition))
    let end = end(among: rows)
    let codes = Set(stated.map(\.code))
    for account in stated {
      if let parent = account.code.parent, !codes.contains(parent), !now.contains(parent) {
        findings.append(.accountParentMissing("\(account.code)", parent: "\(parent)"), at: account.location)
      }
      let known = now[account.code]
      var (kind, name) = (Change.Kind.new, account.name)
      if let known, isSameAccountName(known.name, account.name) {
        if account.explanation.isEmpty || account.explanation == known.explanation { continue }
        (kind, name) = (.explained, known.name)
      } else if let known, known.since?.year == year, !isReplacing {
        findings.append(
          .yearImportedOtherwise(
            "\(account.code)", name: account.name, known: known.name, year: "\(year)",
            place: known.location.map { "\($0)" } ?? ""),
          at: account.location)
        continue
      } else if let old = known ?? before[account.code], !isSameAccountName(old.name, account.name) {
        kind = .renamed(from: old.name)
      }
      changes.append(Change(kind: kind, code: account.code, axis: axis, name: name))
      added[axis, default: []].append(
        AccountEntry(
          code: account.code, name: name, explanation: account.explanation, since: edition, until: end))
    }
  }

  /// Ends the codes that a file no longer has, where it has so many of the others that it must be the whole chart, or
  /// the whole 类.
  private mutating func close(_ stated: [StatedAccount], of axis: Axis, isPart: Bool) {
    if isPart { return }
    let rows = rows[axis] ?? []
    let isLatest = end(among: rows) == nil
    let now = ChartOfAccounts(axis: axis, rows: rows, edition: edition)
    let codes = Set(stated.map(\.code)), parents = Set(stated.flatMap { ancestors(of: $0.code) })
    // With what the file adds, so that importing it again decides the same.
    let all = codes.union(now.codes)
    let classes = Dictionary(grouping: all.sorted()) { $0.ancestor(digitCount: 3) ?? $0 }
    let isWhole = isNearlyAll(of: all, in: codes)
    let valid = Dictionary(grouping: rows.filter { $0.isValid(in: edition) }, by: \.code)
    let last = rows.editions.last(before: edition)
    for (top, members) in classes.sorted(by: { $0.key < $1.key }) {
      let missing = members.filter { !codes.contains($0) && !parents.contains($0) }
      if missing.isEmpty { continue }
      guard isLatest, isWhole || codes.contains(top) && isNearlyAll(of: members, in: codes) else {
        if members.contains(where: codes.contains) {
          findings.append(
            .codesNotInFile(
              "\(top) \(now.name(of: top) ?? "")", count: missing.count,
              codes: missing.prefix(10).map { "\($0)" }.joined(separator: "、")
                + (missing.count > 10 ? "……" : "")),
            at: Location(file: path))
        }
        continue
      }
      for code in missing { close(code, of: axis, valid[code] ?? [], last) }
    }
  }

  private mutating func close(_ code: Code, of axis: Axis, _ valid: [AccountEntry], _ last: Edition) {
    if let known = valid.last, known.since?.year == year, !isReplacing {
      findings.append(
        .importedCodeGone("\(code)", name: known.name, year: "\(year)"), at: known.location)
      return
    }
    changes.append(Change(kind: .gone, code: code, axis: axis, name: valid.last?.name ?? ""))
    for var row in valid {
      row.until = last
      added[axis, default: []].append(row)
    }
  }

  private func ancestors(of code: Code) -> [Code] {
    Array(sequence(first: code, next: \.parent).dropFirst())
  }

  /// Whether at most one in ten of the codes is missing.
  private func isNearlyAll(of codes: some Collection<Code>, in stated: Set<Code>) -> Bool {
    let missing = codes.count { !stated.contains($0) }
    return missing * 10 <= codes.count
  }
}

extension [AccountEntry] {
  /// The editions that the rows speak of.
  fileprivate var editions: Set<Edition> { Set(lazy.flatMap { [$0.since, $0.until].compactMap(\.self) }) }
}

extension Set<Edition> {
  /// The latest edition before another one, as far as a chart speaks of it.
  fileprivate func last(before edition: Edition) -> Edition {
    let least =
      edition.revision > 0
      ? Edition(year: edition.year, revision: edition.revision - 1) : Edition(year: edition.year - 1)
    return filter { $0 < edition && $0 > least }.max() ?? least
  }
}
