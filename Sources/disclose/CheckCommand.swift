import Budget

/// `disclose check`: every stage but the last.
struct CheckCommand {
  let workplace: Workplace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let (all, doubts) = try workplace.packages()
    let ids = try workplace.select(arguments.names, patterns: arguments.patterns, from: all)
    let formats = try workplace.formats()
    let profiles = ProfileLibrary(formats)
    let templates = TemplateLibrary(folder: formats.folder)
    var tally = RunTally(keepsAll: arguments.format != .text)
    var progress = Progress(on: console, total: ids.count)
    let departments = Departments(ids, code: \.department)
    Workers(jobs: arguments.jobs ?? processorCount).run(departments.count) { [workplace] in
      let reader = workplace.reader(profiles, doubts: doubts)
      let pipeline = Pipeline(reader: reader, templates: templates)
      return { position in
        defer { reader.forget() }
        return departments[position].map(pipeline.run)
      }
    } take: { _, reports in
      for report in reports {
        progress.took(report)
        tally.add(report)
      }
    }
    progress.end()
    let report = RunReport(
      of: tally, command: .check, isStrict: arguments.isStrict,
      folders: formats.findings + (arguments.patterns.isEmpty && arguments.selects ? [] : doubts), profiles: profiles,
      templates: templates)
    report.say(as: arguments.format, on: console)
    return report.status
  }
}
