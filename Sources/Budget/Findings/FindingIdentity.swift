/// What makes findings of two runs the same: what is said, and of which file. Where in the file does not count, so that
/// a line inserted above is no news; findings that are the same in this are as many as they are.
public struct FindingIdentity: Hashable, Sendable {
  private let kind: String
  private let severity: Severity
  /// With the sheet of a workbook.
  private let file: String?
  private let text: String

  public init(of finding: Finding) {
    kind = finding.kind
    severity = finding.severity
    file = finding.location.map { location in
      let place = location.place
      return place.file + (place.sheet.map { "!\($0)" } ?? "")
    }
    // The text of a count is its number.
    text = finding.isCount ? "" : Self.withoutPlaces(finding)
  }

  /// The text without its numbers of lines, and without its list of rows.
  private static func withoutPlaces(_ finding: Finding) -> String {
    var text = finding.text(in: .chinese)[...]
    if finding.count > 1, let list = text.ranges(of: "（第 ").last { text = text[..<list.lowerBound] }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    var isPlace = false
    for byte in text.utf8 {
      if isDigit(byte) {
        isPlace = isPlace || numberFollowsAsPlace(kept)
        if isPlace { continue }
      }
      // The column comes after the line.
      isPlace = isPlace && byte == UInt8(ascii: ":")
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether a number after this is that of a line (`ledger.csv:12`, 第 12 行) or of a row of a sheet (`分类账!F12`).
  private static func numberFollowsAsPlace(_ text: [UInt8]) -> Bool {
    if text.last == UInt8(ascii: ":") { return text.dropLast().last.map(isLetter) ?? false }
    if text.last == UInt8(ascii: " ") { return text.dropLast().suffix(3).elementsEqual("第".utf8) }
    guard let mark = text.lastIndex(where: { !isLetter($0) }) else { return false }
    return text[mark] == UInt8(ascii: "!") && mark < text.count - 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & ~0x20)
  }
}
