import Budget
import Hashing
import Publishing

/// Rebuilds packages, unless only the stamps of their files changed. One for each thread.
struct PackageBuilder {
  let reader: DepartmentReader
  let pipeline: Pipeline
  let formats: FormatDigests
  let output: OutputFolder

  /// The result of a package, and its entry for the record once it is published.
  struct Result: Sendable {
    var report: PackageReport
    var entry: PackageEntry?
  }

  /// Builds the packages of one department.
  func run(_ packages: ArraySlice<ChangeDetector.StalePackage>) -> [Result] {
    defer { reader.reset() }
    return packages.map { package in
      switch package {
      case .unknown(let id, let printed): make(id, printed: printed)
      case .known(let entry): unchanged(entry) ?? make(entry.package.summary.id, printed: entry.printed)
      }
    }
  }

  private func make(_ id: PackageID, printed: Digest?) -> Result {
    let report = pipeline.run(id, recorded: printed)
    guard let build = report.build, let formats = formats.digest(of: build.profiles) else {
      return Result(report: report)
    }
    let sources = PackageSources(
      profiles: build.profiles, formats: formats,
      files: build.hasCompleteSources ? InputFiles.files(of: id, as: reader) : [])
    return Result(
      report: report,
      entry: PackageEntry(
        result: report.result, sources: sources,
        package: PublishedPackage(summary: build.summary, files: build.prepared.files), remarks: report.remarks))
  }

  /// Returns nil when the package was built from other files, or `Output/` has other pages.
  private func unchanged(_ remembered: PackageEntry) -> Result? {
    let id = remembered.package.summary.id
    let inputs = InputFiles.files(of: id, as: reader)
    guard remembered.sources.files.haveContents(of: inputs), let outputs = try? output.readFiles(of: id),
      remembered.package.files.haveContents(of: outputs)
    else { return nil }
    let report = PackageReport(unchanged: id, remembered.remarks)
    var entry = remembered
    (entry.result, entry.remarks) = (report.result, report.remarks)
    entry.sources.files = inputs
    entry.package.files = outputs
    return Result(report: report, entry: entry)
  }
}
