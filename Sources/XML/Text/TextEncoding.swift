/// The encodings that input may come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Stands for GBK and GB2312 too: each is a part of it.
  case gb18030 = "GB18030"

  /// The names that a caller may suggest to someone whose encoding is not supported.
  public static let supportedNames = ["UTF-8", "UTF-16", "GB18030", "GBK", "GB2312"]
}

extension TextEncoding {
  /// What an XML declaration may call an encoding whose letters are ASCII bytes; nil for every other name.
  init?(asciiCompatibleName name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": self = .utf8
    case "GB18030", "GBK", "GB2312", "GB_2312-80", "GB2312-80", "CP936", "MS936", "WINDOWS-936", "X-GBK", "EUC-CN":
      self = .gb18030
    default: return nil
    }
  }
}

/// Why a byte sequence cannot be read as text, and where.
public struct DecodingFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The XML declaration names an encoding that is not supported, or a byte order mark says so.
    case unsupportedEncoding(name: String, supported: [String])
    /// The declaration says UTF-16, in a text that is evidently not UTF-16.
    case mislabelled(declared: String)
    /// These bytes mean nothing in that encoding.
    case invalidBytes([UInt8], encoding: TextEncoding)
    /// The C library had too little memory for its tables.
    case memoryShort
  }

  public var kind: Kind
  /// The place in the text as decoded up to there.
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
