/// A correction of what was published (更正说明): when, what, and why.
public struct Correction: Hashable, Sendable {
  /// A day, with or without its time.
  public var date: StatedDate
  /// What was wrong, and what is right.
  public var text: Narrative
  public var reason: Narrative
}
