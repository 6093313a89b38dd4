/// A number with its unit in a sentence.
struct SaidNumber: Hashable {
  /// In steps of the last digit that is printed.
  var value: Int64
  var decimals: Int
  var unit: String
  /// The words between the last mark and the number.
  var lead: String
  var range: Range<Int>

  var text: String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + (decimals > 0 ? "." : "") + padded.suffix(decimals)
      + unit
  }
}

/// Reads numbers and their units. It knows nothing else of what a sentence says.
enum SaidNumbers {
  /// Longest first.
  static let units = [
    "平方公里", "平方米", "台（套）", "亿元", "万元", "批次", "人次", "个百分点", "元", "%", "％", "个", "辆", "台", "套", "人", "家", "项", "次", "分",
    "年", "月", "日",
    "级", "类", "条", "件", "所", "份", "名", "户", "批", "期", "场", "篇", "天", "号", "表", "款", "组", "位",
  ].map { Array($0.unicodeScalars) }

  private static let mostDigits = 15

  static func read(_ text: [Unicode.Scalar]) -> [SaidNumber] {
    var numbers: [SaidNumber] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var value: Int64 = 0
      var decimals: Int?
      var digits = 0
      while index < text.count {
        if text[index].isDigit {
          if digits < mostDigits { value = value * 10 + Int64(text[index].value - 48) }
          digits += 1
          if decimals != nil { decimals? += 1 }
        } else if text[index] == ".", decimals == nil, index + 1 < text.count, text[index + 1].isDigit {
          decimals = 0
        } else if text[index] == ",", decimals == nil, groups(text, after: index) {
          // 1,234.00
        } else {
          break
        }
        index += 1
      }
      // So many are a number of something else, such as a document.
      if digits > mostDigits { continue }
      let isNegative = start > 0 && (text[start - 1] == "-" || text[start - 1] == "−")
      let from = isNegative ? start - 1 : start
      let unit = units.first { text[index...].starts(with: $0) } ?? []
      let mark = text[..<from].lastIndex { $0.isMark || $0 == "（" } ?? -1
      numbers.append(
        SaidNumber(
          value: isNegative ? -value : value, decimals: decimals ?? 0, unit: unit.string,
          lead: Array(text[(mark + 1)..<from]).string, range: from..<(index + unit.count)))
      index += unit.count
    }
    return numbers
  }

  private static func groups(_ text: [Unicode.Scalar], after comma: Int) -> Bool {
    let digits = text[(comma + 1)...].prefix { $0.isDigit }.count
    return digits == 3
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  /// A mark that ends a clause or a sentence.
  var isMark: Bool { "，、；：。！？".unicodeScalars.contains(self) }
  var isChinese: Bool { (0x4E00...0x9FFF).contains(value) }
}

extension [Unicode.Scalar] {
  var string: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: self)
    return String(scalars)
  }

  func contains(_ word: String, from start: Int = 0) -> Bool { index(of: word, from: start) != nil }

  func index(of word: String, from start: Int = 0) -> Int? {
    let word = Array(word.unicodeScalars)
    guard count >= word.count else { return nil }
    for index in start..<Swift.max(start, count - word.count + 1) where self[index...].starts(with: word) {
      return index
    }
    return nil
  }

  func isAt(_ index: Int, _ word: String) -> Bool {
    index >= 0 && index <= count && self[index...].starts(with: word.unicodeScalars)
  }
}
