/// Puts together codes that stand in one column, or in one each for 类, 款 and 项, where the first of a row may be those
/// of the row above.
struct SplitCodes {
  private let axis: Axis
  private var last: [String] = []

  init(_ axis: Axis) { self.axis = axis }

  mutating func code(_ words: [String], _ label: String) -> Code? {
    let digits = words.map { $0.prefix { $0.isASCII && $0.isNumber } }.map(String.init)
    if digits.count > 1, digits.dropFirst().contains(where: { !$0.isEmpty }) || digits[0].count == 3 {
      return split(digits)
    }
    if let whole = digits.first(where: { !$0.isEmpty }) { return finest(Code(whole)) }
    // [2010301]行政运行
    let plain = label.plainWords.drop { "[(".contains($0) }
    let leading = plain.prefix { $0.isASCII && $0.isNumber }
    return leading.isEmpty ? nil : finest(Code(String(leading)))
  }

  private func finest(_ code: Code?) -> Code? { code.flatMap { $0.digitCount <= axis.finest ? $0 : nil } }

  private mutating func split(_ digits: [String]) -> Code? {
    guard let level = digits.lastIndex(where: { !$0.isEmpty }) else { return nil }
    var parts: [String] = []
    for index in 0...level {
      var part = digits[index]
      // A whole code in the column of its level.
      if index > 0, part.count == 3 + 2 * index { return finest(Code(part)) }
      if part.isEmpty { part = index < last.count ? last[index] : "" }
      let width = index == 0 ? 3 : 2
      guard !part.isEmpty, part.count <= width else { return nil }
      parts.append(String(repeating: "0", count: width - part.count) + part)
    }
    last = parts
    return finest(Code(parts.joined()))
  }
}
