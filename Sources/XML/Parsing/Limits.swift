/// What a document may cost. The defaults are far beyond any honest document of ours, and keep the memory that the largest takes below
/// twenty times its size.
public struct Limits: Sendable, Hashable {
  /// The size of the input, as it comes. More than 1 GiB is never read.
  public var maximumBytes: Int
  /// How deep elements may nest. Validation and the walks of callers recurse, so this is what guards the stack.
  public var maximumDepth: Int

  /// How many attributes one element may have: libxml2 compares each with each.
  public var maximumAttributes: Int

  /// How many namespaces may be declared in all: libxml2 goes through those in scope for every name.
  static let maximumNamespaces = 100

  /// How many elements and attributes there may be in all. The tree takes some 40 bytes for each beside its text, and a page some thousands
  /// for a project: what is little else but tags would take sixty times its size.
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
