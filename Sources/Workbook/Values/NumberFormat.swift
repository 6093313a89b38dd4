extension Workbook {
  /// How a number is shown, which is all that tells a date from an amount.
  public struct NumberFormat: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case general
      /// With or without a time of day.
      case date
      case time
      case percentage
      case currency
    }

    public let kind: Kind
    /// Whether a date is shown with its time of day.
    public let showsTime: Bool
    /// As the workbook spells it, such as `#,##0.00"万元"`; empty for formats that only have a number.
    public let code: String

    public static let general = NumberFormat(kind: .general, code: "")

    init(kind: Kind, code: String, showsTime: Bool = false) {
      self.kind = kind
      self.code = code
      self.showsTime = showsTime
    }

    public init(code: String) {
      let (kind, showsTime) = Self.kind(of: code)
      self.init(kind: kind, code: code, showsTime: showsTime)
    }

    /// The formats that need no code in a workbook, those of Chinese editions among them.
    init(builtIn number: Int) {
      let kind: Kind =
        switch number {
        case 9, 10: .percentage
        case 5...8, 41...44: .currency
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45...47, 55, 56: .time
        default: .general
        }
      self.init(kind: kind, code: Self.codes[number] ?? "", showsTime: number == 22)
    }

    private static let codes: [Int: String] = [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy/m/d", 49: "@",
    ]

    /// Looks for the letters of dates and times in the first section, beside texts, escapes, colours and conditions.
    private static func kind(of code: String) -> (Kind, showsTime: Bool) {
      var code = Array(code.utf8)[...]
      var (isDate, isTime, hasMonth) = (false, false, false)
      while let byte = code.popFirst() {
        switch byte {
        case UInt8(ascii: ";"): code = []
        case UInt8(ascii: "\""):
          let end = code.firstIndex(of: byte) ?? code.endIndex
          if isCurrency(code[..<end]) { return (.currency, false) }
          code = code[end...].dropFirst()
        case UInt8(ascii: "\\"):
          if isCurrency(code.prefix(3)) { return (.currency, false) }
          code = code.dropFirst()
        case UInt8(ascii: "_"), UInt8(ascii: "*"): code = code.dropFirst()
        case UInt8(ascii: "["):
          let end = code.firstIndex(of: UInt8(ascii: "]")) ?? code.endIndex
          let bracket = code[..<end]
          code = code[end...].dropFirst()
          if bracket.first == UInt8(ascii: "$") {
            // `[$￥-804]` is a currency, `[$-804]` only a language.
            if bracket.count > 1, bracket.dropFirst().first != UInt8(ascii: "-") { return (.currency, false) }
          } else if let letter = bracket.first, bracket.allSatisfy({ $0 == letter }),
            "hmsHMS".utf8.contains(letter)
          {
            isTime = true
          }
        case UInt8(ascii: "%"): return (.percentage, false)
        case UInt8(ascii: "$"): return (.currency, false)
        case UInt8(ascii: "G"), UInt8(ascii: "g"):
          // "General", and what Chinese editions write for it, "G/通用格式".
          while let letter = code.first, letter | 0x20 >= UInt8(ascii: "a"), letter | 0x20 <= UInt8(ascii: "z") {
            code = code.dropFirst()
          }
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): isDate = true
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
          // A year in eastern calendars, unless it is the exponent of `0.00E+00`.
          if code.first != UInt8(ascii: "+"), code.first != UInt8(ascii: "-") { isDate = true }
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): isTime = true
        case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonth = true
        case 0xC2, 0xE2, 0xEF: if isCurrency(([byte] + code.prefix(2))[...]) { return (.currency, false) }
        default: break
        }
      }
      // An "m" alone is a month, beside hours or seconds it is minutes.
      return (isDate || (hasMonth && !isTime) ? .date : isTime ? .time : .general, isTime)
    }

    /// Whether a text begins with the sign of a currency, or is one.
    private static func isCurrency(_ text: ArraySlice<UInt8>) -> Bool {
      ["¥", "￥", "$", "€", "£"].contains { text.starts(with: $0.utf8) }
    }
  }
}
