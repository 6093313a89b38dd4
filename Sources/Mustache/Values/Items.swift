/// The items of a list, or an object as the one item of its own.
///
/// The items stay where they are: a template asks for the part it names of the item it is at, so that no row and no cell is
/// wrapped on its way to the page.
public struct Items: Sendable {
  @usableFromInline let storage: any ItemStorage

  @usableFromInline
  init(storage: any ItemStorage) {
    self.storage = storage
  }

  /// Items made as they are needed, each time they are needed.
  public init(count: Int, item: @escaping @Sendable (Int) -> Value) {
    self.init(storage: MadeItems(count: count, make: item))
  }
}

@usableFromInline
protocol ItemStorage: AnyObject, Sendable {
  var count: Int { get }
  /// Whether the items themselves may be lists or objects, and so must be asked for to be entered.
  var isMixed: Bool { get }
  func value(for key: Key, at index: Int) -> Value?
  /// The item itself, which `{{.}}` names.
  func item(at index: Int) -> Value
  func keys(at index: Int) -> [Key]
}

extension ItemStorage {
  @usableFromInline var isMixed: Bool { false }

  @usableFromInline
  func value(for key: Key, at index: Int) -> Value? { nil }

  @usableFromInline
  func keys(at index: Int) -> [Key] { [] }
}

@usableFromInline
final class ContextItems<Element: Context>: ItemStorage {
  @usableFromInline let contexts: [Element]

  @inlinable
  init(_ contexts: [Element]) {
    self.contexts = contexts
  }

  @inlinable var count: Int { contexts.count }

  @inlinable
  func value(for key: Key, at index: Int) -> Value? {
    contexts[index].value(for: key)
  }

  @inlinable
  func item(at index: Int) -> Value {
    .object(Items(storage: ContextItems([contexts[index]])))
  }

  @inlinable
  func keys(at index: Int) -> [Key] { contexts[index].keys }
}

final class TextItems: ItemStorage {
  let texts: [String]

  init(texts: [String]) {
    self.texts = texts
  }

  var count: Int { texts.count }

  func item(at index: Int) -> Value { .text(texts[index]) }
}

final class MixedItems: ItemStorage {
  let values: [Value]

  init(values: [Value]) {
    self.values = values
  }

  var count: Int { values.count }
  var isMixed: Bool { true }

  func item(at index: Int) -> Value { values[index] }
}

final class MadeItems: ItemStorage {
  let count: Int
  let make: @Sendable (Int) -> Value

  init(count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  var isMixed: Bool { true }

  func item(at index: Int) -> Value { make(index) }
}
