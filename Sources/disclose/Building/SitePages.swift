import Budget
import Disk
import Hashing
import Publishing
import Rendering

/// Index and manifest of an output, which are written when what they are made from changed.
struct SitePages {
  let output: OutputFolder
  let record: RunRecord
  let formats: Formats
  let templates: TemplateLibrary
  let program: Digest

  private static let indexFolder = "index"
  private static let pinyinName = "pinyin.txt"
  private static let templateFolders = TemplateLibrary.folders(of: [indexFolder])

  /// `listing` is a digest of what they list, and `publish` writes them: without an index, the old one stays. Returns
  /// the findings about the index's templates.
  func write(
    listing: Digest, always: Bool = false, summaries: () throws(Finding) -> [PackageSummary],
    publish: (_ index: Page?) throws(Finding) -> Void
  ) throws(Finding) -> [Finding] {
    // Its errors are reported with the packages that they hold up, and the list stays what it was, too.
    guard templates.websiteFindings.isEmpty else { return [] }
    var hash = SHA256()
    hash.add(program)
    hash.add(formats.digest(ofTemplatesIn: Self.templateFolders))
    hash.add(formats.site.digest)
    hash.add(listing)
    let sources = hash.finish()
    if !always, let site = record.site, site.digest == sources, site.fingerprint == (try fingerprint()) { return [] }

    let website = try templates.website()
    let summaries = try summaries()
    var findings: [Finding] = []
    var index: Page?
    do throws(TemplateFindings) {
      let (initials, doubt) = initials
      index = try renderIndex(of: summaries, with: indexTemplates, initials: initials, on: website)
      findings = doubt
    } catch {
      findings = error.findings
    }
    try publish(index)
    guard findings.isEmpty else { return findings }
    let fingerprint = try fingerprint()
    try mappingRecordErrors { () throws(DiskError) in
      try record.transaction { () throws(DiskError) in
        try record.storeSite(fingerprint: fingerprint, digest: sources)
      }
    }
    return []
  }

  private var indexTemplates: [TemplateFile] {
    get throws(TemplateFindings) {
      let reading = formats.templates(in: Self.templateFolders)
      guard let files = reading.value else { throw TemplateFindings(findings: reading.findings) }
      return files
    }
  }

  /// What the index finds names by in pinyin; without its file, or when that is faulty, it finds none so.
  private var initials: (Initials, [Finding]) {
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
