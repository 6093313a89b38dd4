/// The words that templates write right before a department's reasons and uses: 原因是, 主要用于.
public struct Openings: Hashable, Sendable {
  public var reasons: Set<String>
  public var uses: Set<String>

  public init(reasons: Set<String>, uses: Set<String>) {
    self.reasons = reasons
    self.uses = uses
  }
}
