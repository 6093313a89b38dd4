import Budget
import Reading

/// `disclose build` and `disclose check`: the same stages, with or without the last one.
struct BuildCommand {
  let workplace: Workplace
  let console: Console
  /// Whether pages are written.
  let publishes: Bool

  func run(_ names: [String]) throws(Finding) -> ExitStatus {
    let profiles = try workplace.profiles()
    let templates = TemplateLibrary(folder: workplace.templates)
    let (all, folderFindings) = try workplace.packages()
    let ids = try workplace.select(names, from: all)
    var tally = Tally()
    report(names.isEmpty || all.isEmpty ? folderFindings : [], &tally)
    let pipeline = Pipeline(
      profiles: profiles, templates: templates, folder: workplace.folder, output: publishes ? workplace.output : nil)
    for id in ids {
      let (outcome, findings) = pipeline.run(id)
      tally.count(outcome)
      report(findings, &tally)
    }
    report(profiles.findings + templates.findings, &tally)
    tally.summarize(publishes ? .buildSummary : .checkSummary, on: console)
    return tally.status
  }

  private func report(_ findings: [Finding], _ tally: inout Tally) {
    tally.count(findings)
    console.report(findings)
  }
}

/// What a run has done so far.
private struct Tally {
  private var outcomes: [Outcome: Int] = [:]
  private var severities: [Severity: Int] = [:]
  private(set) var status = ExitStatus.success

  mutating func count(_ outcome: Outcome) {
    outcomes[outcome, default: 0] += 1
  }

  mutating func count(_ findings: [Finding]) {
    for finding in findings {
      severities[finding.severity, default: 0] += 1
      if finding.severity == .error { status = max(status, ExitStatus(finding)) }
    }
  }

  func summarize(_ phrase: Phrase, on console: Console) {
    let total = outcomes.values.reduce(0, +)
    console.say(
      phrase, "\(total)", "\(outcomes[.published] ?? 0)", "\(outcomes[.unchanged] ?? 0)", "\(outcomes[.failed] ?? 0)",
      "\(severities[.error] ?? 0)", "\(severities[.warning] ?? 0)")
  }
}
