import Budget
import Disk
import Hashing
import Publishing
import Rendering

/// `Output/` as a whole: the published packages, and the index and manifest that list them.
struct Site {
  let output: OutputFolder
  let record: RunRecord
  private static let indexFolder = "index"
  private static let pinyinName = "pinyin.txt"
  private static let templateFolders = TemplateLibrary.folders(of: [indexFolder])

  /// The published packages.
  var packages: Set<PackageID>
  /// Those of `packages` that the program is known to have published.
  private var confirmed: Set<PackageID> = []

  init(output: OutputFolder, record: RunRecord) throws(Finding) {
    self.output = output
    self.record = record
    packages = Set(try output.recoverPackages())
  }

  /// Publishes built packages, and returns the result of each.
  func publish(_ results: [PackageBuilder.Result]) -> [PackageBuilder.Result] {
    let made = results.compactMap { $0.report.build?.prepared }
    let failures = Dictionary(
      zip(made, Publishing.publish(made, to: output, files: files)).compactMap { package, failure in
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

  /// Finds out what is new in the remarks about packages.
  func compareRemarks(of results: [PackageBuilder.Result]) -> [PackageBuilder.Result] {
    results.map { result in
      var result = result
      let remarks = result.report.remarks
      let news = News(of: remarks, since: (try? record.entry(of: result.report.id))?.told ?? [])
      result.report.news = news
      result.entry?.remarks = remarks
      result.entry?.news = news
      return result
    }
  }

  /// Records the results of packages.
  mutating func record(_ results: [PackageBuilder.Result], formats: FormatDigests) throws(Finding) {
    var entries: [PackageEntry] = []
    for result in results {
      guard var entry = result.entry else { continue }
      let id = result.report.id
      packages.insert(id)
      confirm(id)
      if result.report.build != nil { try stamp(&entry) }
      entries.append(entry)
    }
    let record = record
    let failures = results.map(\.report).filter { $0.outcome == .failed }
    try mappingRecordErrors { () throws(DiskError) in
      try record.transaction { () throws(DiskError) in
        for name in Set(entries.flatMap(\.sources.profiles)) {
          if let profile = formats.entry(of: name) { try record.store(profile, named: name) }
        }
        for entry in entries { try record.store(entry) }
        for report in failures {
          var entry = try record.entry(of: report.id) ?? PackageEntry(failed: report.id)
          entry.result = report.result
          entry.failure = report.remarks
          entry.news = report.news ?? News()
          try record.store(entry, isPublished: false)
        }
      }
    }
  }

  /// Adds the stamps of the published files to an entry.
  private func stamp(_ entry: inout PackageEntry) throws(Finding) {
    let files = try output.files(of: entry.package.summary.id)
    let stamps = Dictionary(files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    for index in entry.package.files.indices {
      if let stamp = stamps[entry.package.files[index].path] { entry.package.files[index].stamp = stamp }
    }
  }

  /// Returns the files of a package that were published last, or none when they are not recorded.
  private func files(of id: PackageID) -> [RecordedFile] { (try? record.entry(of: id))?.package.files ?? [] }

  /// Notes that a published package is unchanged.
  mutating func confirm(_ id: PackageID) { confirmed.insert(id) }

  /// Excludes folders that somebody else made, which are not packages.
  mutating func excludeForeignFolders() throws(Finding) {
    for id in packages.subtracting(confirmed) where try !output.claim(id, publishedWith: files(of: id)) {
      packages.remove(id)
    }
  }

  /// Returns a published package whose page links to `id`, or may: one without a record of its links.
  func package(linkingTo id: PackageID) throws(Finding) -> PackageID? {
    try mappingRecordErrors { () throws(DiskError) in
      for other in packages where other.department == id.department && other.isCompared(with: id) {
        guard let entry = try record.entry(of: other), !entry.package.files.isEmpty else { return other }
        if entry.sources.links.contains(where: { other.comparedPackage($0) == id }) { return other }
      }
      return nil
    }
  }

  /// Removes a published package.
  mutating func remove(_ id: PackageID) throws(Finding) {
    try output.remove(id, publishedWith: files(of: id))
    try mappingRecordErrors { () throws(DiskError) in
      try record.transaction { () throws(DiskError) in try record.remove(id) }
    }
    packages.remove(id)
  }

  /// Writes index and manifest if anything that they are made from changed. Returns the findings about the index's
  /// templates.
  func publish(formats: Formats, templates: TemplateLibrary, program: Digest) throws(Finding) -> [Finding] {
    // Its errors are reported with the packages that they hold up, and the list stays what it was, too.
    guard templates.websiteFindings.isEmpty else { return [] }
    let ids = packages.sorted()
    var hash = SHA256()
    hash.add(program)
    hash.add(formats.digest(ofTemplatesIn: Self.templateFolders))
    hash.add(formats.site.digest)
    for id in ids { hash.add(id.path) }
    let sources = hash.finish()
    if let site = record.site, site.digest == sources, site.fingerprint == (try fingerprint()) { return [] }

    let confirmed = confirmed.sorted()
    try mappingRecordErrors { () throws(DiskError) in try record.require(confirmed) }
    let website = try templates.website()
    var findings: [Finding] = []
    var index: Page?
    let summaries = try output.summaries(of: ids, record: record)
    do throws(TemplateFindings) {
      let (initials, doubt) = initials(formats)
      index = try renderIndex(of: summaries, with: indexTemplates(formats), initials: initials, on: website)
      findings = doubt
    } catch {
      findings = error.findings
    }
    try publishSite(index: index, of: ids, to: output) { id throws(DiskError) in
      try output.package(id, record: record)
    }
    guard findings.isEmpty else { return findings }
    let fingerprint = try fingerprint()
    try mappingRecordErrors { () throws(DiskError) in
      try record.transaction { () throws(DiskError) in
        try record.storeSite(fingerprint: fingerprint, digest: sources)
      }
    }
    return []
  }

  private func indexTemplates(_ formats: Formats) throws(TemplateFindings) -> [TemplateFile] {
    let reading = formats.templates(in: Self.templateFolders)
    guard let files = reading.value else { throw TemplateFindings(findings: reading.findings) }
    return files
  }

  /// Returns what the index finds names by in pinyin; without its file, or when that is faulty, it finds none so.
  private func initials(_ formats: Formats) -> (Initials, [Finding]) {
    let folder = formats.folder(Self.indexFolder)
    guard let file = try? folder.bytes(of: Self.pinyinName) else { return (Initials(), []) }
    do throws(Finding) {
      return (try Initials(reading: file, at: folder.path(of: Self.pinyinName)), [])
    } catch {
      return (Initials(), [error])
    }
  }

  private func fingerprint() throws(Finding) -> Digest {
    try mappingRecordErrors { () throws(DiskError) in try Disk.fingerprint(of: output.siteFiles) }
  }
}
