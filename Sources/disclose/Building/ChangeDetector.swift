import Budget
import Hashing
import Publishing

/// Tells, without opening a file, which packages are unchanged since the last run.
struct ChangeDetector {
  let inputs: InputFiles
  let formats: FormatDigests
  let profiles: ProfileLibrary
  let output: OutputFolder
  let record: RunRecord
  /// Whether packages without a PDF are to get one.
  let prints: Bool

  enum Result {
    case unchanged(PackageReport)
    case stale(StalePackage)
  }

  /// A package that may have changed.
  enum StalePackage: Sendable {
    case unknown(PackageID, printed: Digest?)
    /// Recorded by this program with these formats; its files must be compared.
    indirect case known(PackageEntry)

    var id: PackageID {
      switch self {
      case .unknown(let id, _): id
      case .known(let entry): entry.package.summary.id
      }
    }
  }

  /// `linked` are the packages that pages link to: the published ones, and those that this run may publish.
  func check(_ id: PackageID, linked: Set<PackageID>) -> Result {
    let entry = try? record.entry(of: id)
    guard let entry, formats.digest(of: entry.sources.profiles) == entry.sources.formats,
      !prints || entry.printed != nil
    else { return .stale(.unknown(id, printed: entry?.printed)) }
    // After a failure, what was said of the published version is said again, and recorded.
    guard entry.failure.isEmpty, let inputs = try? inputs.files(of: id), entry.sources.files.haveStamps(of: inputs),
      let outputs = try? output.files(of: id), entry.package.files.haveStamps(of: outputs),
      entry.sources.links == id.comparisons(where: linked.contains)
    else { return .stale(.known(entry)) }
    // Findings about a profile are reported in each run.
    for name in entry.sources.profiles where formats.entry(of: name)?.hasFindings ?? false {
      _ = profiles.profile(named: name)
    }
    var report = PackageReport(unchanged: id, entry.remarks, news: entry.news)
    report.published = entry.package
    return .unchanged(report)
  }
}
