/// A template as it was written.
public struct TemplateSource: Sendable {
  public let name: String
  public let bytes: [UInt8]
  /// The position of the first byte in its file, for a template that is part of one.
  public let origin: Position

  /// Drops a byte order mark, which is not part of the template.
  public init(name: String, bytes: [UInt8], origin: Position = .start) {
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.origin = origin
  }

  public init(name: String, _ text: String, origin: Position = .start) {
    self.init(name: name, bytes: Array(text.utf8), origin: origin)
  }
}
