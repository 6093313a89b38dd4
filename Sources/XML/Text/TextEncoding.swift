/// The supported encodings.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also GBK and GB2312, which are subsets of it.
  case gb18030 = "GB18030"

  /// The names to suggest for an unsupported encoding.
  public static let supportedNames = ["UTF-8", "UTF-16", "GB18030", "GBK", "GB2312"]
}

extension TextEncoding {
  /// Returns the encoding for a name in an XML declaration, if it is a superset of ASCII.
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
    /// The declaration says UTF-16, but the text is not.
    case mislabelled(declared: String)
    /// These bytes are invalid in that encoding.
    case invalidBytes([UInt8], encoding: TextEncoding)
    /// The C library had too little memory for its tables.
    case memoryShort
  }

  public var kind: Kind
  /// The position in the text as decoded so far.
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
