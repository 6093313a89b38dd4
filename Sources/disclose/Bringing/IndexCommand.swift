import Budget
import Disk
import Publishing

/// `disclose index`: makes one output of many, with one index and one manifest.
struct IndexCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let sources = arguments.names.map { OutputFolder($0) }
    if sources.isEmpty { throw Finding(.outputsNotNamed) }
    try workspace.requireSeparate(
      arguments.names.flatMap { name in
        [(("OUTPUT", name), ("--output", workspace.output)), (("--output", workspace.output), ("OUTPUT", name))]
      })
    var (deliveries, findings): ([PackageID: Delivery], [Finding]) = ([:], [])
    var doubted: Set<PackageID> = []
    for source in sources {
      guard let listed = try listPackages(of: source) else {
        throw Finding(
          .manifestMissing("disclose build --output \(source.path)"), at: Location(file: source.manifest))
      }
      for package in listed.values {
        let delivery = Delivery(package, from: source, completedBy: "disclose build --output \(source.path)")
        if let other = deliveries.updateValue(delivery, forKey: package.id), other.package.digest != package.digest {
          doubted.insert(package.id)
          findings.append(
            Finding(.twoVersions(other.source.path), at: Location(file: "\(source.path)/\(package.id.path)")))
        }
      }
    }
    findings.sort { ($0.location?.file ?? "") < ($1.location?.file ?? "") }
    for id in doubted { deliveries[id] = nil }

    var site = try FilledSite(workspace, arguments, filledBy: .outputs, console: console)
    findings += site.findings
    let present = site.output.packages
    let new = deliveries.values.filter { $0.package.digest != present[$0.package.id]?.digest }
    let vanished = present.values.filter { deliveries[$0.id] == nil && !doubted.contains($0.id) }
      .sorted { $0.id < $1.id }
    let gone = arguments.prunes ? vanished : []
    if site.output.isUnfinished || !new.isEmpty || !gone.isEmpty { try site.output.begin(new.map(\.package) + gone) }
    let (removed, obstacles) = site.output.remove(gone)
    findings += obstacles
    if !arguments.prunes {
      let names = arguments.names.joined(separator: console.language == .chinese ? "、" : ", ")
      findings += vanished.map {
        Finding(.packageVanished(names), at: Location(file: "\(workspace.output)/\($0.id.path)"))
      }
    }
    let failures = try site.output.bring(new)
    findings += failures.keys.sorted().compactMap { failures[$0] }
    // What a package is called may have changed without its page.
    site.output.relist(deliveries.values.map(\.package))
    findings += try site.writeSite()
    console.report(findings)
    console.say(
      .indexSummary(
        outputs: sources.count, packages: site.output.packages.count, brought: new.count - failures.count,
        removed: removed.count))
    return status(of: findings)
  }
}
