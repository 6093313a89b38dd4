import Departments
import Foundation

/// Random changes to files, as made by people, editors, transfers and attackers.
struct Mutations {
  var random: SplitMix64
  /// The name of the last change.
  private(set) var name = ""

  private static let numbers = [
    "", "-0", "0", "-1", "1e5", "0.001", "1.005", ".5", "5.", "９９", "1,000", "90000000000000", "900000000000000000",
    "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "٣", "０.５", "--3", "+7", "1 000",
  ]
  private static let words = [
    "", " ", "是", "否", "&lt;", "&#0;", "&#xD800;", "&amp;amp;", "{{", "}}", "{{{x}}}", "{{支出合计}}", "{{#a}}", "涉密",
    "<b>", "]]>", "<!--", "<![CDATA[", "é", "e\u{301}", "\u{FEFF}", "\u{FFFF}", "𠀀", "\u{0}", "\\", "'", "\"",
    "../../x",
    "2013101", "30201", "A101", "上年", "预算", "决算",
  ]
  static let unsafe = [
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{85}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{202A}", "\u{7F}", "\r", "\u{8}",
    "\u{B}",
  ]

  /// Applies one to three changes. They may insert unsafe characters only if `withUnsafe` is true.
  mutating func change(_ bytes: [UInt8], withUnsafe: Bool = true, largest: Int = 1 << 20) -> [UInt8] {
    var bytes = bytes
    name = ""
    for _ in 0..<random.pick([1, 1, 1, 2, 3]) {
      if bytes.isEmpty { break }
      let before = name.isEmpty ? "" : "\(name), "
      bytes = once(bytes, withUnsafe: withUnsafe, largest: largest)
      name = before + name
    }
    return bytes
  }

  private mutating func once(_ bytes: [UInt8], withUnsafe: Bool, largest: Int) -> [UInt8] {
    let place = random.number(0...bytes.count - 1)
    switch random.number(0...(withUnsafe ? 14 : 13)) {
    case 0:
      name = "byte"
      return replace(place..<place + 1, in: bytes, by: [UInt8(truncatingIfNeeded: random.next())])
    case 1:
      name = "cut out"
      return replace(place..<min(bytes.count, place + random.number(1...200)), in: bytes, by: [])
    case 2:
      name = "truncated"
      return Array(bytes[..<place])
    case 3, 4: return lines(bytes)
    case 5, 6: return quoted(bytes)
    case 7, 8: return numbers(bytes)
    case 9: return encoding(bytes)
    case 10:
      name = "NUL"
      return replace(place..<place, in: bytes, by: [0])
    case 11:
      name = "word"
      return replace(place..<place, in: bytes, by: random.pick(Self.words).bytes)
    case 12: return repetition(bytes, at: place, largest: largest)
    case 13:
      name = "declaration"
      let encoding = random.pick(["UTF-16", "GB18030", "GBK", "ISO-8859-1", "UTF-7", "x"])
      return bytes.text.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"").bytes
    default:
      name = "unsafe character"
      return between(bytes, Self.unsafe)
    }
  }

  private func replace(_ range: Range<Int>, in bytes: [UInt8], by new: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + new + bytes[range.upperBound...]
  }

  private mutating func lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (random.number(0...lines.count - 1), random.number(0...lines.count - 1))
    switch random.number(0...2) {
    case 0:
      name = "line removed"
      lines.remove(at: one)
    case 1:
      name = "line doubled"
      lines.insert(lines[one], at: other)
    default:
      name = "lines changed"
      lines.swapAt(one, other)
    }
    return Array(lines.joined(separator: [10]))
  }

  /// Replaces the contents of a pair of quotes.
  private mutating func quoted(_ bytes: [UInt8]) -> [UInt8] {
    let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    name = "attribute"
    guard quotes.count > 3 else { return between(bytes, Self.words) }
    let pair = random.number(0...quotes.count / 2 - 1) * 2
    let content = quotes[pair] + 1..<quotes[pair + 1]
    if random.oneIn(3) {
      let other = random.number(0...quotes.count / 2 - 1) * 2
      return replace(content, in: bytes, by: Array(bytes[quotes[other] + 1..<quotes[other + 1]]))
    }
    return replace(content, in: bytes, by: random.pick(Self.words + Self.numbers).bytes)
  }

  /// Replaces a number.
  private mutating func numbers(_ bytes: [UInt8]) -> [UInt8] {
    name = "number"
    let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    let starts = bytes.indices.filter { isDigit(bytes[$0]) && ($0 == 0 || !isDigit(bytes[$0 - 1])) }
    guard !starts.isEmpty else { return between(bytes, Self.numbers) }
    let start = random.pick(starts)
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    return replace(start..<end, in: bytes, by: random.pick(Self.numbers).bytes)
  }

  /// Inserts a text after a quote or a tag, or before a comma.
  private mutating func between(_ bytes: [UInt8], _ choices: [String]) -> [UInt8] {
    let places = bytes.indices.filter {
      [UInt8(ascii: "\""), UInt8(ascii: ">"), UInt8(ascii: ",")].contains(bytes[$0])
    }
    let place = places.isEmpty ? 0 : random.pick(places) + 1
    return replace(place..<place, in: bytes, by: random.pick(choices).bytes)
  }

  private mutating func encoding(_ bytes: [UInt8]) -> [UInt8] {
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let (encoding, label, mark): (String.Encoding, String, [UInt8]) = random.pick([
      (.utf16LittleEndian, "UTF-16", [0xFF, 0xFE]), (.utf16BigEndian, "UTF-16", [0xFE, 0xFF]), (gb18030, "GB18030", []),
      (.utf16LittleEndian, "UTF-16", []), (.utf8, "UTF-8", [0xEF, 0xBB, 0xBF]),
    ])
    name = "in \(label)"
    let text = bytes.text.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(label)\"")
    return mark + Array(text.data(using: encoding) ?? Data(bytes))
  }

  private mutating func repetition(_ bytes: [UInt8], at place: Int, largest: Int) -> [UInt8] {
    name = "repetition"
    let unit = random.pick(["<a/>", ",", "{{", "\n", "<a>", " ", "&lt;", "一", "\"", "<line/>", "a=\"1\" ", "，"]).bytes
    let count = (largest / unit.count) >> random.number(0...12)
    return replace(place..<place, in: bytes, by: Array(repeatElement(unit, count: max(1, count)).joined()))
  }
}
