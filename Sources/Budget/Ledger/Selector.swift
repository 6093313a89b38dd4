/// A filter over the fields of ledger lines. A cell of a table is defined by its selector alone, so any number can be
/// explained by listing the lines it selects.
public struct Selector: Hashable, Sendable {
  public var flows: TermSet<Flow> = .all
  public var funds: TermSet<Fund> = .all
  /// nil also selects lines that have no category, such as income.
  public var categories: TermSet<Category>? = nil
  /// nil selects both.
  public var carriedOver: Bool? = nil
  public var functions: CodeFilter = .any
  public var economics: CodeFilter = .any
  public var purpose: PurposeFilter = .any
  /// Only lines of units that are organs, or only of others; nil selects both.
  public var isOrgan: Bool? = nil
  /// Units and projects by code or name, and projects by kind.
  public var units: NameFilter = .any
  public var projects: NameFilter = .any
  public var projectKinds: NameFilter = .any

  /// Selects every line.
  public static let everything = Selector()

  public func selects(_ line: LedgerLine) -> Bool {
    guard flows.contains(line.flow), funds.contains(line.fund) else { return false }
    if let categories {
      guard let category = line.category, categories.contains(category) else { return false }
    }
    if let carriedOver, carriedOver != line.carriedOver { return false }
    if let isOrgan, isOrgan != line.isOrgan { return false }
    if tellsParties, !selectsParties(of: line) { return false }
    return functions.matches(line.function) && economics.matches(line.economic) && purpose.matches(line.purpose)
  }

  /// Returns the selector of the lines that both select, or nil when the two contradict each other.
  public func narrowed(by other: Selector) -> Selector? {
    var result = self
    result.flows = flows.intersection(other.flows)
    result.funds = funds.intersection(other.funds)
    if result.flows.isEmpty || result.funds.isEmpty { return nil }
    if let mine = categories, let theirs = other.categories {
      let common = mine.intersection(theirs)
      if common.isEmpty { return nil }
      result.categories = common
    } else {
      result.categories = categories ?? other.categories
    }
    guard let functions = functions.narrowed(by: other.functions),
      let economics = economics.narrowed(by: other.economics), let purpose = purpose.narrowed(by: other.purpose),
      !carriedOver.contradicts(other.carriedOver), !isOrgan.contradicts(other.isOrgan),
      let units = units.narrowed(by: other.units), let projects = projects.narrowed(by: other.projects),
      let projectKinds = projectKinds.narrowed(by: other.projectKinds)
    else { return nil }
    result.functions = functions
    result.economics = economics
    result.purpose = purpose
    result.carriedOver = carriedOver ?? other.carriedOver
    result.isOrgan = isOrgan ?? other.isOrgan
    (result.units, result.projects, result.projectKinds) = (units, projects, projectKinds)
    return result
  }
}

extension Selector {
  var tellsUnits: Bool { units != .any }
  var tellsProjects: Bool { projects != .any || projectKinds != .any }
  /// Whether it asks whose money a line is, or what project it is for.
  public var tellsParties: Bool { tellsUnits || tellsProjects }
  /// Whether it tells some units or projects from others.
  public var dividesParties: Bool { tellsParties || isOrgan != nil }

  private func selectsParties(of line: LedgerLine) -> Bool {
    units.matches(line.unitNames?.code, or: line.unitNames?.name)
      && projects.matches(line.projectNames?.code, or: line.projectNames?.name)
      && projectKinds.matches(line.projectNames?.kind)
  }

  /// Selects the lines at or below a code.
  public init(_ code: Code, on axis: Axis) {
    switch axis {
    case .function: self.init(functions: .within([code]))
    case .economic: self.init(economics: .within([code]))
    }
  }
}

extension Bool? {
  /// Whether both have a value, and the values differ.
  fileprivate func contradicts(_ other: Bool?) -> Bool {
    self != nil && other != nil && self != other
  }
}

/// Which codes pass: any, even a missing one, or those at or below one of a list.
public enum CodeFilter: Hashable, Sendable {
  case any
  case within([Code])

  public func matches(_ code: Code?) -> Bool {
    guard case .within(let ancestors) = self else { return true }
    guard let code else { return false }
    return ancestors.contains { code.isWithin($0) }
  }

  /// Returns nil when no code passes both.
  func narrowed(by other: CodeFilter) -> CodeFilter? {
    guard case .within(let mine) = self else { return other }
    guard case .within(let theirs) = other else { return self }
    var common: [Code] = []
    for left in mine {
      for right in theirs {
        if left.isWithin(right) {
          common.append(left)
        } else if right.isWithin(left) {
          common.append(right)
        }
      }
    }
    return common.isEmpty ? nil : .within(common)
  }
}

/// Which purpose marks pass.
public enum PurposeFilter: Hashable, Sendable {
  case any
  /// Lines without a mark.
  case none
  case marked(String)

  public func matches(_ purpose: String?) -> Bool {
    switch self {
    case .any: true
    case .none: purpose == nil
    case .marked(let mark): purpose == mark
    }
  }

  func narrowed(by other: PurposeFilter) -> PurposeFilter? {
    if self == .any { return other }
    return other == .any || other == self ? self : nil
  }
}
