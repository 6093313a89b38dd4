/// The rows of a CSV file as `renderData` writes them. The file may be anybody's.
struct DataRows {
  let heads: [String]
  /// Each as long as the heads.
  let rows: [[String]]

  /// Returns nil unless the bytes are such a file.
  init?(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var reader = FieldReader(bytes[(bytes.starts(with: mark) ? 3 : 0)...])
    guard let heads = reader.next(), Set(heads).count == heads.count else { return nil }
    var rows: [[String]] = []
    while let row = reader.next() {
      if row == [""] { continue }
      guard row.count == heads.count else { return nil }
      rows.append(row)
    }
    guard reader.isWhole else { return nil }
    (self.heads, self.rows) = (heads, rows)
  }
}

/// Reads fields as RFC 4180 has them.
private struct FieldReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Whether nothing was wrong so far.
  private(set) var isWhole = true

  private static let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
  private static let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Returns the fields of the next line, or nil at the end and where the file is broken.
  mutating func next() -> [String]? {
    guard isWhole, position < bytes.endIndex else { return nil }
    var fields: [String] = []
    while true {
      guard let field = field() else {
        isWhole = false
        return nil
      }
      fields.append(field)
      guard position < bytes.endIndex else { return fields }
      let byte = bytes[position]
      position += 1
      if byte == Self.comma { continue }
      if byte == Self.carriageReturn, position < bytes.endIndex, bytes[position] == Self.newline { position += 1 }
      return fields
    }
  }

  private mutating func field() -> String? {
    guard position < bytes.endIndex, bytes[position] == Self.quote else {
      let plain = bytes[position...].prefix { $0 != Self.comma && $0 != Self.newline && $0 != Self.carriageReturn }
      position = plain.endIndex
      return Self.text(plain)
    }
    position += 1
    var content: [UInt8] = []
    while let end = bytes[position...].firstIndex(of: Self.quote) {
      content += bytes[position..<end]
      position = end + 1
      guard position < bytes.endIndex, bytes[position] == Self.quote else {
        let ends = position == bytes.endIndex || [Self.comma, Self.newline, Self.carriageReturn].contains(bytes[position])
        return ends ? Self.text(content[...]) : nil
      }
      content.append(Self.quote)
      position += 1
    }
    return nil
  }

  /// The text without the apostrophe that keeps spreadsheets from taking it for a formula.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@＝＋－＠\t\r".contains(second) else { return text }
    return String(text.dropFirst())
  }
}
