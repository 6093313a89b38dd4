import Budget
import Disk
import Hashing
import Publishing
import Reading
import Rendering

/// What stands in `Output/` as a whole: which packages, and the index and the manifest that list them.
struct Site {
  let output: OutputFolder
  let record: RunRecord
  private static let templateFolders = TemplateLibrary.folders(of: ["index"])

  /// Those that stand there.
  var packages: Set<PackageID>
  /// Of these, those that are known to be ours.
  private var confirmed: Set<PackageID> = []

  init(output: OutputFolder, record: RunRecord) throws(Finding) {
    self.output = output
    self.record = record
    packages = Set(try output.recoverPackages())
  }

  /// Publishes packages that were looked into: what became of each.
  func publish(_ results: [PackageBuilder.Result]) -> [PackageBuilder.Result] {
    let made = results.compactMap { $0.report.build?.prepared }
    let failures = Dictionary(
      zip(made, Publishing.publish(made, to: output, lastFingerprint: look)).compactMap { package, failure in
        failure.map { (package.id, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    return results.map { result in
      guard let failure = failures[result.report.id] else { return result }
      var report = result.report
      report.fail(with: failure)
      return PackageBuilder.Result(report: report)
    }
  }

  /// Remembers a package that was published.
  mutating func took(_ result: PackageBuilder.Result, formats: FormatDigests) throws(Finding) {
    guard var entry = result.entry else { return }
    packages.insert(result.report.id)
    keep(result.report.id)
    if result.report.build != nil { entry.look = try output.fingerprint(of: result.report.id) }
    try remembering { () throws(DiskError) in
      for name in entry.sources.profiles {
        if let profile = formats.entry(of: name) { try record.remember(profile, named: name) }
      }
      try record.remember(entry)
    }
  }

  /// How a package's folder looked when it was published last; nil when that is not known.
  private func look(of id: PackageID) -> Digest? { (try? record.entry(of: id))?.look }

  /// Notes that a package stands there as it was published.
  mutating func keep(_ id: PackageID) { confirmed.insert(id) }

  /// Leaves out the folders that somebody else made, and so are no packages.
  mutating func dropStrangers() throws(Finding) {
    for id in packages.subtracting(confirmed) where try !output.claim(id, lastFingerprint: look(of: id)) {
      packages.remove(id)
    }
  }

  /// Takes a package down.
  mutating func remove(_ id: PackageID) throws(Finding) {
    try output.remove(id, lastFingerprint: look(of: id))
    try remembering { () throws(DiskError) in try record.forget(id) }
    packages.remove(id)
  }

  /// Writes index and manifest, unless nothing that they are made from has changed. Gives what is wrong with the index's templates.
  func publish(formats: Formats, program: Digest) throws(Finding) -> [Finding] {
    let ids = packages.sorted()
    var hash = SHA256()
    hash.add(program)
    hash.add(formats.digest(ofTemplatesIn: Self.templateFolders))
    for id in ids { hash.add(id.path) }
    let sources = hash.finish()
    if let site = record.site, site.sources == sources, site.look == (try siteLook()) { return [] }

    var findings: [Finding] = []
    var index: Page?
    let summaries = try output.summaries(of: ids, record: record)
    do throws(TemplateFindings) {
      index = try renderIndex(of: summaries, with: templates(formats))
    } catch {
      findings = error.findings
    }
    try publishSite(index: index, of: ids, to: output, record: record)
    guard findings.isEmpty else { return findings }
    try remembering { () throws(DiskError) in
      try record.rememberSite(look: try Fingerprint(ofFiles: output.siteFiles).digest, sources: sources)
      try record.tidy()
    }
    return []
  }

  private func templates(_ formats: Formats) throws(TemplateFindings) -> [TemplateFile] {
    let reading = formats.templates(in: Self.templateFolders)
    guard let files = reading.value else { throw TemplateFindings(findings: reading.findings) }
    return files
  }

  private func siteLook() throws(Finding) -> Digest {
    try remembering { () throws(DiskError) in try Fingerprint(ofFiles: output.siteFiles).digest }
  }
}
