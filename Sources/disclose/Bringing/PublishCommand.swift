import Budget
import Disk
import Publishing

/// `disclose publish`: makes the public output agree with the record of approvals.
struct PublishCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  private static let staging = "disclose build --stage"

  func run() throws(Finding) -> ExitStatus {
    try arguments.requireSeparateStaging(workspace)
    let source = OutputFolder(arguments.staging)
    guard isOccupied(source.manifest) else {
      throw Finding(.manifestMissing(Self.staging), at: Location(file: source.manifest))
    }
    let file = ApprovalsFile(at: arguments.approvals)
    var site = try FilledSite(workspace, arguments, filledBy: .approvals, console: console)
    let approvals = try file.read()
    let staged = try listPackages(of: source) ?? [:]
    let wanted = try select(from: Set(staged.keys).union(site.output.packages.keys))
    let plan = PublicationPlan(
      staged: staged, published: site.output.packages, approvals: approvals, where: wanted)
    var report = PublicationReport(plan, staging: arguments.staging, output: workspace.output)
    report.findings += site.findings

    let result = try site.output.carryOut(
      plan, from: source, completedBy: Self.staging, in: file, at: timeOfAct())
    (report.published, report.removed) = (result.published, result.removed)
    report.findings += result.failures
    // What else a package may be called was not approved.
    site.output.relist(staged.values, onlyUnknown: true)
    report.findings += try site.writeSite()
    report.print(as: arguments.format, on: console)
    return status(of: report.findings)
  }

  private func select(from ids: Set<PackageID>) throws(Finding) -> (PackageID) -> Bool {
    guard arguments.hasSelection else { return { _ in true } }
    var selected: Set<PackageID> = []
    for name in arguments.names {
      guard let id = PackageID(path: name), ids.contains(id) else {
        throw Finding(.notStaged(name, nearest: closestName(to: name, among: ids.map(\.path).sorted())))
      }
      selected.insert(id)
    }
    for pattern in arguments.patterns {
      let matching = ids.filter { NamePattern(pattern).matches($0.path) }
      if matching.isEmpty { throw Finding(.noPackageMatches(pattern)) }
      selected.formUnion(matching)
    }
    return selected.contains
  }
}

extension Arguments {
  /// Throws when one of the two outputs would be in the other, or the record of approvals be published.
  func requireSeparateStaging(_ workspace: Workspace) throws(Finding) {
    let (staged, published) = (("--staging", staging), ("--output", workspace.output))
    try workspace.requireSeparate([
      (staged, published), (published, staged), (("--approvals", approvals), staged),
      (("--approvals", approvals), published), (staged, ("--inputs", workspace.inputs)),
    ])
  }
}
