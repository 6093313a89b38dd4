/// What a name stands for.
public enum Value: Sendable {
  /// The name is known, and there is nothing to show: prints nothing, and a section over it is left out.
  case nothing
  /// Characters, escaped where they are printed. Empty text leaves a section out.
  case text(String)
  case number(Number)
  /// Decides whether a section is shown. Prints `true` or `false`.
  case flag(Bool)
  /// A section over a list is rendered once for each item.
  case list(Items)
  /// A section over an object is rendered once, with the object's names in front of those around it.
  case object(Object)
  /// What is printed and also has parts, as an amount has its change and its reason: printed as the value, entered as the object.
  indirect case composite(Value, Object)
}

extension Value {
  @inlinable
  public static func object(_ context: some Context) -> Value {
    .object(Object(ContextStorage(context)))
  }

  @inlinable
  public static func composite(_ value: Value, _ context: some Context) -> Value {
    .composite(value, Object(ContextStorage(context)))
  }

  /// A whole number.
  @inlinable
  public static func number(_ number: Int) -> Value {
    .number(Number(Int64(number)))
  }

  @inlinable
  public static func list(_ contexts: [some Context]) -> Value {
    .list(Items(count: contexts.count) { .object(contexts[$0]) })
  }

  @inlinable
  public static func list(_ list: some ContextList) -> Value {
    .list(Items(count: list.count, of: ListStorage(list)))
  }

  /// A context for each element, made when a section comes to it.
  @inlinable
  public static func list<Element: Sendable>(
    _ elements: [Element], _ context: @escaping @Sendable (Element) -> some Context
  ) -> Value {
    .list(Items(count: elements.count) { .object(context(elements[$0])) })
  }

  /// The same, where a context is told its number, counting from 1.
  @inlinable
  public static func list<Element: Sendable>(
    numbering elements: [Element], _ context: @escaping @Sendable (Int, Element) -> some Context
  ) -> Value {
    .list(Items(count: elements.count) { .object(context($0 + 1, elements[$0])) })
  }

  public static func list(_ texts: [String]) -> Value {
    .list(Items(count: texts.count) { .text(texts[$0]) })
  }
}

extension Value {
  /// Whether a section over this value is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.utf8.isEmpty
    case .flag(let flag): flag
    case .list(let items): items.count > 0
    case .number, .object, .composite: true
    }
  }

  /// What names inside this value refer to; nil when it has no parts.
  var parts: Object? {
    switch self {
    case .object(let object), .composite(_, let object): object
    case .nothing, .text, .number, .flag, .list: nil
    }
  }
}
