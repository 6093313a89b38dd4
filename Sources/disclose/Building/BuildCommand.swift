import Budget
import Disk
import Publishing
import Reading

/// `disclose build`: makes what has to be made anew, takes down what has to go, and leaves the rest alone.
struct BuildCommand {
  let workplace: Workplace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let start = currentTime()
    if arguments.prunes, arguments.selects { throw Finding(.pruneOfSome) }
    let (all, folderFindings) = try workplace.packages()
    let ids = try workplace.select(arguments.names, patterns: arguments.patterns, from: all)
    let formats = try workplace.formats()
    let state = try RunState(folder: arguments.state, output: workplace.output) {
      console.say(Phrase.waitingForOutput.text(in: console.language, [workplace.output]), to: .errors)
    }
    let log = try RunLog(arguments.log, console: console)
    try log.begin(workplace.inputs, workplace.output)
    let output = OutputFolder(workplace.output)
    var site = Site(output: output, record: state.record, packages: Set(try output.tidiedPackages()))
    let profiles = ProfileLibrary(formats)
    let templates = TemplateLibrary(folder: formats.folder)
    let digests = FormatDigests(
      formats: formats, program: state.program, profiles: profiles, templates: templates,
      remembered: state.record.profiles)

    var takenDown = 0
    let (tally, failure) = build(ids, profiles, templates, digests, state.record, &site, log)
    var general = state.findings
    if let failure {
      // Without a record there is no saying what stands in Output, and no index that can be trusted.
      general.append(failure)
    } else {
      if !arguments.selects { general += try leave(all, folderFindings, &site, &takenDown, log) }
      general += try site.publish(formats: formats, program: state.program)
    }
    var report = RunReport(
      of: tally, command: .build, isStrict: arguments.isStrict, folders: general, profiles: profiles,
      templates: templates)
    report.takenDown = takenDown
    report.milliseconds = (currentTime() - start) / 1_000_000
    report.say(as: arguments.format, on: console)
    try log.end(report)
    return report.status
  }

  /// How many packages are published together at most, and for how many nanoseconds one waits for the others. What is waiting when a
  /// run is killed has to be made again.
  private static let portion = (packages: 64, time: 200_000_000 as Int64)

  /// Looks at every package, and into those that do not look as they did. Gives what became of them, and what kept it from
  /// being remembered.
  private func build(
    _ ids: [PackageID], _ profiles: ProfileLibrary, _ templates: TemplateLibrary, _ formats: FormatDigests,
    _ record: RunRecord, _ site: inout Site, _ log: RunLog
  ) -> (RunTally, failure: Finding?) {
    var tally = RunTally(keepsAll: arguments.format != .text)
    var stale: [Survey.Stale] = []
    var waiting: [PackageBuilder.Result] = []
    var published = currentTime()
    var failure: Finding?
    var progress = Progress(on: console, total: ids.count)
    let survey = Survey(
      sources: Sources(inputs: workplace.inputs), formats: formats, profiles: profiles, output: site.output,
      record: record)
    let took = { (report: PackageReport) in
      tally.add(report)
      do throws(Finding) { try log.took(report) } catch { failure = failure ?? error }
    }
    // Most nights nearly all is as it was, and threads would only slow down the looking.
    for id in ids {
      switch survey.look(at: id) {
      case .unchanged(let report):
        progress.took(report)
        took(report)
      case .stale(let package): stale.append(package)
      }
    }
    let departments = byDepartment(stale, \.department)
    Workers(jobs: arguments.jobs ?? processorCount).run(departments.count) { [workplace, output = site.output] in
      let reader = DepartmentReader(inputs: workplace.inputs, profiles: profiles)
      let builder = PackageBuilder(
        reader: reader, pipeline: Pipeline(reader: reader, templates: templates, output: output), formats: formats,
        output: output)
      return { builder.run(departments[$0]) }
    } take: { position, results in
      for result in results { progress.took(result.report) }
      waiting += results
      guard
        waiting.count >= Self.portion.packages || currentTime() - published > Self.portion.time
          || position == departments.count - 1
      else { return }
      for result in site.publish(waiting) {
        took(result.report)
        do throws(Finding) { try site.took(result, formats: formats) } catch { failure = failure ?? error }
      }
      waiting.removeAll(keepingCapacity: true)
      published = currentTime()
    }
    progress.end()
    return (tally, failure)
  }

  /// Takes down the packages that are not in `Inputs/` any more, or says that they still stand.
  private func leave(
    _ all: [PackageID], _ folderFindings: [Finding], _ site: inout Site, _ takenDown: inout Int, _ log: RunLog
  ) throws(Finding) -> [Finding] {
    let vanished = site.packages.subtracting(all).sorted()
    // A folder that is misspelt, or not there because a disk is not, must not empty the website.
    if arguments.prunes, !folderFindings.hasErrors {
      for id in vanished {
        try site.remove(id)
        try log.tookDown(id)
      }
      takenDown = vanished.count
      return folderFindings
    }
    var findings = folderFindings
    findings += vanished.map {
      Finding(.packageVanished, at: Location(file: "\(workplace.output)/\($0.path)"), workplace.inputs)
    }
    if arguments.prunes, !vanished.isEmpty { findings.append(Finding(.nothingPruned, at: nil, "\(vanished.count)")) }
    return findings
  }
}
