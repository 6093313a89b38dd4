/// What somebody typed into a cell, as a statement has it.
enum TypedCell {
  static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The value that was meant: what a kind of value may look like in a cell becomes what the schema asks for; anything
  /// else stays as it is, for the schema to judge.
  static func text(_ typed: String, _ kind: ValueKind) -> String {
    let text = typed.withJoinedLines
    return meant(text, kind) ?? text
  }

  private static func meant(_ text: String, _ kind: ValueKind) -> String? {
    if !kind.choices.isEmpty { return kind.choices.contains(text) ? text : choice(text, among: kind.choices) }
    if kind.is("identifier") || kind.is("unit-key") || kind.is("project-key") {
      return isPlainCode(text) ? text : TypedValue.code(text)
    }
    if kind.is("function") || kind.is("economic") {
      return code(beforeName: text).flatMap { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? $0 : nil }
    }
    if kind.is("amount") { return text.contains("元") ? nil : TypedValue.amount(text, in: .yuan) }
    if kind.is("flag") { return TypedValue.flag(text) }
    if kind.is("whole") { return TypedValue.decimal(text, places: 0) }
    if kind.is("decimal") { return isPlainNumber(text) ? text : TypedValue.decimal(text, places: 6) }
    if kind.is("percentage") { return isPlainNumber(text) ? text : TypedValue.percentage(text) }
    if kind.is("date") { return TypedValue.date(text) }
    if kind.is("publication") || kind.is("moment") { return TypedValue.moment(text) }
    if kind.is("year") { return TypedValue.code(text.hasSuffix("年") ? String(text.dropLast()) : text) }
    return nil
  }

  /// The code of `2010301 行政运行`, as it is chosen from a list.
  private static func code(beforeName text: String) -> String? {
    let digits = text.prefix { $0.isNumber }
    let isNamed = text[digits.endIndex...].first?.isWhitespace ?? false
    let code = TypedValue.code(isNamed ? String(digits) : text)
    // What is no code stays as it is, for a message that quotes it.
    return code.flatMap { $0.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? $0 : nil }
  }

  /// Most cells are, and mean what they say.
  private static func isPlainCode(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
    }
  }

  /// A number stays as it was typed, as pages show it so.
  private static func isPlainNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: ".") }
  }

  private static func choice(_ text: String, among choices: [String]) -> String? {
    if choices.contains("是") { return TypedValue.flag(text) }
    let plain = TypedValue.plain(text)
    return choices.first { TypedValue.plain($0) == plain }
  }
}
