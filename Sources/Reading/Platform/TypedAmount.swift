extension Amount {
  /// Reads what stands in a cell of money; nil where there is nothing but a dash.
  init?(cell text: String, in unit: MoneyUnit) throws(AmountFault) {
    var words = text.plainWords
    for sign in ["¥", "￥"] where words.contains(sign) { words.removeAll { String($0) == sign } }
    for name in [MoneyUnit.tenThousandYuan.name, MoneyUnit.yuan.name] where words.hasSuffix(name) {
      guard name == unit.name else { throw .notANumber }
      words.removeLast(name.count)
    }
    if words.isEmpty || words.allSatisfy({ "-—–/".contains($0) }) { return nil }
    if words.first == "(", words.last == ")" { words = "-" + words.dropFirst().dropLast() }
    words = words.replacing(leading: ["−", "—", "–"], with: "-")
    try self.init(words.withoutTrailingZeros(keeping: unit.decimalsOfFen), in: unit)
  }
}

extension String {
  fileprivate func replacing(leading signs: [String], with sign: String) -> String {
    for other in signs where hasPrefix(other) { return sign + dropFirst(other.count) }
    return self
  }

  /// Zeros beyond the last 分 say nothing.
  fileprivate func withoutTrailingZeros(keeping decimals: Int) -> String {
    guard let point = lastIndex(of: ".") else { return self }
    var text = self[...]
    while text.last == "0", text.distance(from: point, to: text.endIndex) - 1 > decimals { text = text.dropLast() }
    return String(text)
  }
}
