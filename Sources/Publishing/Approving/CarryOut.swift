public import Budget

/// What was done of a plan, and why the rest was not.
public struct PublicationResult {
  public internal(set) var published: [ListedPackage] = []
  public internal(set) var removed: [ListedPackage] = []
  public internal(set) var failures: [Finding] = []
}

extension FilledOutput {
  /// Takes down what was withdrawn, and publishes what was approved as `source` has it. A line of the record follows
  /// each publication; where a run is killed between, the next one adds it. The manifest is still to be written.
  public mutating func carryOut(
    _ plan: PublicationPlan, from source: OutputFolder, completedBy command: String, in file: ApprovalsFile,
    at time: String
  ) throws(Finding) -> PublicationResult {
    if isUnfinished || !plan.publish.isEmpty || !plan.withdrawn.isEmpty {
      try begin(plan.publish + plan.withdrawn)
    }
    let acts = { (packages: [ListedPackage]) in
      packages.map { Act(.published, $0.id, $0.digest, by: "", why: "", at: time) }
    }
    var result = PublicationResult()
    (result.removed, result.failures) = remove(plan.withdrawn)
    try file.append(acts(plan.unrecorded))
    let failures = try bring(
      plan.publish.map { Delivery($0, from: source, completedBy: command) },
      going: Set(plan.withdrawn.map(\.id)).subtracting(result.removed.map(\.id))
    ) { placed throws(Finding) in
      try file.append(acts(placed))
    }
    result.published = plan.publish.filter { failures[$0.id] == nil }
    result.failures += failures.keys.sorted().compactMap { failures[$0] }
    return result
  }

  /// Removes packages, each before what it links to, so that no link is ever dead. Returns those that were removed, and
  /// why others were not.
  public mutating func remove(_ packages: [ListedPackage]) -> (removed: [ListedPackage], failures: [Finding]) {
    var (removed, failures): ([ListedPackage], [Finding]) = ([], [])
    for package in packages.sorted(by: { $1.id < $0.id }) {
      do throws(Finding) {
        if let other = self.package(linkingTo: package.id) {
          throw Finding(
            .stillPublic(linkedFrom: other.path), at: Location(file: "\(folder.path)/\(package.id.path)"))
        }
        try remove(package.id)
        removed.append(package)
      } catch {
        failures.append(error)
      }
    }
    return (removed.reversed(), failures)
  }
}
