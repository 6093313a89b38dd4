import Budget
import Hashing
import Publishing

/// Rebuilds packages, unless only the stamps of their files changed. One for each thread.
struct PackageBuilder {
  let reader: DepartmentReader
  let pipeline: Pipeline
  let formats: FormatDigests
  let output: OutputFolder
  /// The packages in `Inputs/` that were published before the run.
  let published: Set<PackageID>

  /// The result of a package, and its entry for the record once it is published.
  struct Result: Sendable {
    var report: PackageReport
    var entry: PackageEntry?
  }

  /// Builds the packages of one department.
  func run(_ packages: ArraySlice<ChangeDetector.StalePackage>) -> [Result] {
    defer { reader.reset() }
    var made: Set<PackageID> = []
    return packages.map { package in
      let links = links(of: package.id, made: made)
      let result =
        switch package {
        case .unknown(let id, let printed): make(id, links, printed)
        case .known(let entry): unchanged(entry, links) ?? make(package.id, links, entry.printed)
        }
      if result.entry != nil { made.insert(package.id) }
      return result
    }
  }

  /// Returns the compared packages that readers will find: those that are published, and those `made` in this run, if
  /// they can be. They come before the package, so its page never leads to one that is not there yet.
  private func links(of id: PackageID, made: Set<PackageID>) -> [Basis] {
    id.comparisons { other in
      (published.contains(other) && output.holds(other)) || (made.contains(other) && output.hasRoom(for: other))
    }
  }

  private func make(_ id: PackageID, _ links: [Basis], _ printed: Digest?) -> Result {
    let report = pipeline.run(id, links: links, printed: printed)
    guard let build = report.build, let formats = formats.digest(of: build.profiles) else {
      return Result(report: report)
    }
    let sources = PackageSources(
      profiles: build.profiles, links: build.links, formats: formats,
      files: build.hasCompleteSources ? InputFiles.files(of: id, as: reader) : [])
    return Result(
      report: report,
      entry: PackageEntry(
        result: report.result, sources: sources,
        package: PublishedPackage(summary: build.summary, files: build.prepared.files)))
  }

  /// Returns nil when the package was built from other files or with other links, or `Output/` has other pages.
  private func unchanged(_ remembered: PackageEntry, _ links: [Basis]) -> Result? {
    let id = remembered.package.summary.id
    let inputs = InputFiles.files(of: id, as: reader)
    guard remembered.sources.links == links, remembered.sources.files.haveContents(of: inputs),
      let outputs = try? output.readFiles(of: id),
      remembered.package.files.haveContents(of: outputs)
    else { return nil }
    let report = PackageReport(unchanged: id, remembered.remarks)
    var entry = remembered
    (entry.result, entry.failure) = (report.result, [])
    entry.sources.files = inputs
    entry.package.files = outputs
    return Result(report: report, entry: entry)
  }
}
