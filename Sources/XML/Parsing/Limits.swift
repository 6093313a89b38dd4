/// What a document may cost. The defaults are far beyond any honest document of ours.
public struct Limits: Sendable, Hashable {
  /// The size of the input, as it comes. More than 1 GiB is never read.
  public var maximumBytes: Int
  /// How deep elements may nest. Validation and the walks of callers recurse, so this is what guards the stack.
  public var maximumDepth: Int

  /// How many attributes one element may have: libxml2 compares each with each.
  public var maximumAttributes: Int

  public init(maximumBytes: Int = 64 << 20, maximumDepth: Int = 100, maximumAttributes: Int = 1000) {
    self.maximumBytes = min(maximumBytes, 1 << 30)
    self.maximumDepth = maximumDepth
    self.maximumAttributes = maximumAttributes
  }
}
