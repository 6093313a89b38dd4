/// The value of a name.
public enum Value: Sendable {
  /// A known name without a value: prints nothing, and hides a section.
  case nothing
  /// Text, which is escaped when printed. Empty text hides a section.
  case text(String)
  case number(Number)
  /// Decides whether a section is shown. Prints `true` or `false`.
  case flag(Bool)
  /// A section over a list is rendered once for each item.
  case list(Items)
  /// A section over an object is rendered once, with the object's names in scope.
  case object(Object)
  /// A value with parts, such as an amount with its change and reason: printed as the value, entered as the object.
  indirect case composite(Value, Object)
}

extension Value {
  @inlinable
  public static func object(_ context: some Context) -> Value {
    .object(Object(ContextStorage(context)))
  }

  /// Nothing where there is no such thing.
  @inlinable
  public static func object(_ context: (some Context)?) -> Value {
    if let context { .object(context) } else { .nothing }
  }

  /// Nothing where there is no text.
  @inlinable
  public static func text(_ text: String?) -> Value {
    if let text { .text(text) } else { .nothing }
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

  /// A list with a context for each element, created when a section reaches it.
  @inlinable
  public static func list<Element: Sendable>(
    _ elements: [Element], _ context: @escaping @Sendable (Element) -> some Context
  ) -> Value {
    .list(Items(count: elements.count) { .object(context(elements[$0])) })
  }

  /// A list with a context for each element and its number, counting from 1.
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

  /// The object whose parts names refer to; nil when there is none.
  var parts: Object? {
    switch self {
    case .object(let object), .composite(_, let object): object
    case .nothing, .text, .number, .flag, .list: nil
    }
  }
}
