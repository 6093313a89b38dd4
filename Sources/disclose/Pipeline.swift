import Budget
import Checking
import Computing
import Publishing
import Reading
import Rendering

/// The whole program in one place: each stage takes the value that the one before it gave.
///
///     files → Package → Disclosure → findings, pages → Output
struct Pipeline {
  let reader: DepartmentReader
  let templates: TemplateLibrary
  /// Where pages go; nil to check only.
  var output: OutputFolder?

  func run(_ id: PackageID) -> PackageReport {
    var report = PackageReport(id: id)
    guard let (package, profile) = read(id, &report.findings) else { return report }
    do throws(Finding) {
      let compared = earlier(than: package, &report.findings)
      let earlier = compared.mapValues(\.package)
      let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
      let subject = CheckSubject(disclosure: disclosure, package: package, profile: profile, earlier: earlier)
      report.check = checkDisclosure(subject)
      report.findings += report.check?.findings ?? []
      guard !report.findings.contains(where: { $0.severity == .error }) else { return report }
      let pages = try renderPages(of: disclosure, with: try templates.templates(of: profile))
      guard let output else {
        report.outcome = .checked
        return report
      }
      let prepared = try preparePages(pages, of: id, in: output)
      report.outcome = prepared.isUnchanged ? .unchanged : .published
      report.writtenPages = prepared.isUnchanged ? 0 : prepared.files.count
      report.isMade = true
      report.made = PackageReport.Made(
        prepared: prepared, summary: PackageSummary(of: disclosure, headlines: profile.headlines),
        profiles: [profile.name] + Basis.allCases.compactMap { compared[$0]?.profile.name },
        sawAllCompared: !report.findings.contains { $0.message == .comparedPackageBroken })
    } catch {
      report.findings.append(error)
    }
    return report
  }

  /// What a package will show and what it is made from, for commands that only ask. nil when the package cannot be read.
  func trace(_ id: PackageID, findings: inout [Finding]) throws(Finding) -> TracedPackage? {
    guard let (package, profile) = read(id, &findings) else { return nil }
    let earlier = earlier(than: package, &findings)
    return TracedPackage(
      package: package, profile: profile,
      disclosure: try computeDisclosure(of: package, under: profile, earlier: earlier.mapValues(\.package)),
      earlier: earlier.compactMapValues { package, profile in
        (try? computeDisclosure(of: package, under: profile)).map { EarlierPackage(package: package, disclosure: $0) }
      })
  }

  private func read(_ id: PackageID, _ findings: inout [Finding]) -> (package: Package, profile: Profile)? {
    guard let reading = reader.reading(of: id) else { return nil }
    findings += reading.findings
    return reading.value
  }

  /// The packages that this one is compared with, as far as they are in `Inputs/`. One that cannot be read is reported with itself;
  /// here it is only said that it was not used.
  private func earlier(
    than package: Package, _ findings: inout [Finding]
  ) -> [Basis: (package: Package, profile: Profile)] {
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    for basis in Basis.allCases {
      guard let id = package.id.comparedPackage(basis), let reading = reader.reading(of: id) else { continue }
      earlier[basis] = reading.value
      if reading.value == nil {
        findings.append(Finding(.comparedPackageBroken, at: package.location, id.path, basis.name))
      }
    }
    return earlier
  }
}

/// A package with all that stands behind its numbers.
struct TracedPackage {
  var package: Package
  var profile: Profile
  var disclosure: Disclosure
  var earlier: [Basis: EarlierPackage]
}

/// A package that another is compared with.
struct EarlierPackage {
  var package: Package
  var disclosure: Disclosure
}
