/// A template as it was read: the name by which other templates call it, the file it is in, and its bytes.
public struct TemplateFile: Hashable, Sendable {
  public var name: String
  public var path: String
  public var bytes: [UInt8]
}
