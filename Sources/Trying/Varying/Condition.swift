/// Something about a package that may be one way or another, whatever else is so of it.
public struct Condition: Hashable, Sendable {
  public let name: String
  public let states: [String]

  public init(_ name: String, _ states: [String]) {
    self.name = name
    self.states = states
  }
}

/// One state of each condition: what decides a package.
public struct Situation: Hashable, Sendable {
  private let states: [String: String]

  public init(_ conditions: [Condition], _ choice: [Int]) {
    states = Dictionary(
      zip(conditions, choice).map { ($0.name, $0.states[$1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The state of a condition; empty for one that the profile does not have.
  public subscript(name: String) -> String { states[name] ?? "" }
}
