import Budget
import Publishing

/// Tells, without opening a file, which packages are unchanged since the last run.
struct ChangeDetector {
  let inputs: InputFiles
  let formats: FormatDigests
  let profiles: ProfileLibrary
  let output: OutputFolder
  let record: RunRecord

  enum Result {
    case unchanged(PackageReport)
    case stale(StalePackage)
  }

  /// A package that may have changed.
  enum StalePackage: Sendable {
    case unknown(PackageID)
    /// Recorded by this program with these formats; its files must be compared.
    indirect case known(PackageEntry)

    var id: PackageID {
      switch self {
      case .unknown(let id): id
      case .known(let entry): entry.package.summary.id
      }
    }
  }

  /// `linked` are the packages that pages link to: the published ones, and those that this run may publish.
  func check(_ id: PackageID, linked: Set<PackageID>) -> Result {
    guard let entry = try? record.entry(of: id),
      formats.digest(of: entry.sources.profiles) == entry.sources.formats
    else { return .stale(.unknown(id)) }
    guard let inputs = try? inputs.files(of: id), entry.sources.files.haveStamps(of: inputs),
      let outputs = try? output.files(of: id), entry.package.files.haveStamps(of: outputs),
      entry.sources.links == id.comparisons(where: linked.contains)
    else { return .stale(.known(entry)) }
    // Findings about a profile are reported in each run.
    for name in entry.sources.profiles where formats.entry(of: name)?.hasFindings ?? false {
      _ = profiles.profile(named: name)
    }
    return .unchanged(PackageReport(unchanged: id, entry.remarks))
  }
}
