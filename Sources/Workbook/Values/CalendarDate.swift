/// A day of the calendar.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2024-03-01`
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day so many days after 1 March of the year 0: years that begin in March end with the leap day.
  init(daysSinceMarch0 days: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSinceMarch0: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
  }
}

extension Workbook {
  /// The day that a workbook counts its days from. Macintoshes counted from 1904.
  public enum DateSystem: Hashable, Sendable {
    case from1900
    case from1904

    /// The day of a serial number; nil for 29 February 1900, which was no day, and for what no sheet can show.
    public func date(ofSerial serial: Int) -> CalendarDate? {
      let date: CalendarDate
      switch self {
      case .from1900:
        guard serial >= 1, serial != 60, serial <= 2_958_465 else { return nil }
        date = CalendarDate(daysSinceMarch0: Self.day0 + (serial > 60 ? serial : serial + 1))
      case .from1904:
        guard serial >= 0, serial <= 2_957_003 else { return nil }
        date = CalendarDate(daysSinceMarch0: Self.day0 + serial + 1_462)
      }
      return date
    }

    /// The serial number of a day; nil for days that cannot be counted.
    public func serial(of date: CalendarDate) -> Int? {
      guard (1900...9999).contains(date.year), (1...12).contains(date.month), (1...31).contains(date.day) else {
        return nil
      }
      var serial = date.daysSinceMarch0 - Self.day0
      if self == .from1904 { serial -= 1_462 } else if serial <= 60 { serial -= 1 }
      return self.date(ofSerial: serial) == date ? serial : nil
    }

    private static let day0 = CalendarDate(year: 1899, month: 12, day: 30).daysSinceMarch0
  }
}
