import Budget
import Checking
import Comparing
import Printing

extension RunReport {
  /// Prints findings to standard error; unchecked rules, exceptions and the summary to standard output.
  func printText(on console: Console) {
    let groups = ([generalGroup(console)] + causes.map { group($0, console) } + packages.map { group($0, console) })
      .filter { !$0.isEmpty }
    console.say(Array(groups.joined(separator: [.empty])), to: .errors)
    console.say(notCheckedLines(console) + exceptedLines(console))
    switch command {
    case .build: printTable(console)
    default:
      console.say(
        .checkSummary(
          packages: tally.count, failed: count(.failed), errors: count(.error), warnings: count(.warning),
          notChecked: notChecked.count, excepted: exceptedCount))
    }
  }

  /// Prints what a build did as a table of one row, and the number of findings.
  private func printTable(_ console: Console) {
    let columns = Phrase.summaryHeads.map {
      TextTable.Column(head: $0.text(in: console.language), isNumber: true)
    }
    let tenths = (milliseconds + 50) / 100
    let cells = [
      tally.count, tally.built, tally.count - tally.built - count(.failed), count(.failed), removedCount,
      tally.writtenPages,
    ].map { "\($0)" }
    let time = Phrase.seconds("\(tenths / 10).\(tenths % 10)").text(in: console.language)
    console.say(TextTable(columns, rows: [cells + [time]]).lines(aligned: true))
    printChanges(console)
    console.say(
      .findingsSummary(
        errors: count(.error), warnings: count(.warning), notChecked: notChecked.count, excepted: exceptedCount))
  }

  /// Prints what the run changed of published packages, in short.
  private func printChanges(_ console: Console) {
    let changed = tally.changed
    if changed.isEmpty { return }
    console.say(.changeTotals(tally.changes))
    console.say(changed.map { Self.indent + Phrase.packageChange($0.path, $1).line(in: console.language) })
    let more = tally.changes.packages - changed.count
    if more > 0 { console.say([Self.indent + Phrase.morePackages(more).line(in: console.language)]) }
  }

  private func generalGroup(_ console: Console) -> [SafeLine] {
    group(Phrase.sharedFilesHeading.text(in: console.language), general, console)
  }

  private func group(_ cause: CauseGroup, _ console: Console) -> [SafeLine] {
    var heading = Phrase.brokenProfileHeading(_:)
    let rootNames = cause.roots.map { root in
      switch root {
      case .profile(let name), .package(let name): return name
      case .templates(let name):
        heading = Phrase.brokenTemplatesHeading
        return name
      case .website:
        heading = { Phrase(zh: $0, en: $0) }
        return SiteFile.name
      }
    }
    let consequence = Phrase.blockedPackages(
      cause.packages.count, names(of: cause.packages, console), code: consequences[cause.roots[0]] ?? ""
    ).line(in: console.language)
    let title = heading(rootNames.joined(separator: separator(console))).text(in: console.language)
    return group(title, cause.findings, console) + [Self.indent + consequence]
  }

  private func group(_ package: PackageReport, _ console: Console) -> [SafeLine] {
    var lines = group(package.id.path, ownFindings(of: package), console)
    let root = RootCause.package(package.id.path)
    if let uncompared = uncompared[root] {
      lines.append(
        Self.indent
          + Phrase.notCompared(uncompared.count, names(of: uncompared, console), code: consequences[root] ?? "")
          .line(in: console.language))
    }
    return lines
  }

  /// Returns a heading, as `budget-2023/201: errors 2, warnings 1`, and a line for each finding.
  private func group(_ heading: String, _ findings: [Finding], _ console: Console) -> [SafeLine] {
    if findings.isEmpty { return [] }
    let counts = Severity.worstFirst.compactMap { severity -> String? in
      let count = findings.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
      return count == 0 ? nil : severity.counted(count).text(in: console.language)
    }
    let line = Phrase.groupHeading(heading, counts.joined(separator: console.language == .chinese ? "，" : ", "))
      .line(in: console.language)
    return [console.paint(line, 1)] + findings.map(console.line)
  }

  private func notCheckedLines(_ console: Console) -> [SafeLine] {
    var lines: [SafeLine] = []
    if !uncheckedPackages.isEmpty {
      lines.append(
        Phrase.packagesNotChecked(uncheckedPackages.count, names(of: uncheckedPackages, console)).line(
          in: console.language)
      )
    }
    return lines
      + notChecked.map { rule in
        Phrase.ruleNotChecked(
          rule.rule, rule.count, names(of: rule.packages, outOf: rule.count, console),
          reason: rule.reason.text(in: console.language)
        ).line(in: console.language)
      }
  }

  private func exceptedLines(_ console: Console) -> [SafeLine] {
    excepted.map { package, excepted in
      Phrase.exceptedFinding(
        excepted.finding.code, in: package.path, at: excepted.exception.location, reason: excepted.exception.reason,
        finding: excepted.finding.text(in: console.language)
      ).line(in: console.language)
    }
  }

  private static let indent = SafeLine("  ")

  private func separator(_ console: Console) -> String { console.language == .chinese ? "、" : ", " }

  /// Names the first packages, and says how many more there are.
  private func names(of packages: [PackageID], outOf count: Int? = nil, _ console: Console) -> String {
    let shown = packages.sorted().prefix(NotCheckedRule.shownLimit).map(\.path)
    let names = shown.joined(separator: separator(console))
    let more = (count ?? packages.count) - shown.count
    return more > 0 ? Phrase.andMore(names, more).text(in: console.language) : names
  }
}
