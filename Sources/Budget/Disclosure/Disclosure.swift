/// What will be shown: every table, text and figure of a package's page, computed and not yet laid out.
public struct Disclosure: Sendable {
  public var id: PackageID
  public var departmentName: String
  /// Title of the profile, such as 部门预算信息公开.
  public var title: String
  public var tables: [Table]
  /// The lines behind every number, with the income that a budget takes from its expenditure.
  public var ledger: Ledger
  /// Paths of the files that the package was read from.
  public var files: [String]

  public init(
    id: PackageID, departmentName: String, title: String, tables: [Table], ledger: Ledger, files: [String]
  ) {
    self.id = id
    self.departmentName = departmentName
    self.title = title
    self.tables = tables
    self.ledger = ledger
    self.files = files
  }
}
