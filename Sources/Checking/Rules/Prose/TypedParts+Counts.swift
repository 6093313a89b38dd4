/// A count in a sentence that its parts miss.
struct WrongCount {
  var whole: Int64
  var parts: Int64
  var unit: String
  var range: Range<Int>
}

extension PublishedText {
  private static let units: Set<String> = [
    "个", "辆", "台", "套", "人", "家", "项", "次", "件", "所", "份", "名", "户", "批", "期", "场", "篇", "组", "批次", "人次",
  ]
  /// A list that has more than parts of one whole, or not all of them.
  private static let opaqueWords = ["包括", "分别", "每", "等", "另", "此外", "以上", "以下", "超过", "左右", "（", "("]

  /// The counts of this text that are not the sum of the parts that follow 其中, or stand before 共.
  ///
  /// A list may have some parts only, and parts of people may overlap. So only a sum that is missed by little counts.
  var wrongCounts: [WrongCount] {
    guard numbers.count > 2 else { return [] }
    var rest = numbers[...]
    return scalars.split(whereSeparator: \.endsSentence).compactMap { sentence in
      rest = rest.drop { $0.range.lowerBound < sentence.startIndex }
      let own = rest.prefix { $0.range.upperBound <= sentence.endIndex }
      guard own.count > 2, sentence.count < 400 else { return nil }
      return Self.wrongCount(in: String(sentence), own)
    }
  }

  private static func wrongCount(in sentence: String, _ numbers: ArraySlice<SaidNumber>) -> WrongCount? {
    let counts = numbers.filter { units.contains($0.unit) && $0.decimals == 0 && $0.value >= 0 && $0.value < 1_000_000 }
    guard let first = counts.first, let last = counts.last, counts.count > 2,
      counts.allSatisfy({ $0.unit == first.unit }),
      !opaqueWords.contains(where: sentence.containsBytes(of:)),
      !counts.contains(where: { $0.direction != nil || $0.isBase })
    else { return nil }
    let whole: SaidNumber
    if counts.dropFirst().first?.before.hasPrefix("其中") ?? false {
      whole = first
    } else if ["共", "合计", "总计"].contains(where: { last.lead.hasPrefix($0) }), !last.lead.hasPrefix("共同"),
      last.after.isEmpty || last.after.unicodeScalars.first?.isMark ?? true
    {
      whole = last
    } else {
      return nil
    }
    let sum = counts.reduce(0) { $0 + $1.value } - whole.value
    guard [1, 2, 10].contains(abs(sum - whole.value)) else { return nil }
    return WrongCount(
      whole: whole.value, parts: sum, unit: whole.unit, range: first.range.lowerBound..<last.range.upperBound)
  }
}
