/// A file of the output, in memory: its path within the package's folder, and its bytes.
public struct Page: Hashable, Sendable {
  public var path: String
  public var bytes: [UInt8]

  /// The name of the whole page, and of the page that lists all packages.
  public static let index = "index.html"
  /// The name of the whole page as PDF.
  public static let printed = "disclosure.pdf"

  /// The name of the page as a fragment.
  public static let fragment = "fragment.html"

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
