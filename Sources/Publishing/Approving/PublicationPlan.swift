public import Budget
public import Hashing

/// What must happen so that a public output agrees with the approvals, and what waits for a person.
public struct PublicationPlan {
  /// Approved as staged, and not public yet.
  public var publish: [ListedPackage] = []
  /// Staged and not approved.
  public var waiting: [ListedPackage] = []
  /// Staged otherwise than approved, with what was approved.
  public var changed: [(staged: ListedPackage, approved: Digest)] = []
  /// Withdrawn, and public still.
  public var withdrawn: [ListedPackage] = []
  /// Public, and staged no longer.
  public var unstaged: [ListedPackage] = []
  /// Public as it was never approved.
  public var neverApproved: [ListedPackage] = []
  /// Public as approved, which no act of publication says yet.
  public var unrecorded: [ListedPackage] = []
  /// How many are public as they are staged.
  public var unchangedCount = 0

  /// What `isWanted` does not name is left as it is, but for what was withdrawn.
  public init(
    staged: [PackageID: ListedPackage], published: [PackageID: ListedPackage], approvals: Approvals,
    where isWanted: (PackageID) -> Bool = { _ in true }
  ) {
    for id in Set(staged.keys).union(published.keys).sorted() {
      let state = approvals[id]
      let next = staged[id]
      var present = published[id]
      if let version = present, state.wasWithdrawn, !state.permits(version.digest) {
        withdrawn.append(version)
        present = nil
      }
      guard isWanted(id) else { continue }
      if let present {
        if !state.permits(present.digest) {
          neverApproved.append(present)
        } else if state.published != present.digest, state.approved == present.digest {
          unrecorded.append(present)
        }
        if next == nil { unstaged.append(present) }
      }
      guard let next else { continue }
      switch state.approved {
      case _ where next.digest == present?.digest: unchangedCount += 1
      case next.digest: publish.append(next)
      case let approved? where approved != present?.digest: changed.append((next, approved))
      default: waiting.append(next)
      }
    }
  }
}
