import Checking
import Rendering
import XML

@testable import Budget

/// Runs all stages but the last on a package folder.
func build(
  _ folder: InputFolder, as id: PackageID, profiles: ProfileLibrary = Repository.profiles,
  templates: PageTemplates? = nil, earlier: [Basis: (package: Package, profile: Profile)] = [:]
) throws -> (disclosure: Disclosure, page: Element) {
  let reading = PackageReader(profiles: profiles).read(folder, as: id)
  guard let (package, profile) = reading.value, reading.findings.isEmpty else {
    throw Unexpected(findings: profiles.findings + reading.findings)
  }
  let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
  try refuseErrors(of: disclosure, package, profile, earlier)
  let shipped = profiles === Repository.profiles ? try Repository.templates(of: profile.name) : nil
  return (disclosure, try page(of: disclosure, under: profile, templates: templates ?? shipped))
}

/// Throws what would keep a package from being published.
func refuseErrors(
  of disclosure: Disclosure, _ package: Package, _ profile: Profile,
  _ earlier: [Basis: (package: Package, profile: Profile)]
) throws {
  let subject = CheckSubject(
    disclosure: disclosure, package: package, profile: profile, earlier: earlier.mapValues(\.package))
  let findings = checkDisclosure(subject).findings.filter { $0.severity == .error }
  guard findings.isEmpty else { throw Unexpected(findings: findings) }
}

/// The page of what will be shown.
func page(of disclosure: Disclosure, under profile: Profile, templates: PageTemplates? = nil) throws -> Element {
  let pages = try renderPages(of: fillTexts(of: disclosure), with: try templates ?? Repository.templates(of: profile))
  return try Element(page: pages.first { $0.path == "index.html" }!.bytes)
}

extension Element {
  /// The root of a page. Its document type, which our parser refuses on principle, is left out, and so are namespaces.
  init(page bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<html") else { throw PlainTable.Missing(what: "html") }
    self = try Document(parsing: Array(text[start.lowerBound...].replacing(#/ xmlns="[^"]*"/#, with: "").utf8)).root
  }
}
