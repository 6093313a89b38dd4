/// The fields of a ledger line that selectors see. Lines with equal keys belong to the same cells of every table, so
/// they are added up first.
public struct LedgerLineKey: Hashable, Sendable {
  // Packed, because a key is looked up for each line.
  private let codes: UInt64
  private let words: UInt32
  private let purpose: String?
  private var unit: PartyNames?
  private var project: PartyNames?

  public init(_ line: LedgerLine, telling parties: Parties = []) {
    codes = UInt64(line.function?.rank ?? 0) << 32 | UInt64(line.economic?.rank ?? 0)
    words =
      UInt32(line.flow.rawValue) << 24 | UInt32(line.fund.rawValue) << 16
      | UInt32(line.category.map { $0.rawValue + 1 } ?? 0) << 8 | (line.carriedOver ? 2 : 0) | (line.isOrgan ? 1 : 0)
    purpose = line.purpose
    if parties.contains(.units) { unit = line.unitNames }
    if parties.contains(.projects) { project = line.projectNames }
  }

  /// Leaves out the purpose, as few lines differ in it alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(codes)
    hasher.combine(words)
    if let unit { hasher.combine(unit) }
    if let project { hasher.combine(project) }
  }
}

/// Whether the tables and figures of a format tell units apart, and projects.
public struct Parties: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let units = Parties(rawValue: 1)
  public static let projects = Parties(rawValue: 2)

  init(_ selector: Selector) {
    self = []
    if selector.tellsUnits { insert(.units) }
    if selector.tellsProjects { insert(.projects) }
  }

  init(_ dimension: Dimension) {
    switch dimension {
    case .unit: self = .units
    case .project, .projectKind: self = .projects
    case .codes, .fund, .purpose: self = []
    }
  }
}
