import Budget
import Disk
import Hashing
import Publishing

/// Makes a package anew, unless it turns out that its files only look different. One for each thread.
struct PackageBuilder {
  let pipeline: Pipeline
  let sources: Sources
  let formats: FormatDigests
  let output: OutputFolder

  /// What became of a package, and what is to be remembered of it once it is published.
  struct Result: Sendable {
    var report: PackageReport
    var entry: PackageEntry?
  }

  func run(_ package: Survey.Stale) -> Result {
    switch package {
    case .unknown(let id): run(id, remembered: nil)
    case .known(let entry): run(entry.package.summary.id, remembered: entry)
    }
  }

  private func run(_ id: PackageID, remembered: PackageEntry?) -> Result {
    // Looked at before anything is read: what changes meanwhile is seen in the end.
    let look = look(of: id)
    guard let contents = try? sources.contents(of: id) else { return Result(report: pipeline.run(id)) }
    if let remembered, remembered.sources.contents == contents,
      let result = unchanged(id, remembered, sourcesLook: look)
    {
      return result
    }
    let report = pipeline.run(id)
    guard let made = report.made, let formats = formats.digest(of: made.profiles) else { return Result(report: report) }
    let isCertain = made.sawAllCompared && isStill(id, look, contents)
    let sources = PackageSources(
      profiles: made.profiles, formats: formats, look: isCertain ? look : nil, contents: isCertain ? contents : nil)
    return Result(
      report: report,
      entry: PackageEntry(
        sources: sources, look: nil, package: PublishedPackage(summary: made.summary, files: made.prepared.files),
        report: report.recorded))
  }

  private func look(of id: PackageID) -> Digest? { try? sources.look(of: id, at: currentTime()) }

  private func isStill(_ id: PackageID, _ look: Digest?, _ contents: Digest) -> Bool {
    look != nil ? self.look(of: id) == look : (try? sources.contents(of: id)) == contents
  }

  /// nil when it is not what stands in `Output/`.
  private func unchanged(_ id: PackageID, _ remembered: PackageEntry, sourcesLook: Digest?) -> Result? {
    guard let outputLook = try? output.look(of: id), let files = try? output.files(of: id),
      files == remembered.package.files, let report = try? PackageReport(unchanged: id, recorded: remembered.report)
    else { return nil }
    var entry = remembered
    entry.sources.look = sourcesLook
    entry.look = outputLook
    return Result(report: report, entry: entry)
  }
}
