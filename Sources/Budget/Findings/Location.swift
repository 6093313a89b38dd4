/// A location in a file of the user.
public struct Location: Hashable, Sendable {
  public var file: String
  /// 1-based; nil where a finding is about the whole file or folder.
  public var line: Int?
  /// 1-based, in characters.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Location: Comparable {
  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column`, as editors and compilers write it.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension Location {
  /// The file, and in a workbook the sheet and cell: `file!sheet!F12`. The name of a sheet has no slash.
  public var place: (file: String, sheet: String?, cell: String?) {
    let name = file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.startIndex
    guard line == nil, let first = file.utf8[name...].firstIndex(of: UInt8(ascii: "!")),
      file[..<first].lowercased().contains(".xls") || file[..<first].lowercased().hasSuffix(".et")
    else { return (file, nil, nil) }
    let rest = file[file.utf8.index(after: first)...]
    guard isCell, let last = rest.utf8.lastIndex(of: UInt8(ascii: "!")) else {
      return (String(file[..<first]), String(rest), nil)
    }
    return (String(file[..<first]), String(rest[..<last]), String(rest[rest.utf8.index(after: last)...]))
  }

  /// Whether it is a cell of a sheet: `file!sheet!F12`.
  var isCell: Bool { line == nil && row != nil }

  /// The row of a table that it is in: a line of a text, or the row of a cell.
  var row: (table: String, number: Int)? {
    if let line { return (file, line) }
    guard let mark = file.utf8.lastIndex(of: UInt8(ascii: "!")) else { return nil }
    let digits = file.utf8[file.utf8.index(after: mark)...].drop { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard file[..<mark].contains("!"), let number = Int(Substring(digits)) else { return nil }
    return (String(file[..<mark]), number)
  }
}
