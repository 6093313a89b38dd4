internal import Budget

/// Rows that readers take along. Its CSV file, its sheet and its description all follow from it.
struct DataTable {
  /// The name of its file: table-1.
  let name: String
  let title: String
  /// What stands below the title at the right: 公开01表 单位：万元.
  let line: String
  let isLandscape: Bool
  let head: TableHead
  /// What the columns hold.
  let fields: [DataField]
  /// One value for each field.
  let rows: [[DataValue]]
  /// The positions of rows of totals.
  let totals: Set<Int>
  /// Where each row stands on the page; nil where it does not, or where no row has a place of its own.
  let addresses: [String?]?
  let notes: [String]
}

/// What a column holds.
enum DataField: Hashable {
  case text, code, integer
  /// Money as the page shows it; files that are calculated with have the exact amount in 元 beside it.
  case amount(NumberStyle)
  /// A number with decimals, and its unit: 95.50 分.
  case decimal(places: Int, unit: String)

  var isText: Bool { self == .text || self == .code }
}

enum DataValue {
  case none
  /// The cell to the left covers this one, which says the same.
  case covered(String)
  /// A word where a number is withheld or not known, as the page has it.
  case mark(String)
  case text(String, depth: Int = 0)
  case integer(Int)
  /// `exact` is nil where it may not be told.
  case amount(Amount, exact: Amount?)
  /// In units of the last decimal.
  case decimal(Int64)

  static let withheld = DataValue.mark("涉密")

  static func amount(_ amount: Amount?, isExact: Bool = true) -> DataValue {
    amount.map { .amount($0, exact: isExact ? $0 : nil) } ?? .none
  }

  static func text(_ text: String?) -> DataValue { text.map { .text($0) } ?? .none }
}

/// A column of a table whose rows are of one type: its heads from the top, what it holds, and its value in a row.
struct DataColumn<Row> {
  let heads: [String]
  let field: DataField
  let value: (Row) -> DataValue

  init(_ heads: String..., as field: DataField = .text, value: @escaping (Row) -> DataValue) {
    self.init(heads: heads, as: field, value: value)
  }

  init(heads: [String], as field: DataField, value: @escaping (Row) -> DataValue) {
    self.heads = heads
    self.field = field
    self.value = value
  }
}

extension DataTable {
  init<Row>(
    _ source: DataSource, line: String = "", _ columns: [DataColumn<Row>], rows: [Row],
    isTotal: (Row) -> Bool = { _ in false }, addresses: [String?]? = nil
  ) {
    name = source.name
    title = source.title
    self.line = line
    isLandscape = true
    head = TableHead(Self.nodes(columns.map(\.heads)[...]), columnNumbers: nil)
    fields = columns.map(\.field)
    self.rows = rows.map { row in columns.map { $0.value(row) } }
    totals = Set(rows.indices.filter { isTotal(rows[$0]) })
    self.addresses = addresses
    notes = []
  }

  /// Nests heads: neighbours with the same first one are a group.
  private static func nodes(_ paths: ArraySlice<[String]>) -> [HeadNode] {
    var nodes: [HeadNode] = []
    var rest = paths
    while let path = rest.first, let first = path.first {
      let group = rest.prefix { $0.count > 1 && $0.first == first }
      if group.isEmpty {
        nodes.append(.column(text: first))
        rest = rest.dropFirst()
      } else {
        nodes.append(.group(text: first, children: Self.nodes(group.map { Array($0.dropFirst()) }[...])))
        rest = rest.dropFirst(group.count)
      }
    }
    return nodes
  }
}
