/// Chinese numerals, as official documents use them in headings and dates.
public enum ChineseNumerals {
  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  public static let largestCount = 99

  /// Returns a numeral for counting: 一, 十, 十一, 三十一. Numbers beyond ninety-nine stay in digits.
  public static func numeral(_ number: Int) -> String {
    guard (1...largestCount).contains(number) else { return "\(number)" }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let head = tens == 0 ? "" : (tens == 1 ? "十" : digits[tens] + "十")
    return head + (ones == 0 ? "" : digits[ones])
  }

  /// Returns the digits of a year: 二〇二一.
  public static func digits(_ number: Int) -> String {
    String(number).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
  }
}
