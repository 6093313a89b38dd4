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
    var site = try FilledSite(workspace, arguments, filledBy: .approvals, console: console)
    let approvals = try file.read()
    let ids = Set(arguments.names.compactMap { PackageID(path: $0) })
    let obstacles = obstacles(to: ids, site, approvals)
    guard obstacles.isEmpty else {
      console.report(obstacles)
      return status(of: obstacles)
    }
    let time = timeOfAct()
    let acts = ids.sorted().map { id in
      Act(
        .withdrawn, id, site.output.packages[id]?.digest, by: arguments.by, why: arguments.why, at: time)
    }
    try file.append(acts)

    var after = approvals
    for act in acts { after.add(act) }
    let plan = PublicationPlan(staged: [:], published: site.output.packages, approvals: after) { _ in false }
    let result = try site.output.carryOut(
      plan, from: site.output.folder, completedBy: "disclose publish", in: file, at: time)
    let findings = try site.findings + result.failures + site.writeSite()
    console.report(findings)
    for package in result.removed { console.say(.withdrawn(package.versionName)) }
    for id in ids.subtracting(plan.withdrawn.map(\.id)).sorted() { console.say(.approvalWithdrawn(id.path)) }
    return status(of: findings)
  }

  /// Why nothing can be withdrawn: a package is neither public nor approved, or another page links to it.
  private func obstacles(to ids: Set<PackageID>, _ site: FilledSite, _ approvals: Approvals) -> [Finding] {
    arguments.names.compactMap { name in
      let known = PackageID(path: name).flatMap { id in
        site.output.packages[id] != nil || approvals[id].approval != nil ? id : nil
      }
      guard let id = known else { return Finding(.notPublic(workspace.output), at: Location(file: name)) }
      return site.output.package(linkingTo: id, besides: ids).map {
        Finding(.publicPageLinks(from: $0.path), at: Location(file: "\(workspace.output)/\(id.path)"))
      }
    }
  }
}
