internal import Synchronization

/// One part of a name as a small number, so that names are compared only when templates are compiled and contexts
/// declared.
public struct Key: Hashable, Sendable {
  /// The index of the key in its vocabulary.
  @usableFromInline let index: Int

  init(index: Int) {
    self.index = index
  }
}

/// The names that templates and contexts share.
///
/// Keys of one vocabulary mean nothing in another. Any thread may add names; rendering never does.
public final class Vocabulary: Sendable {
  /// The names of outer scopes in templates.
  struct Scopes {
    let page: String
    let outer: String
  }

  private struct Entries {
    var keys: [String: Key] = [:]
    var names: [String] = []
  }

  private let entries = Mutex(Entries())

  /// nil to look up names in all outer items, as the Mustache specification says.
  let scopes: Scopes?

  public init() { scopes = nil }

  /// A vocabulary in which a name is looked up in the current item only. `page` is the data of the page, `outer` the
  /// enclosing item: `{{page.title}}`, `{{#page}}…{{/page}}`, `{{outer.outer.title}}`.
  public init(page: String, outer: String) { scopes = Scopes(page: page, outer: outer) }

  /// Returns the key of `name`, which is one part of a dotted name and so has no dot.
  public func key(_ name: String) -> Key {
    entries.withLock { entries in
      if let known = entries.keys[name] { return known }
      let key = Key(index: entries.names.count)
      entries.keys[name] = key
      entries.names.append(name)
      return key
    }
  }

  /// Returns the name of `key`.
  public func name(of key: Key) -> String {
    entries.withLock { $0.names[key.index] }
  }
}
