import Budget
import Printing
import Rendering
import Trying

/// `disclose try`: makes packages of a format that vary everything it may be asked to say, and reads their pages.
struct TryCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let formats = try workspace.formats()
    let profiles = ProfileLibrary(formats)
    let library = TemplateLibrary(formats)
    let names = arguments.names.isEmpty ? formats.published : arguments.names
    var trials: [FormatTrial] = []
    for name in names {
      guard let trial = try trial(of: name, profiles, library) else { return .findings }
      trials.append(trial)
    }
    let folder = try arguments.pages.map { path throws(Finding) in
      try workspace.requireSeparatePages(path)
      return try TrialFolder(at: path)
    }
    var run = TrialRun(isComplete: Set(names).isSuperset(of: formats.published))
    for trial in trials { run.reports.append(try report(of: trial, into: folder)) }
    if let folder {
      if let charts = formats.charts.dropFirst().last {
        for name in names { try folder.add(charts, of: name) }
      }
      try folder.finish()
    }
    run.print(as: arguments.format, on: console)
    if let pages = arguments.pages, arguments.format != .json { console.say(.trialWritten(pages)) }
    return run.isClean ? .success : .findings
  }

  /// Returns nil for a format with errors, which are reported.
  private func trial(
    of name: String, _ profiles: ProfileLibrary, _ library: TemplateLibrary
  ) throws(Finding) -> FormatTrial? {
    guard let reading = profiles.profile(named: name) else {
      let known = profiles.names.joined(separator: "、")
      throw Finding(.formatToTryUnknown(name, nearest: closestName(to: name, among: profiles.names), known: known))
    }
    let templates = reading.value.flatMap { try? library.templates(of: $0) }
    guard let profile = reading.value, let templates else {
      console.report((profiles.findings + library.findings.flatMap(\.findings)).worstFirst)
      return nil
    }
    return FormatTrial(of: profile, with: templates, among: profiles)
  }

  private func report(of trial: FormatTrial, into folder: TrialFolder?) throws(Finding) -> TrialReport {
    let maker = trial.maker()
    let seed = UInt64(arguments.seed)
    let covering = Covering(maker.conditions, rows: max(arguments.packages, arguments.number ?? 1), seed: seed)
    let numbers = covering.rows.indices.filter { $0 + 1 == arguments.number ?? ($0 + 1) }
    var report = TrialReport(of: trial, conditions: maker.conditions.count, covering)
    var failure: Finding?
    Workers(jobs: arguments.jobs ?? processorCount).run(numbers.count) {
      let bench = trial.bench()
      return { index in
        bench.outcome(of: maker.draft(of: covering.rows[numbers[index]], number: numbers[index] + 1, seed: seed))
      }
    } take: { index, outcome in
      report.add(outcome)
      do throws(Finding) {
        if failure == nil { try folder?.add(outcome, of: trial.profile.name) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return report
  }
}

extension Workspace {
  /// Made packages must not come among real ones, nor their pages among what is published.
  fileprivate func requireSeparatePages(_ path: String) throws(Finding) {
    try requireSeparate([
      (("--pages", path), ("--inputs", inputs)), (("--pages", path), ("--templates", templates)),
      (("--pages", path), ("--output", output)),
    ])
  }
}

extension Formats {
  /// The formats that packages can have: those that exist only to be extended have no page, or are not whole.
  fileprivate var published: [String] {
    let profiles = ProfileLibrary(self)
    let read = profileNames.map { ($0, profiles.profile(named: $0)?.value) }
    let extended = Set(read.flatMap { $0.1?.folders.dropFirst() ?? [] })
    return read.compactMap { name, profile in
      guard let profile else { return extended.contains(name) ? nil : name }
      let hasPage = profile.folders.contains { (try? folder($0).names().contains("page\(templateEnding)")) == true }
      return hasPage ? name : nil
    }
  }
}
