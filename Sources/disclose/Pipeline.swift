import Budget
import Checking
import Comparing
import Hashing
import Publishing
import Rendering

/// The whole program in one place: each stage takes the value that the previous one returned.
///
///     files → Package → Disclosure → findings, pages → Output
struct Pipeline {
  let reader: DepartmentReader
  let templates: TemplateLibrary
  /// The folder to publish to; nil to check only.
  var output: OutputFolder?
  /// Whether what changed is staged there, to be published; otherwise nothing is touched.
  var stages = true
  /// Prints pages as PDF; nil when the run does not.
  var printer: PDFPrinter?

  /// `links` are the compared packages that the page may link to, `printed` is the digest of the PDF that was published
  /// last, if any.
  func run(_ id: PackageID, links: [Basis] = [], printed: Digest? = nil) -> PackageReport {
    var findings: [Finding] = []
    var check: CheckReport?
    var report: PackageReport
    do throws(Finding) {
      let success = try run(id, links, printed, &findings, &check)
      report = PackageReport(id, success, findings: findings, check: check)
    } catch {
      report = PackageReport(id, failure: error, after: findings, check: check)
    }
    report.name = reader.reading(of: id)?.value?.package.departmentName
    return report
  }

  private func run(
    _ id: PackageID, _ links: [Basis], _ printed: Digest?, _ findings: inout [Finding],
    _ check: inout CheckReport?
  ) throws(Finding) -> PackageReport.Success {
    let (package, profile) = try read(id, &findings)
    let compared = try earlier(than: package, &findings)
    let department = reader.department(of: package)
    let disclosure = try compute(package, profile, compared)
    if package.unit == nil { reader.published[id] = disclosure.lines }
    let report = checkDisclosure(
      CheckSubject(
        disclosure: disclosure, package: package, profile: profile, earlier: compared.mapValues(\.package),
        department: department.map { ($0.part, $0.whole.id) },
        openings: try? templates.templates(of: profile).openings))
    check = report
    findings += report.findings
    if let error = findings.first(where: { $0.severity == .error }) { throw error }
    let website = try templates.website()
    if let website, website.datesPages(of: id.kind), package.published?.day == nil {
      findings.append(Finding(.publicationDayMissing, at: package.location))
    }
    let pageTemplates = try templates.templates(of: profile)
    let surroundings = Surroundings(links: links, website: website)
    let filled = try fillTexts(of: disclosure)
    guard let output else {
      _ = try renderPages(of: filled, with: pageTemplates, in: surroundings)
      return .checked
    }
    let pages = try pages(of: filled, with: pageTemplates, in: surroundings, to: output, printed: printed, &findings)
    let data = try renderData(of: filled, beside: pages, naming: profile.classification)
    let files = pages + data
    let prepared = try preparePages(files, of: id, links: links, in: output, stages: stages)
    return .built(
      PackageReport.Build(
        prepared: prepared, changes: prepared.isUnchanged ? nil : changes(of: id, to: files, in: output),
        summary: PackageSummary(of: disclosure, headlines: profile.headlines),
        profiles: [profile.name] + Basis.ofPackages.compactMap { compared[$0]?.profile.name }
          + (department.map { [$0.profile.name] } ?? []),
        links: links,
        hasCompleteSources: !findings.contains { $0.root != nil }))
  }

  /// What the files change of the version that is published, or why it cannot be read, which is no reason not to
  /// replace it; nil where none is.
  private func changes(
    of id: PackageID, to files: [Page], in output: OutputFolder
  ) -> Result<PackageChanges, Finding>? {
    guard output.holds(id) else { return nil }
    do throws(Finding) {
      guard let published = try output.version(of: id) else { return nil }
      return .success(compareVersions(published, files))
    } catch {
      return .failure(error)
    }
  }

  /// Returns a package's disclosure and the sources of its numbers, for commands that only query.
  func trace(_ id: PackageID, findings: inout [Finding]) throws(Finding) -> TracedPackage {
    let (package, profile) = try read(id, &findings)
    let earlier = try earlier(than: package, &findings)
    var disclosure = try compute(package, profile, earlier)
    disclosure.settleLines()
    if let lines = reader.linesBesideUnits(of: package) { disclosure.lines = lines }
    for (basis, other) in earlier {
      if let lines = reader.linesBesideUnits(of: other.package) { disclosure.earlier[basis] = lines }
    }
    return TracedPackage(package: package, profile: profile, disclosure: disclosure)
  }

  private func compute(
    _ package: Package, _ profile: Profile, _ compared: [Basis: (package: Package, profile: Profile)]
  ) throws(Finding) -> Disclosure {
    try computeDisclosure(
      of: package, under: profile, earlier: compared,
      known: compared.compactMapValues { reader.published[$0.package.id] ?? reader.linesOfUnit($0.package) },
      department: reader.linesOfUnits(for: package))
  }

  private func read(
    _ id: PackageID, _ findings: inout [Finding]
  ) throws(Finding) -> (package: Package, profile: Profile) {
    // The package was removed after the run began.
    let missing = Finding(.fileMissing, at: Location(file: reader.path(of: id)))
    guard let reading = reader.reading(of: id) else { throw missing }
    findings += reading.findings
    guard let value = reading.value else { throw findings.first { $0.severity == .error } ?? missing }
    return value
  }

  /// Reads the packages in `Inputs/` that this one is compared with. One with errors is reported by itself, and left
  /// out with a warning. When the system refuses to read one, this package fails, as that one may be in order.
  private func earlier(
    than package: Package, _ findings: inout [Finding]
  ) throws(Finding) -> [Basis: (package: Package, profile: Profile)] {
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    for basis in Basis.ofPackages {
      guard let id = package.id.comparedPackage(basis) else { continue }
      if let problem = reader.problem(with: id) { throw problem }
      guard let reading = reader.reading(of: id, comparedWith: package) else { continue }
      earlier[basis] = reading.value
      if let refusal = reading.findings.first(where: {
        $0.traits.contains(.refusal) || ($0.root != nil && $0.severity == .error)
      }) {
        throw refusal
      }
      if reading.value == nil {
        findings.append(Finding(.comparedPackageBroken(id.path, basis: basis.name), at: package.location))
      }
    }
    return earlier
  }
}

/// A package with the sources of its numbers.
struct TracedPackage {
  var package: Package
  var profile: Profile
  var disclosure: Disclosure
}
