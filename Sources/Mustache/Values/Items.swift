/// The items of a list. Each is made when a section comes to it, so that no list is built only to be walked.
public struct Items: Sendable {
  let count: Int
  let source: Source

  enum Source: Sendable {
    /// One object, asked for its parts at each position.
    case storage(Storage)
    case made(@Sendable (Int) -> Value)
  }

  /// `item` is asked each time an item is needed.
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
