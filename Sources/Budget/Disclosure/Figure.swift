/// A number that a text may need, with everything that a sentence may say about it.
public struct Figure: Hashable, Sendable {
  /// The label in a list: the name of the code, or else the last part of the figure's name.
  public var label: String
  public var number: Number
  /// The numbers that it is compared with, for each known basis.
  public var bases: [Basis: Number]
  /// The number that it is a share of.
  public var whole: Number?
  public var reasons: [Basis: Narrative]
  public var use: Narrative?
  /// The breakdown; where it is by codes, the number of their digits.
  public var parts: [Figure]
  public var partDigits: Int?
  /// What a part in a breakdown stands for.
  public var member: Member?
  /// Whether it counts units of a sort that the package has none of, such as organs.
  public var isInapplicable = false
  /// The names of that code and of those above it, from the top.
  public var accounts: [AccountEntry] = []

  public init(
    _ number: Number, label: String, bases: [Basis: Number] = [:], whole: Number? = nil,
    reasons: [Basis: Narrative] = [:], use: Narrative? = nil, parts: [Figure] = [], partDigits: Int? = nil,
    member: Member? = nil
  ) {
    self.label = label
    self.number = number
    self.bases = bases
    self.whole = whole
    self.reasons = reasons
    self.use = use
    self.parts = parts
    self.partDigits = partDigits
    self.member = member
  }

  public var name: String { number.name }

  /// The code of a part, of the chart of accounts.
  public var code: Code? { if case .code(_, let code)? = member { code } else { nil } }

  /// Returns the number of the figure, or of a basis.
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

    public func word(forRate: Bool) -> String {
      switch self {
      case .increase: forRate ? "增长" : "增加"
      case .decrease: forRate ? "下降" : "减少"
      case .unchanged: "持平"
      }
    }
  }

  public var direction: Direction
  /// The absolute difference.
  public var difference: Number
  /// The absolute rate; nil when the basis is zero or negative.
  public var rate: Number?
  /// Whether there is a change, but too small to be printed.
  public var isHidden = false
}

extension Figure {
  /// Returns the change against a basis, or nil when that is unknown. The rate is computed from exact amounts.
  public func change(against basis: Basis) -> Change? {
    guard let base = bases[basis], let difference = number.derived(.difference, base) else { return nil }
    return Change(
      direction: .init(from: base.value, to: number.value), difference: difference, rate: number.derived(.rate, base))
  }

  /// Returns the change as a reader sees it: numbers that are printed the same, or with a difference that is printed as
  /// zero, are equal, and there is no rate of a base, or of its own, that is printed as zero.
  public func change(against basis: Basis, in style: NumberStyle) -> Change? {
    guard var change = change(against: basis), let base = bases[basis] else { return nil }
    if number.quantity.isShown(as: base.quantity, in: style) || change.difference.quantity.isShownAsZero(in: style) {
      change.isHidden = change.direction != .unchanged
      change.direction = .unchanged
    }
    if change.direction == .unchanged || base.quantity.isShownAsZero(in: style)
      || change.rate?.quantity.isShownAsZero(in: style) == true
    {
      change.rate = nil
    }
    return change
  }

  /// Returns the share of the basis that was reached, or nil when the basis is zero, negative or unknown.
  public func completion(of basis: Basis) -> Number? {
    bases[basis].flatMap { number.derived(.share, $0) }
  }

  public var share: Number? { whole.flatMap { number.derived(.share, $0) } }

  /// A number that a sentence may use of a figure.
  public enum Aspect: Hashable, Sendable {
    case value
    case base(Basis), difference(Basis), rate(Basis), completion(Basis)
    case share

    package static func all(comparing bases: [Basis]) -> [Aspect] {
      [.value] + bases.flatMap { [.base($0), .difference($0), .rate($0), .completion($0)] } + [.share]
    }

    /// Whether a column names it so: `上年.差额`. A basis alone means its number.
    package func isNamed(_ name: String) -> Bool { self.name == name || self.name == "\(name).数" }

    public var basis: Basis? {
      switch self {
      case .base(let basis), .difference(let basis), .rate(let basis), .completion(let basis): basis
      case .value, .share: nil
      }
    }

    /// Whether it is a rate, not money.
    public var isRate: Bool {
      switch self {
      case .rate, .completion, .share: true
      case .value, .base, .difference: false
      }
    }

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

  /// Returns nil for an unknown number.
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

  public var aspects: [Aspect] { Aspect.all(comparing: knownBases).filter { number($0) != nil } }

  /// What it is compared with, those of packages first.
  public var knownBases: [Basis] {
    Basis.ofPackages.filter { bases[$0] != nil }
      + bases.keys.filter { !Basis.ofPackages.contains($0) }.sorted { $0.name < $1.name }
  }
}
