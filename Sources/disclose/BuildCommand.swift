import Budget
import Reading

/// `disclose build` and `disclose check`: the same stages, with or without the last one.
struct BuildCommand {
  let workplace: Workplace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let profiles = try workplace.profiles()
    let templates = TemplateLibrary(folder: workplace.templates)
    let (all, folderFindings) = try workplace.packages()
    let ids = try workplace.select(arguments.names, from: all)
    let output = arguments.command == .build ? workplace.output : nil
    var packages: [PackageReport] = []
    Workers(jobs: arguments.jobs ?? processorCount).run(ids.count) { [workplace] in
      let pipeline = Pipeline(profiles: profiles, templates: templates, folder: workplace.folder, output: output)
      return { pipeline.run(ids[$0]) }
    } take: { position, report in
      console.progress(position + 1, of: ids.count, report.id.path)
      packages.append(report)
    }
    console.endProgress()
    let report = RunReport(
      of: packages, command: arguments.command, isStrict: arguments.isStrict,
      folders: arguments.names.isEmpty || all.isEmpty ? folderFindings : [], profiles: profiles, templates: templates)
    switch arguments.format {
    case .text: report.print(on: console)
    case .json: console.say(report.json)
    case .sarif: console.say(report.sarif(in: console.language))
    }
    return report.status
  }
}
