/// A number that a text may need, with everything that a sentence may say of it.
public struct Figure: Hashable, Sendable {
  public enum Measure: Hashable, Sendable {
    case money
    /// A number of pieces, people or times.
    case count
  }

  public var name: String
  /// What it is called in a list: the name of a code; otherwise the last part of its name.
  public var label: String
  public var measure: Measure
  /// In 分, or in pieces.
  public var value: Int64
  /// What it is compared with; a basis that is not known is not there.
  public var bases: [Basis: Int64]
  /// What it is a share of.
  public var whole: Int64?
  public var reasons: [Basis: Narrative]
  public var use: Narrative?
  /// Its breakdown by codes.
  public var parts: [Figure]
  /// The code that it is the money of, in a breakdown.
  public var code: Code?
  /// Where its ledger lines are; nil for a count.
  public var trace: Trace?

  public struct Trace: Hashable, Sendable {
    public var axis: Axis
    public var selector: Selector

    public init(axis: Axis, selector: Selector) {
      self.axis = axis
      self.selector = selector
    }
  }

  public init(
    name: String, label: String, measure: Measure, value: Int64, bases: [Basis: Int64] = [:], whole: Int64? = nil,
    reasons: [Basis: Narrative] = [:], use: Narrative? = nil, parts: [Figure] = [], code: Code? = nil,
    trace: Trace? = nil
  ) {
    self.name = name
    self.label = label
    self.measure = measure
    self.value = value
    self.bases = bases
    self.whole = whole
    self.reasons = reasons
    self.use = use
    self.parts = parts
    self.code = code
    self.trace = trace
  }
}

/// A change of a figure against a basis.
public struct Change: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case increase, decrease, level
  }

  public var direction: Direction
  /// Without sign.
  public var difference: Int64
  /// Tenths of a percent, without sign; nil when the basis is zero.
  public var rate: Int64?

  public init(direction: Direction, difference: Int64, rate: Int64?) {
    self.direction = direction
    self.difference = difference
    self.rate = rate
  }
}

extension Figure {
  /// How it changed; nil when the basis is not known. The rate comes from exact amounts, not from rounded ones.
  public func change(against basis: Basis) -> Change? {
    guard let base = bases[basis] else { return nil }
    let (difference, overflow) = value.subtractingReportingOverflow(base)
    guard !overflow, difference != .min else { return nil }
    return Change(
      direction: difference == 0 ? .level : difference > 0 ? .increase : .decrease, difference: abs(difference),
      rate: base == .min ? nil : tenthsOfPercent(abs(difference), of: abs(base)))
  }

  /// Tenths of a percent of the basis that were reached; nil when the basis is zero or not known.
  public func completion(of basis: Basis) -> Int64? {
    bases[basis].flatMap { tenthsOfPercent(value, of: $0) }
  }

  /// Tenths of a percent of its whole.
  public var share: Int64? {
    whole.flatMap { tenthsOfPercent(value, of: $0) }
  }
}

/// `part` of `whole` in tenths of a percent, halves away from zero; nil when the whole is zero.
func tenthsOfPercent(_ part: Int64, of whole: Int64) -> Int64? {
  guard whole != 0 else { return nil }
  let (quotient, remainder) = (Int128(part) * 1000).quotientAndRemainder(dividingBy: Int128(whole))
  let roundsUp = remainder.magnitude * 2 >= Int128(whole).magnitude
  let sign: Int128 = (part < 0) == (whole < 0) ? 1 : -1
  return Int64(exactly: roundsUp ? quotient + sign : quotient)
}
