/// Which part a part refers to, by the names that it gives them.
final class RelationshipReader: PartHandler {
  struct Relationship {
    var id: String
    /// The last word of its type, such as `worksheet`.
    var type: String
    var target: String
  }
  private(set) var relationships: [Relationship] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  override func begin(_ name: PartName, _ attributes: PartAttributes) {
    // What lies outside of the workbook is nothing to us.
    guard name == .relationship, attributes.text("TargetMode") != "External", let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target"),
      let prefix = PartNamespace.relationshipTypes.first(where: { type.hasPrefix($0) })
    else { return }
    guard relationships.count < limit else { return fault = .tooManyParts(limit: limit) }
    relationships.append(Relationship(id: id, type: String(type.dropFirst(prefix.count)), target: target))
  }

  /// The part that a target means, seen from the folder of the part that names it; nil where it leads out.
  static func resolve(_ target: String, from part: String) -> String? {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step != ".." {
        folders.append(step)
      } else if folders.popLast() == nil {
        return nil
      }
    }
    return folders.joined(separator: "/")
  }

  /// Where the relationships of a part are stated.
  static func part(of part: String) -> String {
    let steps = part.split(separator: "/")
    let name = steps.last ?? ""
    return (steps.dropLast() + ["_rels", "\(name).rels"]).joined(separator: "/")
  }
}

/// The sheets in their order, and where days are counted from.
final class BookReader: PartHandler {
  struct Sheet {
    var name: String
    var relationship: String
    var visibility: Workbook.Sheet.Visibility
  }
  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = Workbook.DateSystem.from1900
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  override func begin(_ name: PartName, _ attributes: PartAttributes) {
    if name == .workbookPr, attributes.isTrue("date1904") { dateSystem = .from1904 }
    guard name == .sheet, let title = attributes.text("name"), let id = attributes.text("id", prefixed: true)
    else { return }
    guard sheets.count < limit else { return fault = .tooManySheets(limit: limit) }
    let visibility: Workbook.Sheet.Visibility =
      switch attributes.text("state") {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    sheets.append(Sheet(name: title, relationship: id, visibility: visibility))
  }
}

/// What the styles of cells say about numbers.
final class StyleReader: PartHandler {
  private(set) var formats: [Workbook.NumberFormat] = []
  private var custom: [Int: Workbook.NumberFormat] = [:]
  private var isInCells = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  override func begin(_ name: PartName, _ attributes: PartAttributes) {
    switch name {
    case .numFmt:
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
      guard custom.count < limit else { return fault = .tooManyFormats(limit: limit) }
      custom[id] = Workbook.NumberFormat(code: code)
    case .cellXfs: isInCells = true
    case .xf where isInCells:
      guard formats.count < limit else { return fault = .tooManyFormats(limit: limit) }
      let id = attributes.number("numFmtId") ?? 0
      formats.append(custom[id] ?? Workbook.NumberFormat(builtIn: id))
    default: break
    }
  }

  override func end(_ name: PartName) {
    if name == .cellXfs { isInCells = false }
  }
}

/// The texts that cells share.
final class SharedStringReader: PartHandler {
  private(set) var strings: [String] = []
  private var collector = TextCollector()
  private var bytes = 0
  private let limits: WorkbookLimits

  init(limits: WorkbookLimits) { self.limits = limits }

  override func begin(_ name: PartName, _ attributes: PartAttributes) {
    if name == .si { collector.clear() } else { collector.begin(name, attributes) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    collector.append(bytes)
    if collector.bytes.count > limits.textBytes {
      fault = .textTooLong(cell: "si \(strings.count)", limit: limits.textBytes)
    }
  }

  override func end(_ name: PartName) {
    guard name == .si else { return collector.end(name) }
    bytes += collector.bytes.count
    guard strings.count < limits.sharedStrings, bytes <= limits.sharedStringBytes else {
      return fault = .tooManySharedStrings(limit: limits.sharedStrings)
    }
    strings.append(collector.string)
  }
}

/// Puts a text together from its runs; how it is pronounced is not part of it.
struct TextCollector {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isPhonetic = false
  private var keepsBlanks = false
  private var start = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isPhonetic = false
    isInText = false
  }

  mutating func begin(_ name: PartName, _ attributes: PartAttributes) {
    if name == .rPh { isPhonetic = true }
    guard name == .t, !isPhonetic else { return }
    isInText = true
    start = bytes.count
    keepsBlanks = attributes.text("space", prefixed: true) == "preserve"
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: text) }
  }

  mutating func end(_ name: PartName) {
    if name == .rPh { isPhonetic = false }
    guard name == .t, isInText else { return }
    isInText = false
    if keepsBlanks { return }
    while bytes.count > start, Self.isBlank(bytes[bytes.count - 1]) { bytes.removeLast() }
    let blanks = bytes[start...].prefix(while: Self.isBlank).count
    if blanks > 0 { bytes.removeSubrange(start..<start + blanks) }
  }

  var string: String { bytes.withUnsafeBufferPointer { unescapedText($0) } }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
}

/// A text in which `_x000D_` stands for a character that XML cannot hold, and `_x005F_` for a "_" that begins no such.
func unescapedText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  guard let first = bytes.firstIndex(of: UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
  var units = Array(String(decoding: bytes[..<first], as: UTF8.self).utf16)
  var index = first
  var start = first
  func flush(to end: Int) { units += String(decoding: bytes[start..<end], as: UTF8.self).utf16 }
  while index < bytes.count {
    if let unit = escapedUnit(bytes, at: index) {
      flush(to: index)
      units.append(unit)
      index += 7
      start = index
    } else {
      index += 1
    }
  }
  flush(to: bytes.count)
  return String(decoding: units, as: UTF16.self)
}

/// What `_x000D_` and its like stand for, if such stands at an index.
func escapedUnit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
    bytes[index + 6] == UInt8(ascii: "_"), bytes[index + 2] != UInt8(ascii: "+")
  else { return nil }
  return UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
}
