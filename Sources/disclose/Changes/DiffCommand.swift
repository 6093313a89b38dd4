import Budget
import Disk
import Publishing

/// `disclose diff`: what two outputs differ in, or what stands and what a run would publish. It changes neither.
struct DiffCommand {
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let templates = arguments.templates ?? Workspace.defaultTemplates
    let named = arguments.names.first.map { PackageID(path: $0) == nil } ?? false
    if named, arguments.names.count == 1 { throw Finding(.outputsNotNamed(arguments.names[0])) }
    let page = try arguments.changesPage.map { path throws(Finding) in
      let outputs = named ? arguments.names.prefix(2).map { ("diff", $0) } : [("--output", arguments.output)]
      return try ChangesPage(
        at: path, templates: templates, apartFrom: [("--templates", templates), ("--inputs", arguments.inputs)] + outputs)
    }
    var report = DiffReport(arguments.format, on: console, page: page)
    if named {
      try compareOutputs(OutputFolder(arguments.names[0]), OutputFolder(arguments.names[1]), &report)
    } else {
      let preview = RunPreview(workspace: try Workspace(arguments), arguments: arguments, console: console)
      try preview.run(&report)
    }
    return try report.finish()
  }

  private func compareOutputs(_ old: OutputFolder, _ new: OutputFolder, _ report: inout DiffReport) throws(Finding) {
    for folder in [old, new] where !isFolder(folder.path) {
      throw Finding(.comparedFolderMissing, at: Location(file: folder.path))
    }
    let selected = try selection(from: [old, new])
    var open: [OutputComparison] = []
    let count = try forEachDifference(old, new) { pair throws(Finding) in
      guard let comparison = OutputComparison(pair), selected?.contains(comparison.id) ?? true else { return }
      open.append(comparison)
    }
    guard let count else { throw manifestMissing(in: [old, new]) }
    report.count = selected?.count ?? count
    Workers(jobs: arguments.jobs ?? processorCount).run(open.count) { [open] in
      { open[$0].compare(old, new) }
    } take: { _, result in
      report.add(result)
    }
  }

  /// The packages that were named, if any were.
  private func selection(from outputs: [OutputFolder]) throws(Finding) -> Set<PackageID>? {
    let names = Array(arguments.names.dropFirst(2))
    if names.isEmpty, arguments.patterns.isEmpty { return nil }
    var ids: Set<PackageID> = []
    for output in outputs {
      guard let reader = try ManifestReader(of: output) else { throw manifestMissing(in: outputs) }
      try reader.forEachPackage { ids.insert($0.id) }
    }
    return Set(try Workspace.select(names, patterns: arguments.patterns, from: ids.sorted()))
  }

  private func manifestMissing(in outputs: [OutputFolder]) -> Finding {
    let missing = outputs.first { !isOccupied($0.manifest) } ?? outputs[0]
    return Finding(.manifestMissing("disclose build"), at: Location(file: missing.path))
  }
}
