/// The words of templates that rules compare: those right before a department's reasons and uses, 原因是 and 主要用于, and
/// those around years that are typed into them.
public struct Openings: Hashable, Sendable {
  public var reasons: Set<String>
  public var uses: Set<String>
  public var years: [String]

  public init(reasons: Set<String>, uses: Set<String>, years: [String] = []) {
    self.reasons = reasons
    self.uses = uses
    self.years = years
  }
}
