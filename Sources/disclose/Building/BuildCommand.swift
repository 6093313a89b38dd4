import Budget
import Disk
import Publishing

/// `disclose build`: rebuilds packages that changed, and with `--prune` removes those without sources.
struct BuildCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let start = currentTime()
    if arguments.prunes, arguments.hasSelection { throw Finding(.pruneOfSome) }
    try workspace.requireSeparateFolders(arguments)
    let programs = arguments.prints ? try PDFPrinter.programs() : nil
    let (all, problems) = try workspace.packages()
    let ids = try workspace.select(arguments.names, patterns: arguments.patterns, from: all)
      .filter(arguments.takes)
    let formats = try workspace.formats()
    let state = try RunState(folder: arguments.state, output: workspace.output) {
      console.say(.waitingForOutput(workspace.output), to: .errors)
    }
    try requireBuilding()
    let log = try RunLog(arguments.log, console: console)
    try log.begin(workspace.inputs, workspace.output)
    let printer = try programs.map { programs throws(Finding) in
      try PDFPrinter(browser: programs.browser, packer: programs.packer, folder: state.printing)
    }
    var templateFindings: [Finding] = []
    let reporting = try Reporting(
      arguments, workspace, formats, of: ids, among: all, problems: problems,
      findings: &templateFindings)
    let build = { () throws(Finding) in
      var run = try BuildRun(
        workspace: workspace, formats: formats, state: state, log: log, printer: printer, reporting: reporting,
        findings: templateFindings, arguments: arguments)
      run.build(ids, of: all, problems: problems, showing: Progress(on: console, total: ids.count))
      run.pruneVanishedPackages(keeping: all, problems)
      run.writeSite()
      run.writeReports()
      return (run, run.report)
    }
    var (run, report) = try build()
    if state.record.isDamaged {
      // Entries that the run has read may be missing now, and the index is made from them.
      try mappingRecordErrors { () throws(DiskError) in try state.record.startOver() }
      (run, report) = try build()
    }
    report.milliseconds = (currentTime() - start) / 1_000_000
    report.print(as: arguments.format, on: console)
    if arguments.format == .text { run.reporting?.printResult(on: console) }
    try log.end(report, max(report.status, console.status))
    if console.hasPrintedEverything { try run.noteTold(report) }
    return report.status
  }

  /// Throws when something else fills the output: what it has is not what a build would publish.
  private func requireBuilding() throws(Finding) {
    let output = workspace.output
    let place = Location(file: output)
    switch try OutputFolder(output).filling() {
    case .builds: break
    case .approvals: throw Finding(.outputBrought(by: "publish", instead: "disclose build --stage"), at: place)
    case .outputs: throw Finding(.outputBrought(by: "index", instead: "disclose build --output"), at: place)
    }
  }
}
