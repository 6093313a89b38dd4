/// One row of a chart of accounts as a finance bureau keeps it: a code, what it is called, what it means, and from which edition
/// until which it holds. The history of a code is several rows.
public struct ChartRow: Hashable, Sendable {
  public var code: Code
  public var name: String
  public var explanation: String = ""
  public var since: Edition? = nil
  public var until: Edition? = nil

  public func holds(in edition: Edition) -> Bool {
    (since.map { $0 <= edition } ?? true) && (until.map { edition <= $0 } ?? true)
  }
}

/// The codes of one axis in one edition, with their names.
public struct Chart: Sendable {
  public let axis: Axis
  private let entries: [Code: ChartRow]
  private let codesForLines: Set<Code>

  /// Of several rows for a code that hold in `edition`, the last one given wins: rows of a bureau's own file come after those that
  /// ship with the program.
  public init(axis: Axis, rows: some Sequence<ChartRow>, edition: Edition) {
    self.axis = axis
    var entries: [Code: ChartRow] = [:]
    for row in rows where row.holds(in: edition) { entries[row.code] = row }
    self.entries = entries
    codesForLines = Set(
      entries.keys.filter { code in
        code.digitCount == axis.finest
          && axis.levels.allSatisfy { code.ancestor(digitCount: $0).map { entries[$0] != nil } ?? false }
      })
  }

  public subscript(code: Code) -> ChartRow? { entries[code] }

  public func contains(_ code: Code) -> Bool { entries.index(forKey: code) != nil }

  /// Whether lines of a ledger may carry the code: it is of the finest level, and all codes above it are there too.
  public func isForLines(_ code: Code) -> Bool { codesForLines.contains(code) }

  public func name(of code: Code) -> String? { entries[code]?.name }

  public var codes: [Code] { entries.keys.sorted() }
}

/// The chart of accounts in one edition: both axes.
public struct Classification: Sendable {
  public let edition: Edition
  public let functions: Chart
  public let economics: Chart

  public init(edition: Edition, functionRows: some Sequence<ChartRow>, economicRows: some Sequence<ChartRow>) {
    self.edition = edition
    functions = Chart(axis: .function, rows: functionRows, edition: edition)
    economics = Chart(axis: .economic, rows: economicRows, edition: edition)
  }

  public subscript(axis: Axis) -> Chart {
    switch axis {
    case .function: functions
    case .economic: economics
    }
  }
}
