internal import XML

/// A bureau's own chart of accounts as a CSV, to which rows are added. What it has is kept, further columns too.
struct ChartTable {
  private typealias Column = ChartOfAccountsReader.Column

  private var heads: [String]
  private var rows: [[String]] = []

  /// A table without rows.
  init() {
    heads = Column.allCases.map(\.rawValue)
  }

  init(_ bytes: [UInt8], path: String) throws(Finding) {
    do throws(DelimitedFault) {
      var text = try DelimitedText(bytes, maximumColumns: 100)
      heads = try text.next()?.cells.map(\.text) ?? []
      while let row = try text.next() { rows.append(row.cells.map(\.text)) }
    } catch {
      throw Finding(error, in: path)
    }
    for column in Column.allCases where !heads.contains(column.rawValue) { heads.append(column.rawValue) }
  }

  mutating func append(_ entries: [AccountEntry]) {
    rows += entries.map { entry in
      heads.map { head in
        switch Column(rawValue: head) {
        case .code: "\(entry.code)"
        case .name: entry.name
        case .since: entry.since.map { "\($0)" } ?? ""
        case .until: entry.until.map { "\($0)" } ?? ""
        case .explanation: entry.explanation
        case nil: ""
        }
      }
    }
  }

  /// In UTF-8 with a byte order mark, without which Excel takes it for GB18030.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in [heads] + rows {
      bytes += row.map(Self.quoted).joined(separator: ",").utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func quoted(_ text: String) -> String {
    // A tab in the first line would make the file one that is separated by tabs.
    let text = text.replacing("\t", with: " ")
    guard text.utf8.contains(where: { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }) else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
