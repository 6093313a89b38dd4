// Words of sheets are compared without what programs and people write differently.
extension String {
  /// Without blanks and quotation marks, with brackets, colons and digits of one width.
  var plainWords: String { TypedValue.plain(self).filter { !"“”‘’\"'「」".contains($0) } }

  /// The title of a table without its number, year, and whose it is: `2026年部门收入预算总表` is `收入总表`.
  var titleKey: String {
    var rest = plainWords[...]
    for prefix in ["公开", "附", "表"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    rest = rest.drop { $0.isNumber || ".-_、:".contains($0) }
    if rest.hasPrefix("年度") { rest = rest.dropFirst(2) } else if rest.hasPrefix("年") { rest = rest.dropFirst() }
    if let bracket = rest.lastIndex(of: "("), rest.last == ")" { rest = rest[..<bracket] }
    return ["部门", "单位", "预算", "决算"].reduce(String(rest)) { $0.without($1) }.replacing("政府性基金", with: "政府基金")
  }

  /// A label without its enumeration and `其中：`.
  var labelKey: String {
    var rest = plainWords[...]
    while true {
      let before = rest
      for prefix in ["其中:", "其中", "-", "—", "*"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
      let counted = rest.drop { "(一二三四五六七八九十0123456789".contains($0) }
      if counted.startIndex != rest.startIndex, let mark = counted.first, "、).,".contains(mark) {
        rest = counted.dropFirst()
      }
      if rest == before { break }
    }
    while rest.last == ":" { rest = rest.dropLast() }
    return String(rest)
  }

  /// A head without the unit of money in brackets.
  var headKey: String {
    MoneyUnit.allCases.reduce(plainWords) { $0.without("(\($1.name))") }.without("单位:").without("人民币")
  }

  private func without(_ word: String) -> String { replacing(word, with: "") }

  /// The number in 公开01表, 表1, 附表1, 公开表1, 表1收支总表; nil where there is none.
  var statedTableNumber: Int? {
    var rest = plainWords[...]
    var isTable = false
    for prefix in ["部门", "预算", "决算", "公开", "附", "第", "表"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      isTable = isTable || prefix == "表"
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count <= 3, isTable || rest.hasPrefix("表"), rest.first != "." else { return nil }
    return Int(digits)
  }

  /// The unit of money that a cell above a table states: `单位：万元`, `金额单位:元`.
  var statedMoneyUnit: MoneyUnit? {
    let words = plainWords
    guard let colon = words.firstRange(of: "单位:") ?? words.firstRange(of: "单位(") else { return nil }
    let unit = words[colon.upperBound...].replacingOccurrencesOfCurrency
    if unit.hasPrefix("万元") { return .tenThousandYuan }
    return unit.hasPrefix("元") ? .yuan : nil
  }

  /// The name that a cell above a table states: `编制部门：财政局`.
  var statedDepartment: String? {
    let words = plainWords
    for word in ["编制部门", "编制单位", "填报部门", "填报单位", "部门名称", "单位名称", "部门", "预算部门"]
    where words.hasPrefix(word + ":") {
      var name = words.dropFirst(word.count + 1)
      for ending in ["(汇总)", "(部门汇总)", "(本级)汇总"] where name.hasSuffix(ending) {
        name = name.dropLast(ending.count)
      }
      // A form that was not filled in, or a second field in the same cell.
      if let second = name.firstRange(of: "单位:") { name = name[..<second.lowerBound] }
      return String(name)
    }
    return nil
  }
}

extension Substring {
  fileprivate var replacingOccurrencesOfCurrency: Substring { hasPrefix("人民币") ? dropFirst(3) : self }
}

extension String {
  /// Whether a cell belongs above a table: its title, code, year, department or unit of money.
  var isHeadingCell: Bool {
    let words = plainWords
    if words.isEmpty || statedMoneyUnit != nil || statedDepartment != nil { return true }
    if words.count <= 60, words.count >= 3, words.hasSuffix("表") || words.hasSuffix("表)") || words.contains("表(") {
      return !words.contains(":")
    }
    if words.count <= 8, statedTableNumber != nil { return true }
    // A year, alone.
    let rest = words.drop { $0.isNumber }
    return rest.startIndex != words.startIndex && (rest == "年" || rest == "年度")
      || words.hasPrefix("附件") && words.count <= 5
  }
}
