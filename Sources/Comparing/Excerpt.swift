/// Two texts around their first difference, short enough to be read in a line.
struct Excerpt {
  let old: String
  let new: String

  private static let context = 12
  private static let limit = 80

  init(_ old: String, _ new: String) {
    let (left, right) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var same = 0
    while same < min(left.count, right.count), left[same] == right[same] { same += 1 }
    var end = 0
    while end < min(left.count, right.count) - same, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    // A number is told whole.
    while same > 0, Self.isNumeric(left[same - 1]) { same -= 1 }
    while end > 0, Self.isNumeric(left[left.count - end]) { end -= 1 }
    self.old = Self.part(of: left, same..<left.count - end)
    self.new = Self.part(of: right, same..<right.count - end)
  }

  /// The beginning of a text that has no counterpart.
  static func start(of text: String) -> String {
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    return part(of: scalars, 0..<scalars.count)
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || scalar == "." }

  private static func part(of text: [Unicode.Scalar], _ range: Range<Int>) -> String {
    let start = max(0, range.lowerBound - context)
    let end = min(text.count, range.upperBound + context, range.lowerBound + limit)
    var part = String.UnicodeScalarView()
    if start > 0 { part.append("…") }
    part.append(contentsOf: text[start..<max(start, end)])
    if end < text.count { part.append("…") }
    return String(part)
  }
}
