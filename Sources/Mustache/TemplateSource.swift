/// A template as it was written.
public struct TemplateSource: Sendable {
  public let name: String
  public let bytes: [UInt8]
  /// Where the first byte stands in its file, for a template that is a part of one.
  public let origin: Position

  /// A byte order mark is dropped: it says how a file is encoded and is no part of the template.
  public init(name: String, bytes: [UInt8], origin: Position = .start) {
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.origin = origin
  }

  public init(name: String, _ text: String, origin: Position = .start) {
    self.init(name: name, bytes: Array(text.utf8), origin: origin)
  }
}
