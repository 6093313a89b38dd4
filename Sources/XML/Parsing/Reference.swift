/// A reference to a character: `&amp;`, `&#20;`, `&#x4E2D;`.
enum Reference {
  case character(Unicode.Scalar)
  case undeclaredEntity(String)
  case invalidCharacter(String)
  /// "&" that starts no reference.
  case notOne

  /// Reads the reference at the cursor's "&", and moves the cursor past it (or past the "&" alone).
  init(_ cursor: inout SourceCursor) {
    cursor.offset += 1
    let start = cursor.offset
    if cursor.byte == .numberSign {
      while let byte = cursor.byte, byte != .semicolon, byte.isReferenceByte { cursor.offset += 1 }
      let digits = cursor.text(from: start + 1, to: cursor.offset)
      guard cursor.skip(";") else {
        self = .invalidCharacter("&#" + digits)
        return
      }
      let code =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      if let scalar = code.flatMap(Unicode.Scalar.init), scalar.isXMLCharacter {
        self = .character(scalar)
      } else {
        self = .invalidCharacter("&#" + digits + ";")
      }
    } else if let name = cursor.name(), cursor.skip(";") {
      self = Self.predefined[name].map(Reference.character) ?? .undeclaredEntity(name)
    } else {
      cursor.offset = start
      self = .notOne
    }
  }

  private static let predefined: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

extension UInt8 {
  fileprivate var isReferenceByte: Bool {
    switch self {
    case .numberSign, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
