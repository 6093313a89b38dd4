/// Reads JSON member by member, without building a tree. The bytes may come from anybody.
public struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  /// What is deeper is refused, as each level takes room on the stack.
  private static let depthLimit = 64

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The bytes are not JSON, or not of the expected form.
  public struct Fault: Error {
    public init() {}
  }

  /// Reads an object. `member` must read the value of each name, or skip it.
  public mutating func object(
    _ member: (inout JSONReader, _ name: String) throws(Fault) -> Void
  ) throws(Fault) {
    try list(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { reader throws(Fault) in
      let name = try reader.string()
      try reader.take(UInt8(ascii: ":"))
      try member(&reader, name)
    }
  }

  /// Reads an array. `item` must read each item, or skip it.
  public mutating func array(_ item: (inout JSONReader) throws(Fault) -> Void) throws(Fault) {
    try list(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), item)
  }

  public mutating func strings() throws(Fault) -> [String] {
    var strings: [String] = []
    try array { reader throws(Fault) in strings.append(try reader.string()) }
    return strings
  }

  public mutating func string() throws(Fault) -> String {
    try take(UInt8(ascii: "\""))
    let start = position
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    guard var text = String(validating: bytes[start..<position], as: UTF8.self) else { throw Fault() }
    while let byte = current, byte >= 0x20 {
      position += 1
      if byte == UInt8(ascii: "\"") { return text }
      if byte == UInt8(ascii: "\\") {
        text.unicodeScalars.append(try escape())
      } else {
        let start = position - 1
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        guard let plain = String(validating: bytes[start..<position], as: UTF8.self) else { throw Fault() }
        text += plain
      }
    }
    throw Fault()
  }

  public mutating func integer() throws(Fault) -> Int64 {
    guard let value = Int64(try number()) else { throw Fault() }
    return value
  }

  /// Reads a value of any form, and forgets it.
  public mutating func skip() throws(Fault) {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): try object { reader, _ throws(Fault) in try reader.skip() }
    case UInt8(ascii: "["): try array { reader throws(Fault) in try reader.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try take("true")
    case UInt8(ascii: "f"): try take("false")
    case UInt8(ascii: "n"): try take("null")
    default: _ = try number()
    }
  }

  /// Requires that nothing follows.
  public mutating func end() throws(Fault) {
    skipSpace()
    if position != bytes.endIndex { throw Fault() }
  }

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func list(
    from opening: UInt8, to closing: UInt8, _ item: (inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    try take(opening)
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw Fault() }
    skipSpace()
    if current == closing { return position += 1 }
    while true {
      try item(&self)
      skipSpace()
      guard let byte = current, byte == closing || byte == UInt8(ascii: ",") else { throw Fault() }
      position += 1
      if byte == closing { return }
    }
  }

  private mutating func take(_ byte: UInt8) throws(Fault) {
    skipSpace()
    guard current == byte else { throw Fault() }
    position += 1
  }

  private mutating func take(_ word: String) throws(Fault) {
    guard bytes[position...].starts(with: word.utf8) else { throw Fault() }
    position += word.utf8.count
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func number() throws(Fault) -> String {
    skipSpace()
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.isNumberOfJSON else { throw Fault() }
    return text
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    guard let byte = current else { throw Fault() }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw Fault()
    }
    let first = try unit()
    guard UTF16.isLeadSurrogate(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw Fault() }
      return scalar
    }
    guard bytes[position...].starts(with: "\\u".utf8) else { throw Fault() }
    position += 2
    let second = try unit()
    guard UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF))
    else { throw Fault() }
    return scalar
  }

  /// Reads four hexadecimal digits.
  private mutating func unit() throws(Fault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw Fault() }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}

extension String {
  /// Whether it is written as JSON writes numbers.
  fileprivate var isNumberOfJSON: Bool {
    var rest = utf8[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
