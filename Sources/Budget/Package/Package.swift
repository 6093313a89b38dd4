/// What a department stated: everything that its page will be made from, and nothing computed.
public struct Package: Sendable {
  public var id: PackageID
  /// Name of the profile, a folder of `Templates/`.
  public var profile: String
  public var departmentName: String
  public var units: [Unit]
  public var projects: [Project]
  public var ledger: Ledger
  /// Paths of the files that it was read from, `disclosure.xml` first; origins of ledger lines point into them.
  public var files: [String]

  public init(
    id: PackageID, profile: String, departmentName: String, units: [Unit], projects: [Project], ledger: Ledger,
    files: [String]
  ) {
    self.id = id
    self.profile = profile
    self.departmentName = departmentName
    self.units = units
    self.projects = projects
    self.ledger = ledger
    self.files = files
  }
}

/// A unit (单位) of the department.
public struct Unit: Hashable, Sendable {
  public var code: String
  public var name: String
  /// 单位性质, such as 行政 or 事业.
  public var nature: String
  /// 单位规格, such as 正科级.
  public var rank: String
  /// 经费保障形式, such as 财政拨款.
  public var funding: String
  /// Whether its public money counts as operating cost of organs (机关运行经费).
  public var isOrgan: Bool

  public init(code: String, name: String, nature: String, rank: String, funding: String, isOrgan: Bool) {
    self.code = code
    self.name = name
    self.nature = nature
    self.rank = rank
    self.funding = funding
    self.isOrgan = isOrgan
  }
}

/// A project (项目).
public struct Project: Hashable, Sendable {
  public var code: String
  public var name: String
  /// Position of the unit that runs it in `Package.units`.
  public var unit: Int

  public init(code: String, name: String, unit: Int) {
    self.code = code
    self.name = name
    self.unit = unit
  }
}
