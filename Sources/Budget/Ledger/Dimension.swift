/// A property of ledger lines by which the rows of a tree are divided.
public enum Dimension: Hashable, Sendable {
  /// A level of the codes of an axis, by its number of digits.
  case codes(Axis, digits: Int)
  case unit
  case project
  case projectKind
  case fund
  case purpose

  public static let all: [Dimension] =
    Axis.allCases.flatMap { axis in axis.levels.map { .codes(axis, digits: $0) } }
    + [.unit, .project, .projectKind, .fund, .purpose]

  /// As profiles name it: 功能类, 单位.
  public var name: String {
    switch self {
    case .codes(let axis, let digits): axis.name + Axis.levelNames[digits / 2 - 1]
    case .unit: "单位"
    case .project: "项目"
    case .projectKind: "项目类别"
    case .fund: "资金性质"
    case .purpose: "用途"
    }
  }

  public init?(name: String) {
    guard let dimension = Self.all.first(where: { $0.name == name }) else { return nil }
    self = dimension
  }

  /// Of codes, that of theirs.
  public var axis: Axis? { if case .codes(let axis, _) = self { axis } else { nil } }

  /// Of codes, how many they have.
  public var digits: Int? { if case .codes(_, let digits) = self { digits } else { nil } }

  /// The member that a part of a figure's name means.
  public func member(named key: String) -> Member? {
    switch self {
    case .codes(let axis, let digits): Code(key).flatMap { $0.digitCount == digits ? .code(axis, $0) : nil }
    case .unit: .unit(key)
    case .project: .project(key)
    case .projectKind: .projectKind(key)
    case .fund: Fund(name: key).map(Member.fund)
    case .purpose: .purpose(key)
    }
  }

  /// Whether a member is of the dimension.
  func holds(_ member: Member) -> Bool {
    switch (self, member) {
    case (.codes(let axis, let digits), .code(let other, let code)): axis == other && digits == code.digitCount
    case (.unit, .unit), (.project, .project), (.projectKind, .projectKind), (.fund, .fund), (.purpose, .purpose): true
    default: false
    }
  }

  /// Returns nil for a line without the property.
  public func member(of line: LedgerLine) -> Member? {
    switch self {
    case .codes(let axis, let digits): line.code(on: axis)?.ancestor(digitCount: digits).map { .code(axis, $0) }
    case .unit: line.unitNames.map { .unit($0.code) }
    case .project: line.projectNames.map { .project($0.code) }
    case .projectKind: line.projectNames?.kind.map(Member.projectKind)
    case .fund: .fund(line.fund)
    case .purpose: line.purpose.map(Member.purpose)
    }
  }
}

/// A value of a dimension, which a row of a tree stands for.
public enum Member: Hashable, Sendable {
  case code(Axis, Code)
  case unit(String)
  case project(String)
  case projectKind(String)
  case fund(Fund)
  case purpose(String)

  /// The part of a figure's name that names it: 功能.201, 项目支出.P1.
  public var key: String {
    switch self {
    case .code(_, let code): "\(code)"
    case .unit(let code), .project(let code): code
    case .projectKind(let kind): kind
    case .fund(let fund): fund.name
    case .purpose(let purpose): purpose
    }
  }

  /// Selects its lines.
  public var selector: Selector {
    switch self {
    case .code(let axis, let code): Selector(code, on: axis)
    case .unit(let code): Selector(units: .named([code]))
    case .project(let code): Selector(projects: .named([code]))
    case .projectKind(let kind): Selector(projectKinds: .named([kind]))
    case .fund(let fund): Selector(funds: [fund])
    case .purpose(let purpose): Selector(purpose: .marked(purpose))
    }
  }
}

extension Axis {
  public static let levelNames = ["类", "款", "项"]
}
