/// What a name stands for. Numbers are given as text, formatted by whoever knows how they should look.
public enum Value: Sendable {
  /// The name is known, and there is nothing to show: prints nothing, and a section over it is left out.
  case nothing
  /// Characters, escaped where they are printed. Empty text leaves a section out.
  case text(String)
  /// Elements built by the program itself, printed as they are, and only where elements may stand.
  case markup(Markup)
  /// Decides whether a section is shown. Prints `true` or `false`.
  case flag(Bool)
  /// A section over a list is rendered once for each item.
  case list(Items)
  /// A section over an object is rendered once, with the object's names in front of those around it.
  case object(Items)
  /// Text that also has parts, as an amount has its change and its reason: printed as text, entered as an object.
  case spoken(String, Items)
}

extension Value {
  public static func object(_ context: any Context) -> Value {
    .object(Items(storage: SingleItem(context)))
  }

  public static func spoken(_ text: String, _ context: any Context) -> Value {
    .spoken(text, Items(storage: SingleItem(context)))
  }

  @inlinable
  public static func list(_ contexts: [some Context]) -> Value {
    let items = ContextItems(
      count: contexts.count, lookUp: { key, index in contexts[index].value(for: key) },
      context: { index in contexts[index] })
    return .list(Items(storage: items))
  }

  public static func list(_ texts: [String]) -> Value {
    .list(Items(storage: TextItems(texts)))
  }

  public static func list(_ values: [Value]) -> Value {
    .list(Items(count: values.count) { values[$0] })
  }
}

extension Value {
  /// What a value is, without its content: enough to say why it cannot be printed.
  public enum Sort: Sendable, Hashable {
    case nothing, text, markup, flag, list, object
  }

  public var sort: Sort {
    switch self {
    case .nothing: .nothing
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .list: .list
    case .object: .object
    case .spoken: .text
    }
  }

  /// Whether a section over this value is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.utf8.isEmpty
    case .markup(let markup): !markup.source.utf8.isEmpty
    case .flag(let flag): flag
    case .list(let items): items.storage.count > 0
    case .object, .spoken: true
    }
  }

  /// What names inside this value refer to; nil when it has no parts.
  var parts: Items? {
    switch self {
    case .object(let items), .spoken(_, let items): items
    default: nil
    }
  }
}
