/// One level of the context stack: what a section was entered with.
enum Frame {
  case item(any ItemStorage, Int)
  case scalar(Value)

  /// The frame for an item of a list, which may itself be a list or an object.
  static func entering(_ items: any ItemStorage, at index: Int) -> Frame {
    guard items.isMixed else { return .item(items, index) }
    let item = items.item(at: index)
    if let object = item.parts { return .item(object.storage, 0) }
    return .scalar(item)
  }

  func value(for key: Key) -> Value? {
    switch self {
    case .item(let items, let index): items.value(for: key, at: index)
    case .scalar: nil
    }
  }

  var keys: [Key] {
    switch self {
    case .item(let items, let index): items.keys(at: index)
    case .scalar: []
    }
  }

  /// What `{{.}}` stands for.
  var item: Value {
    switch self {
    case .item(let items, let index): items.item(at: index)
    case .scalar(let value): value
    }
  }
}
