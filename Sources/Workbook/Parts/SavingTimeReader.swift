/// When a workbook was last saved, in seconds since 1970.
final class SavingTimeReader: PartHandler {
  private(set) var time: Int?
  private var bytes: [UInt8] = []
  private var isInside = false

  override func begin(_ name: PartName, _ attributes: PartAttributes) { isInside = name == .modified }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    // More than any time that is well written.
    if isInside, bytes.count < 64 { bytes += text.prefix(64) }
  }

  override func end(_ name: PartName) {
    guard name == .modified else { return }
    time = Self.time(bytes)
    isDone = true
  }

  /// Reads `2024-03-01T08:30:00Z` or `2024-03-01T16:30:00.5+08:00`.
  static func time(_ bytes: [UInt8]) -> Int? {
    func number(_ places: Range<Int>) -> Int? {
      bytes.count < places.upperBound ? nil : bytes[places].withUnsafeBufferPointer(wholeNumber)
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = CalendarDate(year: year, month: month, day: day).daysSinceMarch0 - day1970
    let time = days * 86_400 + hour * 3_600 + minute * 60 + second
    // A fraction of a second may come before the zone.
    guard let sign = bytes[19...].firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
      return time
    }
    guard let hours = number(sign + 1..<sign + 3), let minutes = number(sign + 4..<sign + 6) else { return nil }
    return time + (bytes[sign] == UInt8(ascii: "-") ? 60 : -60) * (hours * 60 + minutes)
  }

  private static let day1970 = CalendarDate(year: 1970, month: 1, day: 1).daysSinceMarch0
}
