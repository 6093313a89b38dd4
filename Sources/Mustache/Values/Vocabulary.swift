internal import Synchronization

/// One part of a name, as a small number: names are compared once, when templates are compiled and contexts declared.
public struct Key: Hashable, Sendable {
  /// Where the key stands in its vocabulary, counting from 0.
  @usableFromInline let index: Int

  init(index: Int) {
    self.index = index
  }
}

/// The names that templates and contexts share. A program keeps one, and gives it to both.
///
/// Keys of one vocabulary mean nothing in another. Names are added from any thread; rendering never asks for one.
public final class Vocabulary: Sendable {
  /// The words by which templates say what they mean of what stands around an item.
  struct Scopes {
    let page: String
    let outer: String
  }

  private struct Entries {
    var keys: [String: Key] = [:]
    var names: [String] = []
  }

  private let entries = Mutex(Entries())

  /// Nil where a name that the item at hand does not know is looked for all the way out, as the Mustache specification says.
  let scopes: Scopes?

  public init() { scopes = nil }

  /// A vocabulary in which a name is looked for in the item at hand and nowhere else. `page` names what the page is rendered from,
  /// `outer` the item around: `{{page.title}}`, `{{#page}}…{{/page}}`, `{{outer.outer.title}}`.
  public init(page: String, outer: String) { scopes = Scopes(page: page, outer: outer) }

  /// The key of `name`, which is one part of a dotted name and so holds no dot.
  public func key(_ name: String) -> Key {
    entries.withLock { entries in
      if let known = entries.keys[name] { return known }
      let key = Key(index: entries.names.count)
      entries.keys[name] = key
      entries.names.append(name)
      return key
    }
  }

  /// The name that `key` was made from.
  public func name(of key: Key) -> String {
    entries.withLock { $0.names[key.index] }
  }
}
