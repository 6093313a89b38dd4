/// What selectors may ask of the unit or the project of a ledger line. The lines of one share it, so that copies of
/// lines are cheap.
public final class PartyNames: Hashable, Sendable {
  public let code: String
  public let name: String
  /// The kind of a project, such as 专项资金.
  public let kind: String?

  public init(code: String, name: String, kind: String? = nil) {
    self.code = code
    self.name = name
    self.kind = kind
  }

  public static func == (left: PartyNames, right: PartyNames) -> Bool {
    left === right || left.code == right.code && left.name == right.name && left.kind == right.kind
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// Which names pass: any, even a missing one, or those of a list.
public enum NameFilter: Hashable, Sendable {
  case any
  case named([String])

  func matches(_ name: String?, or other: String? = nil) -> Bool {
    guard case .named(let names) = self else { return true }
    return names.contains { $0 == name || $0 == other }
  }

  /// Returns nil when no name passes both.
  func narrowed(by other: NameFilter) -> NameFilter? {
    guard case .named(let mine) = self else { return other }
    guard case .named(let theirs) = other else { return self }
    let common = mine.filter(theirs.contains)
    return common.isEmpty ? nil : .named(common)
  }
}
