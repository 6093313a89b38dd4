internal import Budget
internal import Mustache
internal import Printing

/// What a page says about its website, for templates.
struct WebsiteContext: Described {
  let website: Website
  let column: RenderedLabels?
  let article: RenderedLabels?

  static let fields: Fields = [
    "名称": { .text($0.website.name) },
    "域名": { .text($0.website.domain) },
    "标识码": { .text($0.website.code) },
    "栏目": { .object($0.column.map(LabelsContext.init)) },
    "内容页": { .object($0.article.map(LabelsContext.init)) },
  ]
}

private struct LabelsContext: Described {
  let labels: RenderedLabels

  static let fields: Fields = [
    "名称": { .text($0.labels[.name]) },
    "类型": { .text($0.labels[.type]) },
    "标题": { .text($0.labels[.title]) },
    "来源": { .text($0.labels[.source]) },
    "作者": { .text($0.labels[.author]) },
    "关键词": { .text($0.labels[.keywords]) },
    "描述": { .text($0.labels[.description]) },
    "网址": { .text($0.labels[.address]) },
  ]
}

/// What texts of `site.xml` may name: the website, and what a page is about.
struct LabelNames: Context {
  let website: Website
  /// nil where a text is for pages of all packages.
  let package: PackageSummary?
  /// Whether values become part of an address.
  let isAddress: Bool

  func value(for key: Key) -> Value? {
    if let package, let read = Self.page[key] {
      let text = read(package)
      return .text(isAddress ? (key == Self.folder ? text.percentEncodedPath : text.percentEncodedPart) : text)
    }
    return key == Self.site ? .object(WebsiteNames(website: website, isAddress: isAddress)) : nil
  }

  var keys: [Key] { [Self.site] + (package == nil ? [] : Self.order) }

  /// The names in full.
  var known: [String] {
    WebsiteNames.fields.keys.map { "网站.\(Vocabulary.pages.name(of: $0))" }
      + (package == nil ? [] : Self.order.map(Vocabulary.pages.name(of:)))
  }

  private static let site = Vocabulary.pages.key("网站")
  private static let folder = Vocabulary.pages.key("目录")

  private static let names: [(name: String, read: @Sendable (PackageSummary) -> String)] = [
    ("类别", { $0.id.kind.name }), ("年度", { "\($0.id.year)" }), ("上一年度", { "\($0.id.year - 1)" }),
    ("部门编码", { $0.id.department }), ("部门名称", { $0.departmentName }), ("总标题", { $0.title }),
    ("目录", { $0.id.path }),
  ]
  private static let order = names.map { Vocabulary.pages.key($0.name) }
  private static let page = Dictionary(uniqueKeysWithValues: zip(order, names.map(\.read)))
}

private struct WebsiteNames: Described {
  let website: Website
  let isAddress: Bool

  static let fields: Fields = [
    "名称": { .text($0.isAddress ? $0.website.name.percentEncodedPart : $0.website.name) },
    // Its port has a colon, which belongs there.
    "域名": { .text($0.website.domain) },
    "标识码": { .text($0.website.code) },
  ]
}

extension PackageSummary {
  /// A package with whose names texts are proven.
  static let example = PackageSummary(
    id: PackageID(kind: .budget, year: 2000, department: "0"), departmentName: "0", title: "0", headlines: [])
}

extension String {
  /// The text as one part of a path, in which a slash would begin another.
  fileprivate var percentEncodedPart: String { percentEncodedPath.replacing("/", with: "%2F") }
}
