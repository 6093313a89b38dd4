import Budget
import Checking
import Comparing
import Printing

extension RunReport {
  /// Prints findings to standard error; unchecked rules, exceptions and the summary to standard output.
  func printText(on console: Console) {
    let text = text(for: console)
    console.say(text.findings, to: .errors)
    console.say(text.results)
  }

  func text(for console: Console) -> (findings: [SafeLine], results: [SafeLine]) {
    let repeated = RepeatedFindings(packages.map { ($0.id, shownFindings(of: $0)) })
    let groups =
      [generalGroup(console)] + causes.map { group($0, console) } + [group(repeated, console)]
      + packageGroups(without: repeated, console)
    let counts = counts
    return (
      Array(groups.filter { !$0.isEmpty }.joined(separator: [.empty])),
      notCheckedLines(console) + exceptedLines(console) + summaryLines(counts, console)
        + notListedLines(counts, console)
    )
  }

  private func summaryLines(_ counts: FindingCounts, _ console: Console) -> [SafeLine] {
    let (errors, warnings) = (counts.all[.error] ?? 0, counts.all[.warning] ?? 0)
    guard command == .build else {
      return [
        Phrase.checkSummary(
          packages: tally.count, failed: count(.failed), errors: errors, warnings: warnings,
          notChecked: notChecked.count, excepted: tally.exceptedCount
        ).line(in: console.language)
      ]
    }
    return table(console) + changeLines(console) + [
      Phrase.findingsSummary(
        errors: errors, warnings: warnings, notChecked: notChecked.count, excepted: tally.exceptedCount
      ).line(in: console.language)
    ]
  }

  /// What a build did, as a table of one row.
  private func table(_ console: Console) -> [SafeLine] {
    let columns = Phrase.summaryHeads.map {
      TextTable.Column(head: $0.text(in: console.language), isNumber: true)
    }
    let tenths = (milliseconds + 50) / 100
    let cells = [
      tally.count, tally.built, tally.count - tally.built - count(.failed), count(.failed), removedCount,
      tally.writtenPages,
    ].map { "\($0)" }
    let time = Phrase.seconds("\(tenths / 10).\(tenths % 10)").text(in: console.language)
    return TextTable(columns, rows: [cells + [time]]).lines(aligned: true)
  }

  /// Says what is counted and not listed, and what is no longer there.
  private func notListedLines(_ counts: FindingCounts, _ console: Console) -> [SafeLine] {
    let known = numbers(counts.known, console)
    let below = numbers(counts.below, console)
    let lines = [
      known.map { tally.extent.isWhole ? Phrase.knownListed($0) : .knownNotListed($0) }, below.map(Phrase.belowLevel),
      resolvedCount > 0 ? Phrase.resolved(resolvedCount) : nil,
    ]
    return lines.compactMap { $0?.line(in: console.language) }
  }

  /// Returns 错误 2 处，警告 1 处, or nil where there is nothing.
  private func numbers(_ counts: [Severity: Int], _ console: Console) -> String? {
    let numbers = Severity.worstFirst.compactMap { severity -> String? in
      guard let count = counts[severity], count > 0 else { return nil }
      return severity.counted(count).text(in: console.language)
    }
    return numbers.isEmpty ? nil : numbers.joined(separator: console.language == .chinese ? "，" : ", ")
  }

  private func shownFindings(of package: PackageReport) -> [Finding] {
    ownFindings(of: package).filter { tally.extent.shows($0, isNew: package.isNew($0)) }
  }

  private func shownShared(_ findings: [Finding]) -> [Finding] {
    findings.filter { tally.extent.shows($0, isNew: isNew($0)) }
  }

  /// What the run changed of published packages, in short.
  private func changeLines(_ console: Console) -> [SafeLine] {
    let changed = tally.changed
    if changed.isEmpty { return [] }
    let more = tally.changes.packages - changed.count
    return [Phrase.changeTotals(tally.changes).line(in: console.language)]
      + changed.map { Self.indent + Phrase.packageChange($0.path, $1).line(in: console.language) }
      + (more > 0 ? [Self.indent + Phrase.morePackages(more).line(in: console.language)] : [])
  }

  private func generalGroup(_ console: Console) -> [SafeLine] {
    group(Phrase.sharedFilesHeading.text(in: console.language), shownShared(general), console)
  }

  /// A cause is told whole if anything of it is new, such as a package that it holds up.
  private func group(_ cause: CauseGroup, _ console: Console) -> [SafeLine] {
    if shownShared(cause.findings).isEmpty, !cause.roots.contains(where: showsDependents) { return [] }
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
      cause.packages.count, names(of: PackageList(cause.packages), console),
      code: tally.consequences[cause.roots[0]] ?? ""
    ).line(in: console.language)
    let title = heading(rootNames.joined(separator: separator(console))).text(in: console.language)
    return group(title, cause.findings, console) + [Self.indent + consequence]
  }

  /// Whether it is to be printed which packages follow from a root.
  private func showsDependents(of root: RootCause) -> Bool { tally.extent.shows(isNew: tally.newRoots.contains(root)) }

  private func group(_ repeated: RepeatedFindings, _ console: Console) -> [SafeLine] {
    if repeated.list.isEmpty { return [] }
    let counts = Dictionary(repeated.list.map { ($0.finding.severity, $0.count) }, uniquingKeysWith: +)
    return [heading(Phrase.repeatedHeading.text(in: console.language), counts, console)]
      + repeated.list.map { repetition in
        console.line(for: repetition.finding)
          + Phrase.repeated(
            repetition.count, in: repetition.packages.count, names(of: PackageList(repetition.packages), console)
          ).line(in: console.language)
      }
  }

  private func packageGroups(without repeated: RepeatedFindings, _ console: Console) -> [[SafeLine]] {
    var roots = Set(uncompared.keys.filter(showsDependents))
    let groups = packages.map { package in
      let findings = shownFindings(of: package).filter { !repeated.contains($0, of: package.id) }
      let lines = group(package.id.path, findings, console)
      if lines.isEmpty { return lines }
      let root = RootCause.package(package.id.path)
      return lines + (roots.remove(root).map { uncomparedLines($0, console) } ?? [])
    }
    // Those of which nothing is said but that another package is newly not compared with them.
    return groups
      + roots.sorted { $0.name < $1.name }.map { root in
        guard case .package(let path) = root else { return [] }
        return [heading(path, [:], console)] + uncomparedLines(root, console)
      }
  }

  private func uncomparedLines(_ root: RootCause, _ console: Console) -> [SafeLine] {
    let uncompared = PackageList(uncompared[root] ?? [])
    return [
      Self.indent
        + Phrase.notCompared(uncompared.count, names(of: uncompared, console), code: tally.consequences[root] ?? "")
        .line(in: console.language)
    ]
  }

  /// Returns a heading, as `budget-2023/201: errors 2, warnings 1`, and a line for each finding.
  private func group(_ heading: String, _ findings: [Finding], _ console: Console) -> [SafeLine] {
    if findings.isEmpty { return [] }
    let counts = Dictionary(findings.map { ($0.severity, $0.count) }, uniquingKeysWith: +)
    return [self.heading(heading, counts, console)] + findings.map(console.line)
  }

  private func heading(_ heading: String, _ counts: [Severity: Int], _ console: Console) -> SafeLine {
    console.paint(
      Phrase.groupHeading(heading, numbers(counts, console) ?? "").line(in: console.language), 1)
  }

  private func notCheckedLines(_ console: Console) -> [SafeLine] {
    var lines: [SafeLine] = []
    let unread = tally.shownNotRead
    if unread.count > 0 {
      lines.append(Phrase.packagesNotChecked(unread.count, names(of: unread, console)).line(in: console.language))
    }
    return lines
      + notChecked.filter { $0.packages.count > 0 }.map { rule in
        Phrase.ruleNotChecked(
          rule.rule, rule.packages.count, names(of: rule.packages, console),
          reason: rule.reason.text(in: console.language)
        ).line(in: console.language)
      }
  }

  private func exceptedLines(_ console: Console) -> [SafeLine] {
    excepted.filter { tally.extent.shows(isNew: $0.isNew($1)) }.map { package, excepted in
      Phrase.exceptedFinding(
        excepted.finding.code, in: package.id.path, at: excepted.exception.location, reason: excepted.exception.reason,
        finding: excepted.finding.text(in: console.language)
      ).line(in: console.language)
    }
  }

  private static let indent = SafeLine("  ")

  private func separator(_ console: Console) -> String { console.language == .chinese ? "、" : ", " }

  /// Names the first packages, and says how many more there are.
  private func names(of packages: PackageList, _ console: Console) -> String {
    let names = packages.first.map(\.path).joined(separator: separator(console))
    let more = packages.count - packages.first.count
    return more > 0 ? Phrase.andMore(names, more).text(in: console.language) : names
  }
}
