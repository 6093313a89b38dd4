/// What a cell of a column of codes says.
enum CodeSpelling: Equatable {
  case blank
  case digits(String)
  /// Code and name in one cell: `2010301 行政运行`, `[2010301]行政运行`.
  case named(String, name: String)
  /// It is meant to be a code, and is none.
  case wrong
  /// 合计, notes and whatever else people write below a column of codes.
  case words

  init(_ cell: String) {
    guard cell.utf8.count <= 200 else {
      self = .words
      return
    }
    var text = cell.narrow[...]
    if text.first == "'" { text.removeFirst() }
    if text.isEmpty {
      self = .blank
    } else if let digits = Self.digits(text) {
      self = .digits(digits)
    } else if text.utf8.allSatisfy({ $0 < 0x80 }) {
      self = text.utf8.contains { isDigit($0) } ? .wrong : .words
    } else {
      self = Self.named(cell)
    }
  }

  /// Digits alone, as a number (`2010301.0`), or in groups (`201-03-01`).
  private static func digits(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
    if groups.count == 1 { return String(text) }
    if groups.count == 2, groups[1].allSatisfy({ $0 == "0" }), text.contains(".") { return String(groups[0]) }
    return groups[0].count == 3 && groups.dropFirst().allSatisfy { $0.count == 2 } ? groups.joined() : nil
  }

  private static func named(_ cell: String) -> CodeSpelling {
    let marks: Set<Character> = ["[", "]", "【", "】", "(", ")", "（", "）", "-", "_", "—", "、", ":", "：", "'"]
    func isMark(_ character: Character) -> Bool { character.isWhitespace || marks.contains(character) }
    let text = cell.drop(while: isMark)
    let code = text.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    let digits = code.narrow
    guard [3, 5, 7, 9].contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return .words }
    let name = String(text.dropFirst(code.count).drop(while: isMark)).withJoinedLines
    return name.isEmpty ? .digits(digits) : .named(digits, name: name)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// The codes above the next row of a table that writes each level in a column of its own: 类, 款, 项.
struct CodePath {
  private var levels: [String] = []

  /// Takes what stands in the column of a level, from 0, and returns the whole code; nil when it cannot be one.
  mutating func append(_ digits: String, level: Int) -> String? {
    let length = digits.utf8.count
    if length <= 2 {
      // A number has lost the zero before it.
      let tail = length == 1 ? "0" + digits : digits
      guard level > 0, level <= levels.count else { return nil }
      return enter(levels[level - 1] + tail, level: level)
    }
    guard length % 2 == 1, length <= 9 else { return nil }
    // A whole code, which may stand in any of the columns.
    let level = (length - 3) / 2
    var parents: [String] = []
    for above in 0..<level { parents.append(String(digits.prefix(3 + 2 * above))) }
    if !levels.starts(with: parents) { levels = parents }
    return enter(digits, level: level)
  }

  private mutating func enter(_ code: String, level: Int) -> String {
    if level < levels.count, levels[level] == code { return code }
    levels = Array(levels.prefix(level)) + [code]
    return code
  }

  /// The code of a level, of this row or of a row above.
  func code(ofLevel level: Int) -> String? { level < levels.count ? levels[level] : nil }
}
