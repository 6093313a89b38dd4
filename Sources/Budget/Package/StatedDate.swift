/// A date as exactly as it is stated: a month, a day, or a minute.
public struct StatedDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int?
  /// The time of day in minutes.
  public let minute: Int?

  /// Reads `2023-02`, `2023-02-10`, `2023-02-10T09:30`, the last also with a blank or with seconds; nil for what is no
  /// date of the calendar.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ place: Range<Int>) -> Int? {
      guard place.upperBound <= bytes.count, bytes[place].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return bytes[place].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    func hasMark(_ marks: String, at place: Int) -> Bool { place < bytes.count && marks.utf8.contains(bytes[place]) }
    guard let year = number(0..<4), hasMark("-", at: 4), let month = number(5..<7), (1...12).contains(month) else {
      return nil
    }
    let lastDay = Self.days(of: month, in: year)
    var (day, minute): (Int?, Int?)
    if bytes.count > 7 {
      guard hasMark("-", at: 7), let stated = number(8..<10), (1...lastDay).contains(stated) else { return nil }
      day = stated
    }
    if bytes.count > 10 {
      guard hasMark("T ", at: 10), let hour = number(11..<13), hour < 24, hasMark(":", at: 13),
        let stated = number(14..<16), stated < 60
      else { return nil }
      minute = hour * 60 + stated
    }
    if bytes.count > 16 {
      guard hasMark(":", at: 16), let second = number(17..<19), second < 60, bytes.count == 19 else { return nil }
    }
    (self.year, self.month, self.day, self.minute) = (year, month, day, minute)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var parts: [Int?] { [year, month, day, minute] }

  /// Whether it is certainly earlier, as far as both are stated.
  public func isBefore(_ other: StatedDate) -> Bool {
    for case let (own?, others?) in zip(parts, other.parts) where own != others { return own < others }
    return false
  }

  /// The time of day as `09:30`, if it is stated.
  public var time: String? { minute.map { "\(Self.twoDigits($0 / 60)):\(Self.twoDigits($0 % 60))" } }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension StatedDate: Comparable {
  /// A day comes before the times of the day.
  public static func < (left: StatedDate, right: StatedDate) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts) { ($0 ?? -1) < ($1 ?? -1) }
  }
}

extension StatedDate: CustomStringConvertible {
  /// As HTML spells it: `2023-02-10T09:30`.
  public var description: String {
    let date = ([month] + (day.map { [$0] } ?? [])).reduce("\(year)") { "\($0)-\(Self.twoDigits($1))" }
    return time.map { "\(date)T\($0)" } ?? date
  }
}
