import Budget
import Disk
import Hashing
import Publishing

/// An output that is filled from others, with its lock, index and manifest: what publish, withdraw and index share.
struct FilledSite {
  var output: FilledOutput
  let findings: [Finding]
  private let pages: SitePages
  private let state: RunState

  /// Waits for another run that writes to the output.
  init(
    _ workspace: Workspace, _ arguments: Arguments, filledBy filling: Filling, console: Console
  ) throws(Finding) {
    try workspace.requireSeparateFolders(arguments)
    let formats = try workspace.formats()
    let templates = TemplateLibrary(formats)
    // The index could not be written, so nothing that it lists is changed.
    if let fault = templates.websiteFindings.first(where: { $0.severity == .error }) { throw fault }
    let folder = OutputFolder(workspace.output)
    state = try RunState(folder: arguments.state, output: workspace.output) {
      console.say(.waitingForOutput(workspace.output), to: .errors)
    }
    findings = state.findings
    switch try folder.filling() {
    case .approvals where filling == .outputs:
      throw Finding(
        .outputBrought(by: "publish", instead: "disclose publish"), at: Location(file: workspace.output))
    case .outputs where filling == .approvals:
      throw Finding(.outputBrought(by: "index", instead: "disclose index"), at: Location(file: workspace.output))
    default: break
    }
    output = try FilledOutput(folder, filledBy: filling)
    pages = SitePages(
      output: folder, record: state.record, formats: formats, templates: templates, program: state.program)
  }

  /// Writes index and manifest if they are not as they must be, and returns the findings about their templates.
  mutating func writeSite() throws(Finding) -> [Finding] {
    let summaries = output.packages.values.sorted { $0.id < $1.id }.map(\.summary)
    var filled = output
    let findings = try pages.write(listing: output.listing, always: output.isUnfinished) {
      summaries
    } publish: { index throws(Finding) in
      try filled.finish(index: index)
    }
    output = filled
    return findings
  }
}

extension ListedPackage {
  /// `budget-2023/201@0123456789ab`: the package and the version, as `approve` takes them.
  var versionName: String { "\(id.path)@\(digest.short)" }
}

/// The worst of some findings, as an exit status.
func status(of findings: [Finding]) -> ExitStatus {
  findings.lazy.filter { $0.severity == .error }.map { ExitStatus($0) }.max() ?? .success
}

/// The time as acts state it.
func timeOfAct() -> String { localTime(Int(currentTime() / 1_000_000_000), "%Y-%m-%dT%H:%M:%S%z") }
