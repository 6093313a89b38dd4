import Budget
import Publishing

/// Tells in a moment, without opening a file, which packages are as the last run left them.
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

  /// A package that must be looked into.
  enum StalePackage: Sendable {
    case unknown(PackageID)
    /// What is remembered of it was made by the program and the formats of today.
    indirect case known(PackageEntry)

    var department: String {
      switch self {
      case .unknown(let id): id.department
      case .known(let entry): entry.package.summary.id.department
      }
    }
  }

  func check(_ id: PackageID) -> Result {
    guard let entry = try? record.entry(of: id),
      formats.digest(of: entry.sources.profiles) == entry.sources.formats
    else { return .stale(.unknown(id)) }
    guard let inputs = try? inputs.files(of: id), entry.sources.files.haveStamps(of: inputs),
      let outputs = try? output.files(of: id), entry.package.files.haveStamps(of: outputs)
    else { return .stale(.known(entry)) }
    // What there is to say of a profile is said at each run.
    for name in entry.sources.profiles where formats.entry(of: name)?.hasFindings ?? false {
      _ = profiles.profile(named: name)
    }
    return .unchanged(PackageReport(unchanged: id, entry.remarks))
  }
}
