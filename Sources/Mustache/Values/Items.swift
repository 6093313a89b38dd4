/// The items of a list. Each is made when a section comes to it, so that no list is built only to be walked.
public struct Items: Sendable {
  let count: Int
  let source: Source

  enum Source: Sendable {
    /// One object, asked for its parts at each position.
    case parts(Parts)
    case made(@Sendable (Int) -> Value)
  }

  /// `item` is asked each time an item is needed.
  public init(count: Int, item: @escaping @Sendable (Int) -> Value) {
    self.count = count
    source = .made(item)
  }

  @usableFromInline
  init(count: Int, of parts: Parts) {
    self.count = count
    source = .parts(parts)
  }

  func item(at position: Int) -> Value {
    switch source {
    case .parts(let parts): .object(Object(parts, at: position))
    case .made(let item): item(position)
    }
  }
}
