/// An object with named parts.
public struct Object: Sendable {
  private let storage: Storage
  /// The position in a list.
  var position: Int

  @usableFromInline
  init(_ storage: Storage, at position: Int = 0) {
    self.storage = storage
    self.position = position
  }

  func value(for key: Key) -> Value? { storage.value(for: key, at: position) }

  /// Without a key, the object itself.
  func value(for key: Key?) -> Value? { key.map { value(for: $0) } ?? .object(self) }

  var keys: [Key] { storage.keys }

  func isSame(as other: Object) -> Bool { storage === other.storage && position == other.position }
}

/// A context of any type in a shared box, as copying it for each lookup would be slow.
///
/// Unchecked, as a class with subclasses cannot be checked: each has one immutable `Sendable` value.
@usableFromInline
class Storage: @unchecked Sendable {
  @usableFromInline init() {}

  func value(for key: Key, at position: Int) -> Value? { nil }

  var keys: [Key] { [] }
}

@usableFromInline
final class ContextStorage<Content: Context>: Storage, @unchecked Sendable {
  private let context: Content

  @usableFromInline
  init(_ context: Content) {
    self.context = context
  }

  override func value(for key: Key, at position: Int) -> Value? { context.value(for: key) }

  override var keys: [Key] { context.keys }
}

@usableFromInline
final class ListStorage<Content: ContextList>: Storage, @unchecked Sendable {
  private let list: Content

  @usableFromInline
  init(_ list: Content) {
    self.list = list
  }

  override func value(for key: Key, at position: Int) -> Value? { list.value(for: key, at: position) }

  override var keys: [Key] { Content.fields.keys }
}
