import Budget
import Disk
import Publishing

/// `disclose withdraw`: takes approvals and publications back. The record says so first; whatever happens then, the
/// next run of this or of `publish` removes what is public still.
struct WithdrawCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    try arguments.requireWords()
    if arguments.names.isEmpty { throw Finding(.packageNotNamed("withdraw")) }
    try workspace.requireSeparate([(("--approvals", arguments.approvals), ("--output", workspace.output))])
    let file = ApprovalsFile(at: arguments.approvals)
    _ = try file.read()
    var site = try FilledSite(workspace, arguments, filledBy: .approvals, console: console)
    let approvals = try file.read()
    let ids = try select(site, approvals)
    for id in ids {
      if let other = site.output.package(linkingTo: id, besides: ids) {
        throw Finding(
          .publicPageLinks(from: other.path), at: Location(file: "\(workspace.output)/\(id.path)"))
      }
    }
    let time = timeOfAct()
    let acts = ids.sorted().map { id in
      Act(
        .withdrawn, id, site.output.packages[id]?.digest, by: arguments.by, why: arguments.why, at: time)
    }
    try file.append(acts)

    var after = approvals
    for act in acts { after.add(act) }
    let plan = PublicationPlan(staged: [:], published: site.output.packages, approvals: after)
    if site.output.isUnfinished || !plan.withdrawn.isEmpty { try site.output.begin(plan.withdrawn) }
    let (removed, obstacles) = site.remove(plan.withdrawn)
    let findings = try site.findings + obstacles + site.writeSite()
    console.report(findings)
    for package in removed { console.say(.withdrawn(package.versionName)) }
    for id in ids.subtracting(removed.map(\.id)).sorted() where site.output.packages[id] == nil {
      console.say(.approvalWithdrawn(id.path))
    }
    return status(of: findings)
  }

  /// Returns the packages that are named, each of them public or approved.
  private func select(_ site: FilledSite, _ approvals: Approvals) throws(Finding) -> Set<PackageID> {
    var ids: Set<PackageID> = []
    for name in arguments.names {
      guard let id = PackageID(path: name), site.output.packages[id] != nil || approvals[id].approval != nil else {
        throw Finding(.notPublic(workspace.output), at: Location(file: name))
      }
      ids.insert(id)
    }
    return ids
  }
}
