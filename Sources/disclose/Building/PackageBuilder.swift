import Budget
import Hashing
import Publishing

/// Makes packages anew, unless it turns out that their files only look different. One for each thread.
struct PackageBuilder {
  let reader: DepartmentReader
  let pipeline: Pipeline
  let formats: FormatDigests
  let output: OutputFolder

  /// What became of a package, and what is to be remembered of it once it is published.
  struct Result: Sendable {
    var report: PackageReport
    var entry: PackageEntry?
  }

  /// Makes the packages of one department.
  func run(_ packages: ArraySlice<Survey.Stale>) -> [Result] {
    defer { reader.reset() }
    return packages.map { package in
      switch package {
      case .unknown(let id): make(id)
      case .known(let entry): unchanged(entry) ?? make(entry.package.summary.id)
      }
    }
  }

  private func make(_ id: PackageID) -> Result {
    let report = pipeline.run(id)
    guard let build = report.build, let formats = formats.digest(of: build.profiles) else {
      return Result(report: report)
    }
    let sources = PackageSources(
      profiles: build.profiles, formats: formats,
      look: build.hasCompleteSources ? Sources.look(of: id, as: reader) : nil,
      contents: build.hasCompleteSources ? Sources.contents(of: id, as: reader) : nil)
    return Result(
      report: report,
      entry: PackageEntry(
        sources: sources, look: nil, package: PublishedPackage(summary: build.summary, files: build.prepared.files),
        report: report.recorded))
  }

  /// nil when the package was made from something else, or is not what stands in `Output/`.
  private func unchanged(_ remembered: PackageEntry) -> Result? {
    let id = remembered.package.summary.id
    guard remembered.sources.contents == Sources.contents(of: id, as: reader),
      let outputLook = try? output.fingerprint(of: id), let files = try? output.files(of: id),
      files == remembered.package.files, let report = try? PackageReport(unchanged: id, recorded: remembered.report)
    else { return nil }
    var entry = remembered
    entry.sources.look = Sources.look(of: id, as: reader)
    entry.look = outputLook
    return Result(report: report, entry: entry)
  }
}
