/// The website that pages stand on, and what each page says about it (`site.xml`).
public struct Website: Sendable {
  /// What a page or its column says; each is a text with placeholders.
  public enum Label: String, CaseIterable, Sendable {
    case name, type, title, source, author, keywords, description, address
  }

  public typealias Labels = [Label: Narrative]

  /// Labels of pages of one kind of package, or of all pages.
  public struct Section: Sendable {
    /// nil for all kinds that have no section of their own, and for the page that lists all packages.
    public var kind: PackageKind?
    public var labels: Labels
  }

  /// 网站名称.
  public var name: String
  /// 网站域名, without `https://`.
  public var domain: String
  /// 网站标识码.
  public var code: String
  /// The columns that list pages.
  public var columns: [Section]
  /// What the pages themselves say.
  public var articles: [Section]
}
