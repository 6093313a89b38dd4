/// A JSON value whose members keep their order, which Foundation's encoder does not promise.
public indirect enum JSON: Sendable {
  case object([(String, JSON?)])
  case array([JSON])
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case null

  /// The value as text, indented by two spaces a level.
  public var text: String { String(decoding: bytes(depth: .max), as: UTF8.self) }

  /// The value on one line, in UTF-8.
  public var line: [UInt8] { bytes(depth: 0) }

  /// The value in UTF-8, indented by two spaces for so many levels; what is deeper stands on one line.
  public func bytes(depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: depth > 0 ? 0 : nil, depth: depth)
    return bytes
  }

  /// Writes the value at a level of indentation, or on one line when `indent` is nil.
  private func write(to bytes: inout [UInt8], indent: Int?, depth: Int) {
    let inner = indent.flatMap { $0 + 1 < depth ? $0 + 1 : nil }
    switch self {
    case .object(let members):
      // Members without a value are omitted.
      let present = members.compactMap { name, value in value.map { (name, $0) } }
      Self.write(present, between: ("{", "}"), to: &bytes, indent: indent) { member, bytes in
        Self.write(member.0, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.1.write(to: &bytes, indent: inner, depth: depth)
      }
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &bytes, indent: indent) { item, bytes in
        item.write(to: &bytes, indent: inner, depth: depth)
      }
    case .string(let text): Self.write(text, to: &bytes)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (open: String, close: String), to bytes: inout [UInt8], indent: Int?,
    each write: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: brackets.open.utf8)
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent {
        breakLine(in: &bytes, indent: indent + 1)
      } else if position > 0 {
        bytes.append(UInt8(ascii: " "))
      }
      write(item, &bytes)
    }
    if let indent, !items.isEmpty { breakLine(in: &bytes, indent: indent) }
    bytes.append(contentsOf: brackets.close.utf8)
  }

  private static func breakLine(in bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var rest = text[...]
    while true {
      let plain = rest.utf8.plainPrefix
      bytes.append(contentsOf: rest.utf8[..<plain])
      rest = rest[plain...]
      guard let scalar = rest.unicodeScalars.popFirst() else { break }
      write(scalar, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes.append(contentsOf: "\\\(scalar)".utf8)
    // JSON allows most of these, but a report may be shown in a terminal, which they could control.
    case _ where scalar.isUnsafeToShow:
      for unit in UTF16.encode(scalar).unsafelyUnwrapped {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
  }
}

extension Substring.UTF8View {
  /// The end of what is ASCII without quotes and controls, or common Chinese with its punctuation: nearly all text.
  fileprivate var plainPrefix: Index {
    var index = startIndex
    while index < endIndex {
      switch self[index] {
      case 0x22, 0x5C: return index
      case 0x20...0x7E: formIndex(after: &index)
      // U+3000 to U+CFFF.
      case 0xE3...0xEC: formIndex(&index, offsetBy: 3)
      // U+FF00 to U+FF7F.
      case 0xEF where self[self.index(after: index)] & 0xFE == 0xBC: formIndex(&index, offsetBy: 3)
      default: return index
      }
    }
    return index
  }
}

extension JSON {
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
  public static func count(_ value: Int) -> JSON { .integer(Int64(value)) }
}
