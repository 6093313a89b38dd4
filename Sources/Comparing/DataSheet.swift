/// A table as its CSV file states it, with what tells its rows apart.
struct DataSheet {
  struct Column {
    enum Kind {
      case text, number
      /// It numbers the rows, which says nothing of them: one that comes shifts all others.
      case counter
    }

    let name: String
    let index: Int
    /// Where the exact amount stands in 元 beside the shown one.
    let exact: Int?
    let kind: Kind

    var isText: Bool { kind == .text }
  }

  let table: TableName
  let rows: [[String]]
  /// The columns that say something of their rows, and those with the ones that number them.
  let columns: [Column]
  private let allColumns: [Column]
  private let address: Int?
  private let withheld: Int?
  /// What identifies rows, in the order in which it is tried: indices of columns.
  let identities: [[Int]]

  static let withheldHead = "涉密"
  private static let addressHead = "地址"
  private static let counters: Set<String> = ["序号", "行次", "栏次", "项目序号"]

  /// What tells rows apart in the lists beside the tables; in a table its codes and labels do. The last are public even
  /// where a row is withheld.
  private static let identities: [String: [[String]]] = [
    "projects.csv": [["项目编码", "项目名称", "单位编码"], ["项目编码"], ["项目名称"]],
    "indicators.csv": [
      ["项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "指标描述"],
      ["项目编码", "项目名称", "一级指标", "二级指标", "三级指标"], ["项目编码", "项目名称", "一级指标", "二级指标"],
    ],
    "evaluations.csv": [["项目编码", "项目名称"], ["项目编码"], ["项目名称"]],
    "procurement.csv": [
      ["行", "单位名称", "政府采购项目来源·项目名称", "采购物品名称", "政府采购目录序号"],
      ["行", "单位名称", "政府采购项目来源·项目名称"],
    ],
    "assets.csv": [["项目"]],
  ]

  /// The files of such lists, which say what is withheld.
  static let lists = Set(identities.keys)

  /// Returns nil unless the file is a table. `types` are those that `datapackage.json` states for its columns.
  init?(_ table: TableName, _ bytes: [UInt8], types: [String: String]) {
    guard let data = DataRows(bytes) else { return nil }
    self.table = table
    rows = data.rows
    let heads = data.heads
    address = heads.first == Self.addressHead ? 0 : nil
    withheld = heads.firstIndex(of: Self.withheldHead)
    var columns: [Column] = []
    var index = heads.startIndex
    while index < heads.count {
      let name = heads[index]
      let isAmount = index + 1 < heads.count && heads[index + 1].hasPrefix("\(name)（元）")
      if index != address, index != withheld {
        let isCounter = Self.counters.contains(String(name.split(separator: "·").last ?? ""))
        let isText = !isAmount && types[name] ?? "string" == "string"
        columns.append(
          Column(
            name: name, index: index, exact: isAmount ? index + 1 : nil,
            kind: isCounter ? .counter : isText ? .text : .number))
      }
      index += isAmount ? 2 : 1
    }
    allColumns = columns
    self.columns = columns.filter { $0.kind != .counter }
    if table.number != nil {
      identities = [columns.filter(\.isText).map(\.index)]
      if address == nil { return nil }
    } else {
      identities = (Self.identities[table.file] ?? []).map { $0.compactMap(heads.firstIndex) }
      if identities.first?.isEmpty ?? true { return nil }
    }
  }

  func isWithheld(_ row: [String]) -> Bool { withheld.map { row[$0] == "是" } ?? false }

  /// What identifies the rows that are withheld, and the cells that say so, and how many they are.
  var withheldRows: [[String]: Int] {
    var found: [[String]: Int] = [:]
    for row in rows {
      let identity = identities.first.map { $0.map { row[$0] } } ?? []
      if isWithheld(row) { found[identity, default: 0] += 1 }
      for column in columns where row[column.index].saysWithheld { found[identity + [column.name], default: 0] += 1 }
    }
    return found
  }

  /// What identifies a row of a list even where it is withheld; nil of a table, whose rows never are.
  func publicIdentity(of row: [String]) -> [String]? {
    table.number == nil ? identities.last.map { $0.map { row[$0] } } : nil
  }

  var publicIdentitiesOfWithheld: [[String]] { rows.filter(isWithheld).compactMap(publicIdentity) }

  /// Whether a row is that of another version, and does not only resemble it.
  func isSame(_ row: [String], as other: [String], of version: DataSheet) -> Bool {
    if table.number != nil { return true }
    return identities.first.map { $0.map { row[$0] } } == version.identities.first.map { $0.map { other[$0] } }
  }

  /// The key of a row in its address, where it is a code, which names the row wherever it stands.
  func code(of row: [String]) -> String? {
    guard let key = key(of: row), key.first?.isNumber == true else { return nil }
    let codes = columns.lazy.filter(\.isText).map { row[$0.index] }.filter { !$0.isEmpty && key.hasPrefix($0) }
    return codes.isEmpty ? nil : key
  }

  private func key(of row: [String]) -> String? {
    guard let address, let mark = row[address].firstIndex(of: ":") else { return nil }
    return String(row[address][row[address].index(after: mark)...])
  }

  /// What a person knows a row by: its codes and labels; of a guarded one those that are public even where it is
  /// withheld.
  func words(of row: [String], isGuarded: Bool) -> String {
    let identity = isGuarded ? identities.last : identities.first
    let named = table.number == nil ? identity.map { Set($0) } : nil
    return words(columns.lazy.filter { $0.isText && named?.contains($0.index) ?? true }.map { row[$0.index] })
  }

  /// The same on the side of a statement where a column stands.
  func words(of row: [String], beside column: Column, isGuarded: Bool) -> String {
    guard table.number != nil else { return words(of: row, isGuarded: isGuarded) }
    return words(side(of: column, in: row).labels.filter(\.isText).map { row[$0.index] })
  }

  /// What is left of the amounts on the side where a column stands, and whether it is the first side.
  private func side(of column: Column, in row: [String]) -> (labels: [Column], isFirst: Bool) {
    var found: [Column] = []
    for other in allColumns.prefix(while: { $0.index < column.index }).reversed() {
      if other.kind != .number {
        found.append(other)
      } else if found.contains(where: { !row[$0.index].isEmpty }) {
        return (found.reversed(), false)
      }
    }
    return (found.reversed(), true)
  }

  /// Without those that repeat the one before, as a label does that covers two columns.
  private func words(_ texts: some Sequence<String>) -> String {
    var words: [String] = []
    for text in texts where !text.isEmpty && words.last != text { words.append(text) }
    return words.joined(separator: " ")
  }

  /// The address of a row: `table-3:2010301`, `project-3`.
  func address(of row: [String]) -> String? {
    address.flatMap { row[$0].isEmpty ? nil : row[$0] }
  }

  /// The address of a cell, as `disclose explain` takes it; of a list beside the tables that of its row.
  func address(of row: [String], _ column: Column) -> String? {
    guard table.number != nil, let address = address(of: row) else { return self.address(of: row) }
    let head = Self.withoutCount(column.name)
    let path = head.replacing("·", with: "/")
    let side = side(of: column, in: row)
    // The key of the row may be a code of its first side, or its heads may be the same on another.
    let isShared = columns.contains { $0.index != column.index && Self.withoutCount($0.name) == head }
    let hasCode = self.code(of: row) != nil
    if side.isFirst, hasCode || !isShared { return "\(address):\(path)" }
    let labels = side.labels.map { (kind: $0.kind, text: row[$0.index]) }.filter { !$0.text.isEmpty }
    // A code may stand in parts, level by level.
    let code: String = labels.map(\.text).filter { $0.allSatisfy(\.isNumber) }.joined()
    let counter = labels.first { $0.kind == .counter }?.text
    let name = counter ?? (isShared || hasCode ? (code.isEmpty ? labels.first?.text : code) : nil) ?? ""
    return name.isEmpty ? "\(address):\(path)" : "\(address.prefix { $0 != ":" }):\(name):\(path)"
  }

  /// The heads of a column without the number that tells it from others with the same.
  private static func withoutCount(_ name: String) -> String {
    guard name.hasSuffix("）"), let open = name.lastIndex(of: "（") else { return name }
    let count = name[name.index(after: open)...].dropLast()
    return !count.isEmpty && count.allSatisfy { ("0"..."9").contains($0) } ? String(name[..<open]) : name
  }
}

extension String {
  /// Whether a line of it says nothing but that it is withheld.
  var saysWithheld: Bool {
    utf8.count >= 6 && split(separator: "\n").contains { $0 == DataSheet.withheldHead }
  }
}
