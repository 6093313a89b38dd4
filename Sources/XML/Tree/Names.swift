/// The number of a name, so that comparing two names is comparing integers.
struct Name: Hashable {
  let number: Int32
}

/// The names of elements and attributes. A schema numbers its own first, and shares them with the documents that it
/// validates.
public final class Names {
  private var shown: [String] = []
  private var local: [String] = []
  private var numbers: [String: Name] = [:]
  /// Keyed by address, which is unique for each literal.
  private var literals = IntegerTable<Name>()

  public init() {}

  /// Copies the first `count` names.
  init(firstOf other: Names, count: Int) {
    for text in other.shown.prefix(count) { _ = name(text) }
  }

  var count: Int { shown.count }

  /// The name in messages: `{namespace}name`, or just the name without a namespace.
  subscript(name: Name) -> String { shown[Int(name.number)] }

  func local(_ name: Name) -> String { local[Int(name.number)] }

  func first(_ count: Int) -> ArraySlice<String> { shown.prefix(count) }

  func name(_ text: String) -> Name {
    if let known = numbers[text] { return known }
    let name = Name(number: Int32(shown.count))
    shown.append(text)
    local.append(text.utf8.lastIndex(of: .closingBrace).map { String(text[text.utf8.index(after: $0)...]) } ?? text)
    numbers[text] = name
    return name
  }

  func name(_ literal: StaticString) -> Name {
    let address = UInt(bitPattern: literal.utf8Start)
    if let known = literals[address] { return known }
    let name = name("\(literal)")
    literals.insert(name, for: address)
    return name
  }
}
