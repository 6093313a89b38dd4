/// The white space to remove from the start of each line of an override's body, as each line gets the indentation of
/// the block instead.
struct CommonIndentation {
  private let width: ArraySlice<UInt8>

  static let none = CommonIndentation(width: [])

  init(width: ArraySlice<UInt8>) {
    self.width = width
  }

  /// Returns `range` of `bytes` without the indentation of each line that starts in it.
  func trimming(_ range: Range<Int>, of bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard !width.isEmpty else { return bytes[range] }
    var trimmed: ArraySlice<UInt8> = []
    var start = range.lowerBound
    while start < range.upperBound {
      if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") {
        start += marginLength(of: bytes[start..<range.upperBound])
      }
      let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      trimmed += bytes[start..<end]
      start = end
    }
    return trimmed
  }

  private func marginLength(of line: ArraySlice<UInt8>) -> Int {
    zip(line, width).prefix { $0 == $1 }.count
  }
}
