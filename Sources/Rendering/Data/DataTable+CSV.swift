internal import Budget
internal import Printing

extension DataTable {
  /// A column of the file.
  struct Column {
    let name: String
    let type: String
    var unit: String?
    /// What is to be known of it beside its name.
    var description: String?
  }

  /// Whether every row has a place on the page, so that it tells rows apart.
  var hasAddresses: Bool { addresses?.contains(nil) == false }

  /// The columns of the file: that of addresses first, and after each amount as shown the exact one in 元.
  var columns: [Column] {
    var used: Set<String> = []
    /// The name, with a number where it stands on several columns.
    func unique(_ name: String) -> String {
      var unique = name
      var count = 1
      while !used.insert(unique).inserted {
        count += 1
        unique = "\(name)（\(count)）"
      }
      return unique
    }
    var columns: [Column] = []
    if addresses != nil { columns.append(Column(name: unique("地址"), type: "string", description: "在网页中的位置")) }
    for (field, heads) in zip(fields, head.paths) {
      let name = unique(heads.joined(separator: "·"))
      switch field {
      case .text: columns.append(Column(name: name, type: "string"))
      case .code: columns.append(Column(name: name, type: "string", description: "编码是文本，没有编码的行写名称"))
      case .integer: columns.append(Column(name: name, type: "integer"))
      case .decimal(_, let unit): columns.append(Column(name: name, type: "number", unit: unit))
      case .amount(let style):
        columns.append(Column(name: name, type: "number", unit: style.unit.name, description: "网页显示的数"))
        columns.append(Column(name: unique("\(name)（元）"), type: "number", unit: "元", description: "准确到分"))
      }
    }
    return columns
  }

  /// The file: UTF-8 with its mark, which Excel needs, and lines as RFC 4180 has them.
  var csv: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(rows.count * fields.count * 16 + 1024)
    for (position, column) in columns.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(field: column.name)
    }
    bytes += "\r\n".utf8
    for (position, row) in rows.enumerated() {
      if let addresses { bytes.append(field: addresses[position] ?? "") }
      for index in row.indices {
        if index > 0 || addresses != nil { bytes.append(UInt8(ascii: ",")) }
        bytes.append(value(in: row, at: index), fields[index])
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// What stands in a column; for a code that a row does not have, its name, as programs would take codes with gaps
  /// between them for decimal numbers.
  private func value(in row: [DataValue], at column: Int) -> DataValue {
    for index in column..<row.count {
      guard fields[index] == .code, case .none = row[index] else {
        return index == column || fields[index].isText ? row[index] : .none
      }
    }
    return .none
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: DataValue, _ field: DataField) {
    switch value {
    // A word among numbers would make a text of the column: 涉密 has a column of its own.
    case .none, .mark: break
    case .text(let text, _): append(field: text)
    case .covered(let text): if field.isText { append(field: text) }
    case .integer(let number): append(Int64(number), decimals: 0)
    case .decimal(let steps):
      if case .decimal(let places, _) = field { append(steps, decimals: places) }
    case .amount(let shown, let exact):
      if case .amount(let style) = field { append(shown.steps(in: style), decimals: style.decimals) }
      append(UInt8(ascii: ","))
      if let exact { append(exact.fen, decimals: 2) }
      return
    }
    if case .amount = field { append(UInt8(ascii: ",")) }
  }

  /// Appends a text, in quotes where it needs them. Excel would calculate one that begins like a formula: an apostrophe
  /// before it keeps it a text.
  fileprivate mutating func append(field text: String) {
    var text = text
    if text.isFormula { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      self += text.utf8
      return
    }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

extension String {
  /// Whether a spreadsheet may take it for a formula. A number with its sign, or a dash alone, is none.
  fileprivate var isFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "＝", "＠": return true
    case "+", "-", "\t", "\r", "＋", "－":
      return !unicodeScalars.dropFirst().allSatisfy { "0123456789.,%".unicodeScalars.contains($0) }
    default: return false
    }
  }
}
