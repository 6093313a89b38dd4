/// Limits on a document. The defaults are far above any real document, and keep memory below twenty times its size.
public struct Limits: Sendable, Hashable {
  /// The size of the input in bytes. More than 1 GiB is never read.
  public var maximumBytes: Int
  /// The depth of elements, which guards the stack, as validation and callers recurse.
  public var maximumDepth: Int

  /// The number of attributes of one element, as libxml2 compares each with each.
  public var maximumAttributes: Int

  /// The number of all namespace declarations, as libxml2 searches those in scope for every name.
  static let maximumNamespaces = 100

  /// The number of all elements and attributes. Each takes some 40 bytes beside its text, so a document of little but
  /// tags would take sixty times its size.
  public var maximumNodes: Int

  public init(
    maximumBytes: Int = 32 << 20, maximumDepth: Int = 100, maximumAttributes: Int = 1000,
    maximumNodes: Int = 200_000
  ) {
    self.maximumBytes = min(maximumBytes, 1 << 30)
    self.maximumDepth = maximumDepth
    self.maximumAttributes = maximumAttributes
    self.maximumNodes = maximumNodes
  }
}
