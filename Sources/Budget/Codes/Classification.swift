/// A row of a chart of accounts: a code, its name, its meaning, and the editions in which it is valid. A code that was
/// renamed has several rows.
public struct AccountEntry: Hashable, Sendable {
  public var code: Code
  public var name: String
  public var explanation: String = ""
  public var since: Edition? = nil
  public var until: Edition? = nil
  public var location: Location? = nil

  public func isValid(in edition: Edition) -> Bool {
    (since.map { $0 <= edition } ?? true) && (until.map { edition <= $0 } ?? true)
  }
}

extension [AccountEntry] {
  /// The rows without those that a later one states again: the same code, name and first edition. So a bureau ends a
  /// code of the program, whose rows are not its own.
  var withoutRestated: [AccountEntry] {
    var rows: [AccountEntry] = []
    var indices: [AccountEntry: Int] = [:]
    for row in self {
      let key = AccountEntry(code: row.code, name: row.name, since: row.since)
      if let index = indices[key] {
        rows[index] = row
      } else {
        indices[key] = rows.count
        rows.append(row)
      }
    }
    return rows
  }
}

/// The codes of one axis in one edition, with their names.
public struct ChartOfAccounts: Sendable {
  public let axis: Axis
  private let entries: [Code: AccountEntry]
  private let postableCodes: Set<Code>
  /// Rows of other editions with names that no code has in this one.
  public let otherEditions: [AccountEntry]

  /// Of several valid rows for a code the last one wins, as a bureau's own rows follow those that ship with the
  /// program.
  public init(axis: Axis, rows: some Sequence<AccountEntry>, edition: Edition) {
    self.axis = axis
    var entries: [Code: AccountEntry] = [:]
    for row in rows where row.isValid(in: edition) { entries[row.code] = row }
    self.entries = entries
    let names = Set(entries.values.map(\.name))
    otherEditions = rows.filter { !$0.isValid(in: edition) && !names.contains($0.name) }
    postableCodes = Set(
      entries.keys.filter { code in
        code.digitCount == axis.finest
          && axis.levels.allSatisfy { code.ancestor(digitCount: $0).map { entries[$0] != nil } ?? false }
      })
  }

  public subscript(code: Code) -> AccountEntry? { entries[code] }

  public func contains(_ code: Code) -> Bool { entries.index(forKey: code) != nil }

  /// Whether ledger lines may carry the code: it is of the finest level, and all codes above it exist.
  public func isPostable(_ code: Code) -> Bool { postableCodes.contains(code) }

  public func name(of code: Code) -> String? { entries[code]?.name }

  /// Whether codes of so many digits have that name.
  public func isName(_ name: String, digits: Int) -> Bool {
    entries.values.contains { $0.code.digitCount == digits && $0.name == name }
  }

  public var codes: [Code] { entries.keys.sorted() }

  /// The rows in the order of their codes.
  public var accounts: [AccountEntry] { codes.compactMap { entries[$0] } }
}

/// The chart of accounts in one edition: both axes.
public struct Classification: Sendable {
  public let edition: Edition
  public let functions: ChartOfAccounts
  public let economics: ChartOfAccounts
  /// What belongs together.
  public let pairings: [CodePairing]

  public init(
    edition: Edition, functionRows: some Sequence<AccountEntry>, economicRows: some Sequence<AccountEntry>,
    pairings: [CodePairing] = []
  ) {
    self.edition = edition
    self.pairings = pairings.filter { $0.isValid(in: edition) }
    functions = ChartOfAccounts(axis: .function, rows: functionRows, edition: edition)
    economics = ChartOfAccounts(axis: .economic, rows: economicRows, edition: edition)
  }

  public subscript(axis: Axis) -> ChartOfAccounts {
    switch axis {
    case .function: functions
    case .economic: economics
    }
  }
}
