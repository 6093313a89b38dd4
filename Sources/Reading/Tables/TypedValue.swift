internal import Printing
internal import Workbook

/// What people type into tables, as the strict readers of XML take it. Each function returns the strict spelling, or
/// nil.
///
/// The strict spelling is tried first; these are for what it refuses.
enum TypedValue {
  /// Text without what cannot be seen or does not matter: full-width forms become half-width, all blanks and the
  /// apostrophe with which spreadsheets mark texts are left out.
  static func plain(_ text: some StringProtocol) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212, 0x2013: plain.append("-")
      case 0x3002: plain.append(".")
      // No blank stands further up than the full-width one, and to ask takes long.
      case ...0x3000 where scalar.properties.isWhitespace: continue
      default: plain.append(scalar)
      }
    }
    if plain.first == "'" || plain.first == "’" { plain.removeFirst() }
    return String(plain)
  }

  /// An amount in `unit`: `￥36,500.00`, `（36500）`, `3.65E+04`, `36500元`, `36500.000000001`; a dash is zero, which is
  /// how spreadsheets show it.
  static func amount(_ text: some StringProtocol, in unit: MoneyUnit) -> String? {
    var rest = plain(text)[...]
    if ["-", "--", "—", "——", "―"].contains(rest) { return "0" }
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      isNegative = true
    }
    if rest.hasPrefix("-") || rest.hasPrefix("+") {
      if isNegative { return nil }
      isNegative = rest.removeFirst() == "-"
    }
    if let sign = ["RMB", "CNY", "人民币", "¥", "￥"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(sign.count)
      if !isNegative, rest.hasPrefix("-") {
        rest.removeFirst()
        isNegative = true
      }
    }
    if rest.hasSuffix(unit.name) { rest = rest.dropLast(unit.name.count) }
    guard let first = rest.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
    let spelling = (isNegative ? "-" : "") + rest
    if (try? Amount(spelling, in: unit)) != nil { return spelling }
    return decimal(rest, places: unit.decimalsOfFen).map { (isNegative ? "-" : "") + $0 }
  }

  /// A number with at most `places` decimals, as a count or a percentage is: without separators of thousands.
  static func decimal(_ text: some StringProtocol, places: Int) -> String? {
    let plain = plain(text)
    let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
    guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+"),
      isGrouped(digits), let number = withoutTrace(digits.utf8.filter { $0 != UInt8(ascii: ",") }, places: places)
    else { return nil }
    return (plain.hasPrefix("-") ? "-" : "") + number
  }

  /// A code of digits and letters: `2010301.0`, `'2010301`, `２０１ ０３ ０１`.
  static func code(_ text: some StringProtocol) -> String? {
    var code = plain(text)[...]
    if let point = code.firstIndex(of: "."), code[..<point].utf8.allSatisfy(isDigit),
      code[point...].dropFirst().utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    {
      code = code[..<point]
    }
    return code.isEmpty ? nil : String(code)
  }

  /// `是` or `否`, which people also write `√`, `有`, `TRUE` and so on.
  static func flag(_ text: some StringProtocol) -> String? {
    switch plain(text).uppercased() {
    case "是", "TRUE", "√", "✓", "✔", "☑", "有": "是"
    case "否", "FALSE", "×", "✗", "✘", "无": "否"
    default: nil
    }
  }

  /// A percentage without its sign: `25%`, `25.50％`.
  static func percentage(_ text: some StringProtocol) -> String? {
    let plain = plain(text)
    return decimal(plain.hasSuffix("%") ? plain.dropLast() : plain[...], places: 2)
  }

  /// A day as `2023-12-31`: `2023/12/31`, `2023年12月31日`, `2023.12.31`, `20231231`, with or without a time of day.
  static func date(_ text: some StringProtocol) -> String? {
    let day = text.split { $0 == "T" || $0 == " " && text.contains(":") }.first ?? ""
    guard let numbers = numbers(day, lengths: [4, 2, 2]), (1...31).contains(numbers[2]) else { return nil }
    let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return Workbook.DateSystem.from1900.serial(of: date) == nil ? nil : date.description
  }

  /// A month as `2023-03`: `2023年3月`, `2023/3`, or a day in it.
  static func month(_ text: some StringProtocol) -> String? {
    if let numbers = numbers(text[...], lengths: [4, 2]) {
      guard (1900...9999).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
      return String(CalendarDate(year: numbers[0], month: numbers[1], day: 1).description.dropLast(3))
    }
    return date(text).map { String($0.dropLast(3)) }
  }

  /// When something is published: a month, a day, or a day with its time, as `2023-02-10T09:30`: `2023年2月10日 9:30`,
  /// `2023/2/10 下午3时5分`. What is spelled strictly stays so.
  static func moment(_ text: some StringProtocol) -> String? {
    let text = String(text)
    if StatedDate(text) != nil { return text }
    guard let mark = text.firstIndex(where: { ":：时点".contains($0) }) else { return date(text) ?? month(text) }
    let hour = String(text[..<mark].reversed().prefix { $0.isNumber }.reversed())
    var day = text[..<mark].dropLast(hour.count)
    let minutes = plain(text[text.index(after: mark)...]).split { ":分秒".contains($0) }.map { Int($0) }
    guard let hour = Int(plain(hour)), minutes.count <= 2, minutes.allSatisfy({ $0.map((0..<60).contains) ?? false })
    else { return nil }
    let isAfternoon = day.hasSuffix("下午")
    if isAfternoon || day.hasSuffix("上午") { day = day.dropLast(2) }
    if day.hasSuffix("T") { day = day.dropLast() }
    guard (0..<24).contains(hour), let date = date(day) else { return nil }
    let minute = (isAfternoon && hour < 12 ? hour + 12 : hour) * 60 + ((minutes.first ?? nil) ?? 0)
    return "\(date)T\(timeOfDay(minute))"
  }

  /// `09:30`
  static func timeOfDay(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// The numbers between the marks of a date, or those that digits alone are made of.
  private static func numbers(_ text: some StringProtocol, lengths: [Int]) -> [Int]? {
    let plain = plain(text)
    guard plain.utf8.count <= 20 else { return nil }
    let parts = plain.split { "-/.年月日号".contains($0) }
    if parts.count == lengths.count, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), parts[0].utf8.count == 4 {
      return parts.compactMap { Int($0) }
    }
    guard parts.count == 1, plain.utf8.count == lengths.reduce(0, +), plain.utf8.allSatisfy(isDigit) else { return nil }
    var rest = plain[...]
    return lengths.compactMap { length in
      defer { rest = rest.dropFirst(length) }
      return Int(rest.prefix(length))
    }
  }

  /// Whether commas, if any, separate groups of three digits before the point.
  private static func isGrouped(_ text: some StringProtocol) -> Bool {
    let groups = text.prefix { $0 != "." && $0 != "E" && $0 != "e" }.split(
      separator: ",", omittingEmptySubsequences: false)
    return groups.count == 1
      || (1...3).contains(groups[0].utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// The number with at most `places` decimals that a program meant when it wrote a double, as `36500.000000001`.
  ///
  /// A double tells 15 digits. The number may differ from what is meant by a millionth of the last place; a longer one
  /// only as far as rounding it to 15 digits does.
  private static func withoutTrace(_ digits: some Collection<UInt8>, places: Int) -> String? {
    var spelling = String(decoding: digits, as: UTF8.self)
    if spelling.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), spelling.contains(".") {
      while spelling.last == "0" { spelling.removeLast() }
    }
    guard spelling.utf8.count <= 40, let decimal = ExactDecimal(spelling), let units = decimal.units(places: places)
    else { return nil }
    // Of more than 15 digits only a trace may get lost: 123456789012345.67 is not a whole number.
    if spelling.utf8.lazy.prefix(while: { $0 | 0x20 != UInt8(ascii: "e") }).filter(isDigit).count > 15,
      decimal.significand.magnitude >= 10_000_000_000_000
    {
      return nil
    }
    return String(units, decimals: places)
  }
}
