import Budget

/// `disclose check`: runs every stage but publishing.
struct CheckCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    try workspace.requireSeparate(workspace.reportPairs(arguments))
    let (all, problems) = try workspace.packages()
    let ids = try workspace.select(arguments.names, patterns: arguments.patterns, from: all)
      .filter(arguments.takes)
    let formats = try workspace.formats()
    let profiles = ProfileLibrary(formats)
    let templates = TemplateLibrary(formats)
    var folders = formats.findings + (arguments.patterns.isEmpty && arguments.hasSelection ? [] : problems)
    var reporting = try Reporting(
      arguments, workspace, formats, of: ids, among: all, problems: problems, findings: &folders)
    var tally = RunTally(keepsAllReports: arguments.format != .text, extent: Extent(arguments))
    var progress = Progress(on: console, total: ids.count)
    let departments = DepartmentBatches(ids, code: \.department)
    Workers(jobs: arguments.jobs ?? processorCount).run(departments.count) { [workspace] in
      let reader = workspace.reader(profiles, problems: problems)
      let pipeline = Pipeline(reader: reader, templates: templates)
      return { position in
        defer { reader.reset() }
        return departments[position].map { pipeline.run($0) }
      }
    } take: { _, reports in
      for report in reports {
        progress.update(with: report)
        tally.add(report)
        reporting?.add(report)
      }
    }
    progress.clear()
    let report = { (folders: [Finding]) in
      RunReport(
        of: tally, command: .check, isStrict: arguments.isStrict, folders: folders, profiles: profiles,
        templates: templates)
    }
    folders += reporting?.findings(published: []) ?? []
    do throws(Finding) {
      let report = report(folders)
      try reporting?.write(report, published: [])
    } catch {
      folders.append(error)
    }
    let final = report(folders)
    final.print(as: arguments.format, on: console)
    if arguments.format == .text { reporting?.printResult(on: console) }
    return final.status
  }
}
