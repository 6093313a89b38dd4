/// A list of contexts of one type.
@usableFromInline
final class ContextItems: ItemStorage {
  @usableFromInline let count: Int
  private let lookUp: @Sendable (Key, Int) -> Value?
  private let context: @Sendable (Int) -> any Context

  /// Takes closures, because they are compiled where the type of the contexts is known, and for that type. The methods of
  /// a generic class would be compiled once for all types, and they run for each cell.
  @usableFromInline
  init(
    count: Int, lookUp: @escaping @Sendable (Key, Int) -> Value?, context: @escaping @Sendable (Int) -> any Context
  ) {
    self.count = count
    self.lookUp = lookUp
    self.context = context
  }

  @usableFromInline
  func value(for key: Key, at index: Int) -> Value? { lookUp(key, index) }

  @usableFromInline
  func item(at index: Int) -> Value { .object(context(index)) }

  @usableFromInline
  func keys(at index: Int) -> [Key] { context(index).keys }
}

/// One context.
@usableFromInline
final class SingleItem: ItemStorage {
  private let context: any Context

  @usableFromInline
  init(_ context: any Context) {
    self.context = context
  }

  @usableFromInline var count: Int { 1 }

  @usableFromInline
  func value(for key: Key, at index: Int) -> Value? { context.value(for: key) }

  @usableFromInline
  func item(at index: Int) -> Value { .object(Items(storage: self)) }

  @usableFromInline
  func keys(at index: Int) -> [Key] { context.keys }
}

final class TextItems: ItemStorage {
  private let texts: [String]

  init(_ texts: [String]) {
    self.texts = texts
  }

  var count: Int { texts.count }

  func item(at index: Int) -> Value { .text(texts[index]) }
}

/// Items of any sort, made as they are needed.
final class MixedItems: ItemStorage {
  let count: Int
  private let make: @Sendable (Int) -> Value

  init(count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  var isMixed: Bool { true }

  func item(at index: Int) -> Value { make(index) }
}
