/// What a list of packages says of one: the index of the website, and the manifest.
public struct PackageSummary: Hashable, Sendable {
  public struct Headline: Hashable, Sendable {
    /// Of the figure.
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

  /// `headlines` are names of the figures that stand for the whole; one that the package does not have is left out.
  public init(of disclosure: Disclosure, headlines: [String]) {
    self.init(
      id: disclosure.id, departmentName: disclosure.statement.departmentName, title: disclosure.title,
      headlines: headlines.compactMap { name in
        disclosure.figures[name].map { Headline(name: name, quantity: $0.number.quantity) }
      })
  }
}
