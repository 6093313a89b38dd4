/// The summary of a package for the index and the manifest.
public struct PackageSummary: Hashable, Sendable {
  public struct Headline: Hashable, Sendable {
    /// The name of the figure.
    public var name: String
    public var quantity: Quantity

    public init(name: String, quantity: Quantity) {
      self.name = name
      self.quantity = quantity
    }
  }

  public var id: PackageID
  public var departmentName: String
  /// Title of the profile, such as 部门预算信息公开.
  public var title: String
  public var headlines: [Headline]

  public init(id: PackageID, departmentName: String, title: String, headlines: [Headline]) {
    self.id = id
    self.departmentName = departmentName
    self.title = title
    self.headlines = headlines
  }

  /// `headlines` are names of figures; those that the package does not have are left out. What may not be told exactly
  /// is rounded as on the page.
  public init(of disclosure: Disclosure, headlines: [String]) {
    self.init(
      id: disclosure.id, departmentName: disclosure.statement.departmentName, title: disclosure.title,
      headlines: headlines.compactMap { name in
        disclosure.figures[name].flatMap { disclosure.toldQuantity(of: $0.number) }.map {
          Headline(name: name, quantity: $0)
        }
      })
  }
}
