/// A comment of a source text: what people tell each other beside the tree.
public struct Comment: Sendable {
  public let text: String
  /// The node that follows it, or would.
  let next: Int
  /// The element that it stands in; nil outside of the root.
  let parent: Int?

  /// Whether it stands before an element, and not inside of it.
  public func precedes(_ element: Element) -> Bool { next <= element.index }

  public func stands(in element: Element) -> Bool { parent == element.index }
}
