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
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      // Members without a value are omitted.
      for case (let name, let value?) in members {
        Self.separate(&isFirst, in: &bytes, indent: indent)
        Self.write(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        value.write(to: &bytes, indent: inner, depth: depth)
      }
      if let indent, !isFirst { Self.breakLine(in: &bytes, indent: indent) }
      bytes.append(UInt8(ascii: "}"))
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for item in items {
        Self.separate(&isFirst, in: &bytes, indent: indent)
        item.write(to: &bytes, indent: inner, depth: depth)
      }
      if let indent, !isFirst { Self.breakLine(in: &bytes, indent: indent) }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): Self.write(text, to: &bytes)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Ends the item before, and begins the line of the next.
  private static func separate(_ isFirst: inout Bool, in bytes: inout [UInt8], indent: Int?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if let indent {
      breakLine(in: &bytes, indent: indent + 1)
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private static func breakLine(in bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var start = 0
      while start < text.count {
        let end = text.endOfPlain(from: start)
        bytes.append(contentsOf: text[start..<end])
        start = min(end + text.length(at: end), text.count)
        for scalar in String(decoding: text[end..<start], as: UTF8.self).unicodeScalars { write(scalar, to: &bytes) }
      }
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

extension UnsafeBufferPointer<UInt8> {
  /// The end of what is ASCII without quotes and controls, or common Chinese with its punctuation: nearly all text.
  fileprivate func endOfPlain(from start: Int) -> Int {
    var position = start
    while position < count {
      switch self[position] {
      case 0x22, 0x5C: return position
      case 0x20...0x7E: position += 1
      // U+3000 to U+CFFF.
      case 0xE3...0xEC: position += 3
      // U+FF00 to U+FF7F.
      case 0xEF where self[position + 1] & 0xFE == 0xBC: position += 3
      default: return position
      }
    }
    return position
  }

  /// The length of the character at a position, which is 0 at the end.
  fileprivate func length(at position: Int) -> Int {
    guard position < count else { return 0 }
    switch self[position] {
    case ..<0x80: return 1
    case ..<0xE0: return 2
    case ..<0xF0: return 3
    default: return 4
    }
  }
}

extension JSON {
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
  public static func count(_ value: Int) -> JSON { .integer(Int64(value)) }
}
