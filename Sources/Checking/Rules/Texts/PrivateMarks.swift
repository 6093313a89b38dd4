internal import Budget

/// No text contains numbers of passports, plates of vehicles or e-mail addresses.
struct PrivateMarks: Rule {
  let codes = ["D927", "D928", "D929"]
  let law = Phrase(
    zh: "《个人信息保护法》第二十五条：个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    en: "Personal Information Protection Law, article 25: personal information is not published without consent.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.filter { $0.digitCount >= 4 || $0.text.containsAny(of: ["@", "＠"]) }
        .flatMap { text in
          LatinWord.all(in: text.scalars).compactMap { word -> Finding? in
            word.message.map { Finding($0, at: text.location(at: word.start)) }
          }
        })
  }
}

/// A run of Latin letters, digits and the marks of addresses.
private struct LatinWord {
  private let scalars: [Unicode.Scalar]
  private let place: Range<Int>

  static func all(in scalars: [Unicode.Scalar]) -> [LatinWord] {
    var words: [LatinWord] = []
    var start = 0
    while start < scalars.count {
      let length = scalars[start...].prefix(while: \.isOfAddress).count
      if length >= 5 { words.append(LatinWord(scalars: scalars, place: start..<(start + length))) }
      start += max(length, 1)
    }
    return words
  }

  var start: Int { place.lowerBound }

  var message: Message? {
    if isEmail { return isPublicAddress ? nil : .emailPublished(masked(shown: 2)) }
    if isPassport { return .passportPublished(masked(shown: 2)) }
    return plate.map { .platePublished(String($0.prefix(2)) + "***" + String($0.suffix(1))) }
  }

  private var word: ArraySlice<Unicode.Scalar> { scalars[place] }

  private var before: String { String(scalars[..<place.lowerBound].suffix(14).filter { !$0.isBlank }) }

  private func masked(shown: Int) -> String {
    String(word.prefix(shown)) + String(repeating: "*", count: max(0, min(word.count, 20) - shown - 2))
      + String(word.suffix(2))
  }

  // MARK: - Kinds

  /// name@place.cn.
  private var isEmail: Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count >= 2 && domain.allSatisfy { !$0.isEmpty } && domain.last?.allSatisfy(\.isLatin) == true
  }

  /// Of an office, and for the public.
  private var isPublicAddress: Bool {
    String(word).lowercased().hasSuffix("gov.cn")
      && before.containsAny(of: ["监督", "举报", "投诉", "公开", "咨询", "意见", "受理"])
  }

  /// E12345678, EA1234567 and G12345678 of passports; others where they are called one.
  private var isPassport: Bool {
    let letters = word.prefix(while: \.isLatin)
    let digits = word.dropFirst(letters.count)
    guard (1...2).contains(letters.count), (7...9).contains(digits.count), digits.allSatisfy(\.isDigit) else {
      return false
    }
    if before.containsAny(of: ["护照", "通行证", "证件"]) { return true }
    let isOrdinary = (letters.first == "E" || letters.first == "G") && letters.count + digits.count == 9
    return isOrdinary && !before.containsAny(of: ["编号", "型号", "编码", "代码", "资产", "合同", "标准", "设备", "规格", "批号"])
  }

  /// 冀C12345, 冀C·D12345: a province, a letter, and five or six letters and digits.
  private var plate: [Unicode.Scalar]? {
    guard place.lowerBound > 0, Self.provinces.contains(scalars[place.lowerBound - 1]) else { return nil }
    var own = word.filter { $0 != "·" && $0 != "." && $0 != "-" }
    let last = scalars[place.upperBound...].first
    if own.count == 5, let last, "学警挂港澳".unicodeScalars.contains(last) { own.append(last) }
    guard (6...7).contains(own.count), own[0].isLatin, own[0].value >= 0x41, own[0].value <= 0x5A,
      own.dropFirst().filter(\.isDigit).count >= 3, own.dropFirst().allSatisfy({ $0 != "I" && $0 != "O" && $0 != "@" })
    else { return nil }
    return [scalars[place.lowerBound - 1]] + own
  }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isOfAddress: Bool { isLatin || isDigit || "@._-·+".unicodeScalars.contains(self) }
}
