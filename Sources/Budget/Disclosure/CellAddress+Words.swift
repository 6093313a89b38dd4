// Names of tables and rows are compared without what people write differently.
extension StringProtocol {
  /// The text without the blanks that forms use to justify words.
  var withoutBlanks: String {
    // U+3000 is the last white space character of Unicode.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.value <= 0x3000 && scalar.properties.isWhitespace }
    guard unicodeScalars.contains(where: isBlank) else { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isBlank($0) }))
  }
}

extension String {
  /// The label without its enumeration: 一、, （二）, 3., 其中：.
  var withoutEnumeration: String {
    var rest = withoutBlanks[...]
    if rest.hasPrefix("其中：") || rest.hasPrefix("其中:") { rest = rest.dropFirst(3) }
    let counted = rest.drop { "（(一二三四五六七八九十0123456789".contains($0) }
    if counted.startIndex != rest.startIndex, let mark = counted.first, "、）).．".contains(mark) {
      rest = counted.dropFirst()
    }
    return String(rest)
  }

  /// The number in 1, 公开01表, 表1, 第1表, table-1.
  var tableNumber: Int? {
    var rest = self[...]
    for prefix in ["table-", "公开", "第", "表"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if rest.hasSuffix("表") { rest = rest.dropLast() }
    return Int(rest)
  }
}
