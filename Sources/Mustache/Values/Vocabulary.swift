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

  /// The words of lists in sentences: `{{#name}}{{#frame}}…{{/frame}}…{{mark}}…{{/name}}`.
  public struct ListWords: Sendable {
    let name: String
    let frame: String
    /// The marks between the parts of a list, the weakest first. They print themselves.
    let marks: [String]

    public init(_ name: String, frame: String, marks: [String]) {
      (self.name, self.frame, self.marks) = (name, frame, marks)
    }
  }

  private struct Entries {
    var keys: [String: Key] = [:]
    var names: [String] = []
  }

  private let entries = Mutex(Entries())

  /// nil to look up names in all outer items, as the Mustache specification says.
  let scopes: Scopes?

  /// What the items of every list know of their place in it, by the index of the key.
  let places: [ListPlace.Reading]

  /// nil if templates have no lists in sentences, as the Mustache specification knows none.
  let lists: ListWords?

  public init() { (scopes, places, lists) = (nil, [], nil) }

  /// A vocabulary in which a name is looked up in the current item only. `page` is the data of the page, `outer` the
  /// enclosing item: `{{page.title}}`, `{{#page}}…{{/page}}`, `{{outer.outer.title}}`. The items of every list have
  /// `places`, unless they have a part of that name.
  public init(
    page: String, outer: String, places: KeyValuePairs<String, ListPlace.Reading> = [:], lists: ListWords? = nil
  ) {
    scopes = Scopes(page: page, outer: outer)
    self.lists = lists
    self.places = places.map(\.value)
    // They come first, so that a key tells by its index whether it is one of them.
    for name in places.map(\.key) { _ = key(name) }
  }

  /// Whether it is what items know of their place in a list.
  public func isPlace(_ key: Key) -> Bool { key.index < places.count }

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
