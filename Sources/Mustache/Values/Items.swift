/// The items of a list, each created when a section reaches it.
public struct Items: Sendable {
  let count: Int
  let source: Source

  enum Source: Sendable {
    /// One object that is queried at each position.
    case storage(Storage)
    case made(@Sendable (Int) -> Value)
  }

  /// Calls `item` whenever an item is needed.
  public init(count: Int, item: @escaping @Sendable (Int) -> Value) {
    self.count = count
    source = .made(item)
  }

  @usableFromInline
  init(count: Int, of storage: Storage) {
    self.count = count
    source = .storage(storage)
  }

  func item(at position: Int) -> Value {
    switch source {
    case .storage(let storage): .object(Object(storage, at: position))
    case .made(let item): item(position)
    }
  }
}
