/// Why a text is not an amount.
public enum AmountFault: Error, Hashable, Sendable {
  case empty
  /// A letter, a space, a second point, or anything else that is not part of a decimal number.
  case notANumber
  /// Commas that do not separate groups of three digits.
  case grouping
  /// More decimals than a 分 has in the unit.
  case tooPrecise(allowed: Int)
  case tooLarge
}

extension Amount {
  /// Reads a decimal number in `unit`, with or without a sign and with or without commas between groups of three
  /// digits.
  ///
  /// Nothing is rounded: a number with more decimals than 分 is refused, since the surplus digits are either a mistake
  /// or the trace of a floating-point program.
  public init(parsing text: Span<UInt8>, in unit: MoneyUnit) throws(AmountFault) {
    var scanner = DecimalScanner(text)
    let negative = scanner.sign(in: text)
    var magnitude = try scanner.wholeDigits(in: text)
    let allowed = unit.decimalsOfFen
    let decimals = try scanner.decimals(in: text, atMost: allowed, appendingTo: &magnitude)
    for _ in decimals..<allowed { try magnitude.append(digit: 0) }
    guard let fen = Int64(exactly: magnitude.value) else { throw .tooLarge }
    self.init(fen: negative ? -fen : fen)
  }

  public init(_ text: String, in unit: MoneyUnit) throws(AmountFault) {
    try self.init(parsing: text.utf8.span, in: unit)
  }
}

/// A whole number that is built digit by digit, with overflow detection.
private struct Magnitude {
  private(set) var value: UInt64 = 0

  mutating func append(digit: UInt64) throws(AmountFault) {
    let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tenfold.addingReportingOverflow(digit)
    if overflow || carry { throw .tooLarge }
    value = sum
  }
}

/// Parses the bytes of a decimal number in one pass.
private struct DecimalScanner {
  private var index: Int
  private let end: Int

  /// Skips blanks around the number, which spreadsheets leave.
  init(_ text: Span<UInt8>) {
    var start = 0
    var end = text.count
    while start < end, Self.isBlank(text[start]) { start += 1 }
    while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
    self.index = start
    self.end = end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  mutating func sign(in text: Span<UInt8>) -> Bool {
    guard index < end else { return false }
    if text[index] == UInt8(ascii: "-") {
      index += 1
      return true
    }
    if text[index] == UInt8(ascii: "+") { index += 1 }
    return false
  }

  mutating func wholeDigits(in text: Span<UInt8>) throws(AmountFault) -> Magnitude {
    if index == end { throw .empty }
    var magnitude = Magnitude()
    var digits = 0
    var digitsInGroup = 0
    var grouped = false
    while index < end, text[index] != UInt8(ascii: ".") {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: ",") {
        guard digits > 0, grouped ? digitsInGroup == 3 : digitsInGroup <= 3 else { throw .grouping }
        grouped = true
        digitsInGroup = 0
        continue
      }
      guard let digit = Self.digit(byte) else { throw .notANumber }
      try magnitude.append(digit: digit)
      digits += 1
      digitsInGroup += 1
    }
    if digits == 0 { throw .notANumber }
    if grouped, digitsInGroup != 3 { throw .grouping }
    return magnitude
  }

  mutating func decimals(
    in text: Span<UInt8>, atMost allowed: Int, appendingTo magnitude: inout Magnitude
  ) throws(AmountFault) -> Int {
    guard index < end else { return 0 }
    index += 1  // the point
    let first = index
    while index < end {
      guard let digit = Self.digit(text[index]) else { throw .notANumber }
      index += 1
      if index - first > allowed { throw .tooPrecise(allowed: allowed) }
      try magnitude.append(digit: digit)
    }
    if index == first { throw .notANumber }
    return index - first
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? UInt64(digit) : nil
  }
}
