/// Something with parts that templates name.
public struct Object: Sendable {
  private let storage: Storage
  /// Which of several.
  var position: Int

  @usableFromInline
  init(_ storage: Storage, at position: Int = 0) {
    self.storage = storage
    self.position = position
  }

  func value(for key: Key) -> Value? { storage.value(for: key, at: position) }

  var keys: [Key] { storage.keys }

  func isSame(as other: Object) -> Bool { storage === other.storage && position == other.position }
}

/// The parts of a context of any type, in a box that is shared instead of copied: a template asks for one after the other.
///
/// Unchecked, because only a class without subclasses can be checked: each holds one `Sendable` value that never changes.
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
