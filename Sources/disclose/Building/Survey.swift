import Budget
import Disk
import Hashing
import Publishing
import Reading

/// Tells in a moment, without reading a file, which packages are as the last run left them.
struct Survey {
  let sources: Sources
  let formats: FormatDigests
  let profiles: ProfileLibrary
  let output: OutputFolder
  let record: RunRecord

  enum Result {
    case unchanged(PackageReport)
    case stale(Stale)
  }

  /// A package that must be looked into.
  enum Stale: Sendable {
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

  func look(at id: PackageID) -> Result {
    guard let entry = try? record.entry(of: id),
      formats.digest(of: entry.sources.profiles) == entry.sources.formats
    else { return .stale(.unknown(id)) }
    guard let look = entry.sources.look, (try? sources.look(of: id)) == look,
      let outputLook = entry.look, (try? output.fingerprint(of: id)) == outputLook,
      let report = try? PackageReport(unchanged: id, recorded: entry.report)
    else { return .stale(.known(entry)) }
    // What there is to say of a profile is said at each run.
    for name in entry.sources.profiles where formats.entry(of: name)?.hasFindings ?? false {
      _ = profiles.profile(named: name)
    }
    return .unchanged(report)
  }
}
