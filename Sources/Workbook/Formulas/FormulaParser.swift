/// A formula of sums, plus and minus over cells.
indirect enum FormulaTree {
  case number(ExactDecimal)
  case cell(sheet: String?, Workbook.Position)
  case range(sheet: String?, Workbook.Range)
  case sum([FormulaTree])
  /// What is added, and what is taken away.
  case total([(isNegative: Bool, FormulaTree)])
}

struct FormulaParser {
  private let formula: String
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  static let depthLimit = 64

  static func parse(_ formula: String) throws(FormulaFault) -> FormulaTree {
    var parser = FormulaParser(formula: formula, bytes: Array(formula.utf8))
    if parser.next == UInt8(ascii: "=") { parser.index += 1 }
    let tree = try parser.total()
    guard let rest = parser.next else { return tree }
    if "*/^&<>=%{".utf8.contains(rest) {
      throw .unsupported(String(UnicodeScalar(rest)))
    }
    throw .malformed(formula: formula)
  }

  private init(formula: String, bytes: [UInt8]) {
    self.formula = formula
    self.bytes = bytes
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      return index < bytes.count ? bytes[index] : nil
    }
  }

  private mutating func total() throws(FormulaFault) -> FormulaTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooMuch }
    var terms: [(isNegative: Bool, FormulaTree)] = []
    repeat {
      var isNegative = false
      while let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        if sign == UInt8(ascii: "-") { isNegative.toggle() }
        index += 1
      }
      terms.append((isNegative, try term()))
    } while next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    return terms.count == 1 && !terms[0].isNegative ? terms[0].1 : .total(terms)
  }

  private mutating func term() throws(FormulaFault) -> FormulaTree {
    guard let first = next else { throw .malformed(formula: formula) }
    switch first {
    case UInt8(ascii: "("):
      index += 1
      let inner = try total()
      guard next == UInt8(ascii: ")") else { throw refusal() }
      index += 1
      // What is in brackets is a number, even where it is a cell with a text.
      return .total([(false, inner)])
    case UInt8(ascii: "#"): throw .error(take { !",)+- ".utf8.contains($0) }, cell: nil)
    case UInt8(ascii: "\""): throw .unsupported("\"")
    case UInt8(ascii: "{"), UInt8(ascii: "["): throw .unsupported(String(UnicodeScalar(first)))
    case UInt8(ascii: "'"):
      let name = try quotedName()
      guard next == UInt8(ascii: "!") else { throw .malformed(formula: formula) }
      index += 1
      return try reference(in: name)
    default: break
    }
    let word = take {
      $0 > 0x7F || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        || Self.isLetterOrDigit($0)
    }
    if word.isEmpty { throw .malformed(formula: formula) }
    switch next {
    case UInt8(ascii: "!"):
      index += 1
      return try reference(in: word)
    case UInt8(ascii: "("):
      guard word.uppercased() == "SUM" else { throw .unsupported(word.uppercased()) }
      index += 1
      return try sum()
    default: break
    }
    if Workbook.Position(word) == nil, let first = word.utf8.first,
      decimalDigit(first) != nil || first == UInt8(ascii: ".")
    {
      return try number(word)
    }
    return try reference(word, in: nil)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    decimalDigit(byte) != nil || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  /// What stands where a bracket should be closed.
  private mutating func refusal() -> FormulaFault {
    guard let byte = next, "*/^&<>=%".utf8.contains(byte) else { return .malformed(formula: formula) }
    return .unsupported(String(UnicodeScalar(byte)))
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, belongs(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func number(_ word: String) throws(FormulaFault) -> FormulaTree {
    var spelling = word
    // `1E+5`: the sign belongs to the number.
    if word.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "e"), index < bytes.count,
      bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
    {
      spelling.unicodeScalars.append(UnicodeScalar(bytes[index]))
      index += 1
      spelling += take { decimalDigit($0) != nil }
    }
    if next == UInt8(ascii: ":") { throw .unsupported(":") }
    guard let value = ExactDecimal(spelling) else { throw .malformed(formula: formula) }
    return .number(value)
  }

  private mutating func quotedName() throws(FormulaFault) -> String {
    let quote = UInt8(ascii: "'")
    var name: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else { return String(decoding: name, as: UTF8.self) }
      }
      name.append(bytes[index])
      index += 1
    }
    throw .malformed(formula: formula)
  }

  private mutating func reference(in sheet: String) throws(FormulaFault) -> FormulaTree {
    // `'[2]Sheet1'!A1` is a cell of another file.
    if sheet.utf8.contains(UInt8(ascii: "[")) { throw .unsupported("[") }
    if next == UInt8(ascii: "#") { throw .error(take { !",)+- ".utf8.contains($0) }, cell: nil) }
    let word = take { $0 == UInt8(ascii: "$") || Self.isLetterOrDigit($0) }
    return try reference(word, in: sheet)
  }

  /// A cell, or a range of cells, whole columns or whole rows.
  private mutating func reference(_ word: String, in sheet: String?) throws(FormulaFault) -> FormulaTree {
    guard next == UInt8(ascii: ":") else {
      guard let position = Workbook.Position(word) else { throw .unsupported(word) }
      return .cell(sheet: sheet, position)
    }
    index += 1
    _ = next
    let other = take { $0 == UInt8(ascii: "$") || Self.isLetterOrDigit($0) }
    if let first = Workbook.Position(word), let last = Workbook.Position(other) {
      return .range(sheet: sheet, Workbook.Range(first, last))
    }
    // `E:F` is all of these columns.
    if let first = Workbook.Position(word + "1"), let last = Workbook.Position("\(other)\(Workbook.Position.lastRow)") {
      return .range(sheet: sheet, Workbook.Range(first, last))
    }
    throw .unsupported("\(word):\(other)")
  }

  private mutating func sum() throws(FormulaFault) -> FormulaTree {
    var parts: [FormulaTree] = []
    while true {
      if next == UInt8(ascii: ")") || next == UInt8(ascii: ",") {
        // `SUM(A1,)` adds nothing.
      } else {
        parts.append(try total())
      }
      guard let byte = next, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") else { throw refusal() }
      index += 1
      if byte == UInt8(ascii: ")") { return .sum(parts) }
    }
  }
}
