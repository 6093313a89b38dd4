/// A number that a text may need, with everything that a sentence may say of it.
public struct Figure: Hashable, Sendable {
  /// What it is called in a list: the name of a code; otherwise the last part of its name.
  public var label: String
  public var number: Number
  /// What it is compared with; a basis that is not known is not there.
  public var bases: [Basis: Number]
  /// What it is a share of.
  public var whole: Number?
  public var reasons: [Basis: Narrative]
  public var use: Narrative?
  /// Its breakdown by codes, and how many digits these have.
  public var parts: [Figure]
  public var partDigits: Int?
  /// The code that it is the money of, in a breakdown.
  public var code: Code?

  public init(
    _ number: Number, label: String, bases: [Basis: Number] = [:], whole: Number? = nil,
    reasons: [Basis: Narrative] = [:], use: Narrative? = nil, parts: [Figure] = [], partDigits: Int? = nil,
    code: Code? = nil
  ) {
    self.label = label
    self.number = number
    self.bases = bases
    self.whole = whole
    self.reasons = reasons
    self.use = use
    self.parts = parts
    self.partDigits = partDigits
    self.code = code
  }

  public var name: String { number.name }

  /// Its number, or what it is compared with.
  public func number(of basis: Basis?) -> Number? {
    guard let basis else { return number }
    return bases[basis]
  }
}

/// A change of a figure against a basis.
public struct Change: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case increase, decrease, unchanged

    /// From one number to another.
    public init(from base: Int64, to value: Int64) {
      self = value == base ? .unchanged : value > base ? .increase : .decrease
    }
  }

  public var direction: Direction
  /// Without sign.
  public var difference: Number
  /// Without sign; nil when the basis is zero.
  public var rate: Number?
}

extension Figure {
  /// How it changed; nil when the basis is not known. The rate comes from exact amounts, not from rounded ones.
  public func change(against basis: Basis) -> Change? {
    guard let base = bases[basis], let difference = number.derived(.difference, base) else { return nil }
    return Change(
      direction: .init(from: base.value, to: number.value), difference: difference, rate: number.derived(.rate, base))
  }

  /// What was reached of the basis; nil when that is zero or not known.
  public func completion(of basis: Basis) -> Number? {
    bases[basis].flatMap { number.derived(.share, $0) }
  }

  public var share: Number? { whole.flatMap { number.derived(.share, $0) } }

  /// What a sentence may say of it in numbers.
  public enum Aspect: Hashable, Sendable {
    case value
    case base(Basis), difference(Basis), rate(Basis), completion(Basis)
    case share

    public static let all: [Aspect] =
      [.value] + Basis.allCases.flatMap { [.base($0), .difference($0), .rate($0), .completion($0)] } + [.share]

    public var name: String {
      switch self {
      case .value: "数"
      case .base(let basis): "\(basis.name).数"
      case .difference(let basis): "\(basis.name).差额"
      case .rate(let basis): "\(basis.name).幅度"
      case .completion(let basis): "\(basis.name).完成率"
      case .share: "占比"
      }
    }
  }

  /// nil for what is not known of it.
  public func number(_ aspect: Aspect) -> Number? {
    switch aspect {
    case .value: number
    case .base(let basis): bases[basis]
    case .difference(let basis): change(against: basis)?.difference
    case .rate(let basis): change(against: basis)?.rate
    case .completion(let basis): completion(of: basis)
    case .share: share
    }
  }

  public var aspects: [Aspect] { Aspect.all.filter { number($0) != nil } }
}
