import Budget
import Checking
import Printing

extension RunReport {
  /// Findings to standard error, what was not checked and the summary to standard output.
  func print(on console: Console) {
    let groups = ([generalGroup(console)] + causes.map { group($0, console) } + packages.map { group($0, console) })
      .filter { !$0.isEmpty }
    if !groups.isEmpty { console.say(groups.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"), to: .errors) }
    let lists = notCheckedLines(console) + exceptedLines(console)
    if !lists.isEmpty { console.say(lists.joined(separator: "\n")) }
    switch command {
    case .build: printTable(console)
    default: console.say(.checkSummary, counts)
    }
  }

  /// What a run did, in two lines, and how many findings there are.
  private func printTable(_ console: Console) {
    let columns = Phrase.summaryHeads.map {
      TextTable.Column(head: $0.text(in: console.language), isNumber: true)
    }
    let tenths = (milliseconds + 50) / 100
    let cells = [
      tally.count, tally.made, tally.count - tally.made - count(.failed), count(.failed), takenDown,
      tally.writtenPages,
    ].map { "\($0)" }
    let time = Phrase.seconds.text(in: console.language, ["\(tenths / 10).\(tenths % 10)"])
    console.say(TextTable(columns, rows: [cells + [time]]).lines(aligned: true).joined(separator: "\n"))
    console.say(.findingsSummary, Array(counts[4...]))
  }

  private var counts: [String] {
    [
      tally.count, count(.published), count(.unchanged), count(.failed), self.count(.error), self.count(.warning),
    ].map { "\($0)" } + [nonZero(notChecked.count), nonZero(exceptedCount)]
  }

  private func nonZero(_ count: Int) -> String { count == 0 ? "" : "\(count)" }

  private func generalGroup(_ console: Console) -> [String] {
    group(Phrase.sharedFiles.text(in: console.language), general, console)
  }

  private func group(_ cause: Cause, _ console: Console) -> [String] {
    var heading = Phrase.brokenProfileHeading
    let names = cause.roots.map { root in
      switch root {
      case .profile(let name), .package(let name): return name
      case .templates(let name):
        heading = .brokenTemplatesHeading
        return name
      }
    }
    let consequence = Phrase.heldUp.text(
      in: console.language, ["\(cause.packages.count)", list(cause.packages, console), cause.consequence.code])
    let title = heading.text(in: console.language, [names.joined(separator: separator(console))])
    return group(title, cause.findings, console) + ["  \(consequence)"]
  }

  private func group(_ package: PackageReport, _ console: Console) -> [String] {
    var lines = group(package.id.path, ownFindings(of: package), console)
    if let bereft = bereft[.package(package.id.path)] {
      lines.append(
        "  "
          + Phrase.notCompared.text(
            in: console.language, ["\(bereft.count)", list(bereft, console), Message.comparedPackageBroken.code]))
    }
    return lines
  }

  /// `budget-2023/201: errors 2, warnings 1`, then a line for each.
  private func group(_ heading: String, _ findings: [Finding], _ console: Console) -> [String] {
    if findings.isEmpty { return [] }
    let counts = Severity.worstFirst.compactMap { severity -> String? in
      let count = findings.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
      return count == 0 ? nil : severity.counted.text(in: console.language, ["\(count)"])
    }
    let text = Phrase.groupHeading.text(
      in: console.language,
      [heading.withoutControls, counts.joined(separator: console.language == .chinese ? "，" : ", ")])
    return [console.paint(text, 1)] + findings.map(console.line)
  }

  private func notCheckedLines(_ console: Console) -> [String] {
    var lines: [String] = []
    if !unchecked.isEmpty {
      lines.append(
        Phrase.nothingChecked.text(in: console.language, ["\(unchecked.count)", list(unchecked, console)]))
    }
    return lines
      + notChecked.map { rule in
        Phrase.ruleNotChecked.text(
          in: console.language,
          [
            rule.rule, "\(rule.count)", list(rule.packages, of: rule.count, console),
            rule.reason.text(in: console.language),
          ])
      }
  }

  private func exceptedLines(_ console: Console) -> [String] {
    excepted.map { package, excepted in
      Phrase.exceptedFinding.text(
        in: console.language,
        [
          excepted.finding.code, package.path, "\(excepted.exception.location)".withoutControls,
          excepted.exception.reason.withoutControls, excepted.finding.text(in: console.language).withoutControls,
        ])
    }
  }

  private func separator(_ console: Console) -> String { console.language == .chinese ? "、" : ", " }

  /// The first few, and how many more there are.
  private func list(_ packages: [PackageID], of count: Int? = nil, _ console: Console) -> String {
    let shown = packages.sorted().prefix(NotCheckedRule.shown).map(\.path)
    let names = shown.joined(separator: separator(console))
    let more = (count ?? packages.count) - shown.count
    return more > 0 ? Phrase.andMore.text(in: console.language, [names, "\(more)"]) : names
  }
}

extension Severity {
  fileprivate var counted: Phrase {
    switch self {
    case .error: .errorCount
    case .warning: .warningCount
    case .note: .noteCount
    }
  }
}
