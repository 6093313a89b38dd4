public import Budget
internal import Mustache
internal import NearName

/// What the pages of a website say about it, each text compiled, and proven to name nothing that there is not.
public struct WebsiteTemplates: Sendable {
  private let website: Website
  private let columns: [LabelTemplates]
  private let articles: [LabelTemplates]

  /// Throws findings for all that is faulty.
  public init(_ website: Website) throws(TemplateFindings) {
    self.website = website
    var findings = Findings()
    // The column of all kinds is also that of the page that lists all packages, which is about none of them.
    columns = website.columns.map { LabelTemplates($0, of: website, isAboutPackages: $0.kind != nil, &findings) }
    articles = website.articles.map { LabelTemplates($0, of: website, isAboutPackages: true, &findings) }
    guard findings.isEmpty else { throw TemplateFindings(findings: findings.list) }
  }

  /// Whether pages of a kind say when they were published.
  public func datesPages(of kind: PackageKind) -> Bool { articles.section(of: kind) != nil }

  /// What the page of a package says.
  func context(of package: PackageSummary) throws(Finding) -> WebsiteContext {
    WebsiteContext(
      website: website, column: try columns.section(of: package.id.kind)?.rendered(of: package),
      article: try articles.section(of: package.id.kind)?.rendered(of: package))
  }

  /// What the page says that lists all packages.
  func indexContext() throws(Finding) -> WebsiteContext {
    WebsiteContext(website: website, column: try columns.section(of: nil)?.rendered(of: nil), article: nil)
  }
}

typealias RenderedLabels = [Website.Label: String]

/// The labels of a section as templates.
private struct LabelTemplates: Sendable {
  let kind: PackageKind?
  private let website: Website
  private let isAboutPackages: Bool
  private let templates: [(label: Website.Label, set: TemplateSet, location: Location)]

  /// Compiles the texts, and renders each with the names of an example, as all pages have the same names.
  init(_ section: Website.Section, of website: Website, isAboutPackages: Bool, _ findings: inout Findings) {
    (kind, self.website, self.isAboutPackages) = (section.kind, website, isAboutPackages)
    var templates: [(label: Website.Label, set: TemplateSet, location: Location)] = []
    for label in Website.Label.allCases {
      guard let text = section.labels[label] else { continue }
      do throws(Finding) {
        let set = try Self.compiled(text)
        if label == .address, !text.text.isAddressPattern {
          throw Finding(.websiteAddress(text.text), at: text.location)
        }
        let names = LabelNames(
          website: website, package: isAboutPackages ? .example : nil, isAddress: label == .address)
        _ = try Self.render(set, text.location, names)
        templates.append((label, set, text.location))
      } catch {
        findings.append(error)
      }
    }
    self.templates = templates
  }

  func rendered(of package: PackageSummary?) throws(Finding) -> RenderedLabels {
    var labels: RenderedLabels = [:]
    for (label, set, location) in templates {
      let names = LabelNames(
        website: website, package: isAboutPackages ? package : nil, isAddress: label == .address)
      labels[label] = try Self.render(set, location, names)
    }
    return labels
  }

  private static func compiled(_ text: Narrative) throws(Finding) -> TemplateSet {
    if let tag = firstOtherTag(in: text.text) { throw Finding(.websiteTag(tag), at: text.location) }
    let place = text.location
    let origin = Position(line: place.line ?? 1, column: place.column ?? 1)
    do throws(CompileFailure) {
      return try TemplateSet(
        [TemplateSource(name: place.file, text.text, origin: origin)], vocabulary: .pages, mode: .plainText)
    } catch {
      throw error.errors.first.map { Finding($0, paths: [:]) } ?? Finding(.websiteTag(text.text), at: place)
    }
  }

  private static func render(_ set: TemplateSet, _ location: Location, _ names: LabelNames) throws(Finding) -> String {
    do throws(TemplateError) {
      return try set.render(location.file, names)
    } catch {
      guard case .unknownName(let name, let nearest) = error.kind else { throw Finding(error, paths: [:]) }
      throw Finding(
        .websiteNameUnknown(
          name, nearest: nearest, known: names.known.joined(separator: "、"),
          shared: names.package == nil ? "column" : nil),
        at: Location(file: location.file, line: error.position.line, column: error.position.column))
    }
  }
}

extension [LabelTemplates] {
  fileprivate func section(of kind: PackageKind?) -> LabelTemplates? {
    first { $0.kind == kind } ?? first { $0.kind == nil }
  }
}

extension String {
  /// Whether the text makes an address of the web, whatever its placeholders stand for: they come percent-encoded.
  fileprivate var isAddressPattern: Bool {
    let begins = ["https://", "http://", "/"].first(where: hasPrefix)
    guard let begins, !hasPrefix("//"), utf8.count > begins.utf8.count || begins == "/" else { return false }
    var rest = self[...]
    while let open = rest.firstRange(of: "{{") {
      guard rest[..<open.lowerBound].isAddressPart, let close = rest[open.upperBound...].firstRange(of: "}}") else {
        return false
      }
      rest = rest[close.upperBound...]
    }
    return rest.isAddressPart
  }
}

extension Substring {
  /// Whether all characters may stand in an address as they are.
  fileprivate var isAddressPart: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~:/?#@!$&()*+,;=%".utf8.contains(byte)
      }
    }
  }
}
