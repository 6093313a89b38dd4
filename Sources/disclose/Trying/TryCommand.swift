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
    var isClean = true
    for name in arguments.names {
      guard let profile = profiles.profile(named: name)?.value else { continue }
      let templates = try library.templates(of: profile)
      let trial = FormatTrial(
        profile: profile, templates: templates, reader: PackageReader(profiles: profiles), seed: UInt64(arguments.seed))
      let maker = trial.maker()
      let covering = Covering(maker.conditions, rows: arguments.packages, seed: UInt64(arguments.seed))
      var report = TrialReport(of: templates)
      for (number, row) in covering.rows.enumerated() {
        if let only = arguments.number, only != number + 1 { continue }
        report.add(trial.outcome(of: maker.draft(of: row, seed: UInt64(number + 1))), number: number + 1)
      }
      console.say(report.lines(of: name, conditions: maker.conditions.count, covering).map { SafeLine($0) })
      isClean = isClean && report.findings.isEmpty && report.unused.isEmpty
    }
    return isClean ? .success : .findings
  }
}

extension TrialReport {
  func lines(of name: String, conditions: Int, _ covering: Covering) -> [String] {
    var lines = [
      "== \(name): \(packages) packages, \(conditions) conditions, pairs \(covering.coveredCount)/\(covering.pairCount), \(sentences) sentences, \(relations) relations"
    ]
    for (code, refusal) in refused.sorted(by: { $0.key < $1.key }) {
      lines.append("refused \(code) ×\(refusal.count) (#\(refusal.example)): \(refusal.finding.text(in: .chinese))")
    }
    for group in findings {
      lines.append("\(group.place?.description ?? "?"): \(group.kind.rawValue) ×\(group.count) (#\(group.example)) [\(group.heading)] \(group.words)")
    }
    for tag in unused { lines.append("\(tag.location): unused {{\(tag.name)}} +\(tag.contained)") }
    return lines
  }
}
