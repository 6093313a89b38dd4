/// A file of the output, in memory: its path within the package's folder, and its bytes.
public struct Page: Hashable, Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
