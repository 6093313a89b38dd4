/// What will be shown: every table, text and figure of a package's page, computed and not yet laid out.
public struct Disclosure: Sendable {
  public var id: PackageID
  public var departmentName: String
  public var tables: [Table]

  public init(id: PackageID, departmentName: String, tables: [Table]) {
    self.id = id
    self.departmentName = departmentName
    self.tables = tables
  }
}
