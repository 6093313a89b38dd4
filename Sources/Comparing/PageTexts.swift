internal import XML

/// The texts of a page below their headings: paragraphs, items and notes, but not what stands in tables, which their
/// data tell.
struct PageTexts {
  struct Section {
    /// The headings above its texts, the highest first.
    let headings: [String]
    var texts: [String] = []
  }

  private(set) var sections: [Section] = []

  /// Returns nil unless the bytes are a page.
  init?(_ page: [UInt8]) {
    guard let document = try? Document(parsing: Self.parseable(page)) else { return nil }
    let root = document.root
    guard let body = root.firstChild(named: "{http://www.w3.org/1999/xhtml}body") ?? root.firstChild(named: "body")
    else { return nil }
    var reader = TextReader()
    reader.read(body)
    reader.endBlock()
    sections = reader.sections
  }

  /// Whether two pages have the same texts because only their heads differ, as after an edit of their style; this takes
  /// much less time than reading them.
  static func haveSameBody(_ page: [UInt8], _ other: [UInt8]) -> Bool {
    guard let body = page[...].firstRange(of: "<body"), let otherBody = other[...].firstRange(of: "<body") else {
      return false
    }
    return page[body.lowerBound...] == other[otherBody.lowerBound...]
  }

  /// The page without the declaration that the parser refuses, and without tables, which are most of it.
  private static func parseable(_ page: [UInt8]) -> [UInt8] {
    let declaration = Array("<!DOCTYPE html>".utf8)
    var rest = page[...]
    if rest.starts(with: declaration) { rest = rest.dropFirst(declaration.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count)
    while let start = rest.firstRange(of: "<table"), let end = rest[start.upperBound...].firstRange(of: "</table>") {
      bytes += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return bytes + rest
  }
}

/// Collects the texts of a tree by their headings.
private struct TextReader {
  private(set) var sections: [PageTexts.Section] = []
  private var path: [(level: Int, text: String)] = []
  private var text = ""
  private var heading: Int?

  /// What leads about the page, draws, or programs it.
  private static let skipped: Set<String> = ["nav", "aside", "style", "script", "svg", "table"]
  /// What runs on within a line.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "br", "code", "data", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]

  mutating func read(_ element: Element) {
    for node in element.content {
      switch node {
      case .text(let run): text += run.string
      case .element(let child):
        let name = String(child.name.drop { $0 != "}" }.dropFirst(1))
        readElement(child, name.isEmpty ? child.name : name)
      }
    }
  }

  private mutating func readElement(_ element: Element, _ name: String) {
    if Self.skipped.contains(name) { return endBlock() }
    if Self.inline.contains(name) {
      if name == "br" { text += " " }
      return read(element)
    }
    endBlock()
    if name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { heading = level }
    read(element)
    endBlock()
  }

  /// Keeps the text since the last block as a heading or a text.
  mutating func endBlock() {
    let words = text.withBlanksOfMarkupRemoved
    text = ""
    defer { heading = nil }
    if words.isEmpty { return }
    // The first heading is the title of the page, which everything stands below.
    if let level = heading, level > 1 {
      path.removeAll { $0.level >= level }
      path.append((level, words))
      sections.append(PageTexts.Section(headings: path.map(\.text)))
    } else {
      if sections.isEmpty { sections.append(PageTexts.Section(headings: [])) }
      sections[sections.count - 1].texts.append(words)
    }
  }
}

extension String {
  /// The text with one blank for several, and none where the markup merely breaks a line within Chinese.
  fileprivate var withBlanksOfMarkupRemoved: String {
    var result: [UInt8] = []
    var (hasBlank, hasBreak) = (false, false)
    for byte in utf8 {
      switch byte {
      case 0x20, 0x09: hasBlank = true
      case 0x0A, 0x0D: (hasBlank, hasBreak) = (true, true)
      default:
        if hasBlank, let last = result.last, !hasBreak || last < 0x80 && byte < 0x80 { result.append(0x20) }
        (hasBlank, hasBreak) = (false, false)
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Where a text stands first.
  fileprivate func firstRange(of text: StaticString) -> Range<Int>? {
    let first = text.utf8Start.pointee
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var position = startIndex
    while let start = self[position...].firstIndex(of: first) {
      if self[start...].starts(with: wanted) { return start..<start + wanted.count }
      position = start + 1
    }
    return nil
  }
}
