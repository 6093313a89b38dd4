internal import Checking

/// A piece of text that stands by itself on a page: a heading, a paragraph, an item, a cell.
public struct PageBlock: Sendable {
  public enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph, item, cell, caption
    /// What is no text: a table or a drawing begins.
    case figure
  }

  public let kind: Kind
  /// The classes of its element.
  public let classes: [Substring]
  /// The names of the elements around it, the outermost first, and the anchors of those that have one.
  public let path: [String]
  public let anchors: [String]
  public internal(set) var text: [Unicode.Scalar] = []
  /// Where each scalar is in the page.
  public internal(set) var offsets: [Int] = []
  /// Where it begins in the page.
  public let offset: Int
  /// Whether a list, a table or another block stands inside of it.
  public internal(set) var holdsBlocks = false
  /// Of a cell or caption: the number of its table on the page.
  let table: Int?
  /// Of a cell: where it is in its table.
  let cell: CellPlace?

  struct CellPlace: Sendable {
    var row: Int
    var columnSpan: Int
    var rowSpan: Int
    var isHead: Bool
  }

  public var string: String { String(text) }
}

/// Reads the blocks of a page. It is well-formed, as its templates are proven.
struct PageReader {
  private let bytes: [UInt8]
  private var index = 0
  private var blocks: [PageBlock] = []
  /// The elements that are open, and the block that each began.
  private var open: [(name: String, block: Int?, anchor: String)] = []
  private var hidden = 0
  private var tableCount = 0
  private var rowCount = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func blocks(of bytes: [UInt8]) -> [PageBlock] {
    var reader = PageReader(bytes)
    reader.read()
    return reader.blocks
  }

  private static let hiddenElements: Set<String> = ["head", "style", "script", "nav", "svg", "summary", "header"]
  private static let texts: [String: PageBlock.Kind] = [
    "h1": .heading(level: 1), "h2": .heading(level: 2), "h3": .heading(level: 3), "h4": .heading(level: 4),
    "h5": .heading(level: 5), "h6": .heading(level: 6), "p": .paragraph, "dd": .paragraph, "dt": .caption, "li": .item,
    "td": .cell, "th": .cell, "caption": .caption, "figcaption": .caption,
  ]

  private mutating func read() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
  }

  private mutating func readTag() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    let tag = String(decoding: bytes[min(start + 1, index)..<index], as: UTF8.self)
    index = min(index + 1, bytes.count)
    if tag.hasPrefix("!") || tag.hasPrefix("?") { return }
    if tag.hasPrefix("/") { return close(String(tag.dropFirst())) }
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
    if tag.hasSuffix("/") {
      return
    }
    openElement(name, tag, at: start)
  }

  private mutating func openElement(_ name: String, _ tag: String, at start: Int) {
    if Self.hiddenElements.contains(name) { hidden += 1 }
    if name == "table" { (tableCount, rowCount) = (tableCount + 1, 0) }
    if name == "tr" { rowCount += 1 }
    var block: Int?
    let isFigure = name == "table" || name == "figure" || name == "svg" && hidden == 1
    if let kind = isFigure ? .figure : hidden == 0 ? Self.texts[name] : nil {
      for element in open { if let outer = element.block { blocks[outer].holdsBlocks = true } }
      let classes = attribute("class", of: tag).map { $0.split(separator: " ") } ?? []
      block = blocks.count
      blocks.append(
        PageBlock(
          kind: kind, classes: classes, path: open.map(\.name), anchors: open.map(\.anchor).filter { !$0.isEmpty },
          offset: start, table: open.contains { $0.name == "table" } ? tableCount : nil,
          cell: kind == .cell ? place(of: tag) : nil))
    }
    open.append((name, isFigure ? nil : block, attribute("id", of: tag).map(String.init) ?? ""))
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast() else { return }
    if Self.hiddenElements.contains(last.name) { hidden -= 1 }
  }

  private func place(of tag: String) -> PageBlock.CellPlace {
    func span(_ name: String) -> Int { min(max(attribute(name, of: tag).flatMap { Int($0) } ?? 1, 1), 1000) }
    return PageBlock.CellPlace(
      row: rowCount, columnSpan: span("colspan"), rowSpan: span("rowspan"),
      isHead: open.contains { $0.name == "thead" })
  }

  private func attribute(_ name: String, of tag: String) -> Substring? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }
  }

  private mutating func readText() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    guard hidden == 0, open.contains(where: { $0.block != nil }) else { return }
    var offset = start
    var entity: (name: String, offset: Int)?
    for scalar in String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars {
      if let known = entity {
        if scalar == ";" {
          append(Self.entities[known.name] ?? "?", at: known.offset)
          entity = nil
        } else {
          entity?.name.unicodeScalars.append(scalar)
        }
      } else if scalar == "&" {
        entity = ("", offset)
      } else {
        append(scalar, at: offset)
      }
      offset += UTF8.width(scalar)
    }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "nbsp": "\u{A0}",
  ]

  /// Blanks are for the markup alone, as Chinese is written without.
  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    guard let block = open.last(where: { $0.block != nil })?.block else { return }
    if scalar.properties.isWhitespace { return }
    blocks[block].text.append(scalar)
    blocks[block].offsets.append(offset)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 1 }
}
