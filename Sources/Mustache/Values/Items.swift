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
    self.init(storage: MixedItems(count: count, make: item))
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
