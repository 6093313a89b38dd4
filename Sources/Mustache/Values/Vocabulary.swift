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
  private struct Entries {
    var keys: [String: Key] = [:]
    var names: [String] = []
  }

  private let entries = Mutex(Entries())

  public init() {}

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
