import Budget
import Printing
import Rendering
import Trying

extension TrialReport {
  /// What was found, in the order of the templates; then what could not be tried.
  func messages(in language: Language) -> [Finding] {
    let sentences = findings.map { group in
      Finding(message(of: group, seen: seen(group.count, group.example, language)), at: group.place)
    }
    let others = refused.sorted { $0.key < $1.key }.map { code, refusal in
      Finding(
        .madePackageRefused(
          code, error: refusal.finding.text(in: language), seen: seen(refusal.count, refusal.example, language)))
    }
    return sentences + others
  }

  private func seen(_ count: Int, _ example: PackageID, _ language: Language) -> String {
    Phrase.seen(count, in: packages, first: example).text(in: language)
  }

  private func message(of group: Group, seen: String) -> Message {
    let words = group.words
    switch group.kind {
    case .doubledMark, .leadingMark, .danglingMark, .unclosedParagraph: return .marksLeftBehind(words, seen: seen)
    case .bracket: return .bracketLeftOpen(words, seen: seen)
    case .unitWithoutNumber: return .unitWithoutNumber(words, seen: seen)
    case .numberWithoutUnit: return .numberWithoutUnit(words, seen: seen)
    case .emptyHeading: return .headingWithoutContent(words, seen: seen)
    case .partsMissing, .reasonMissing: return .announcedNothing(words, seen: seen)
    case .emptyItem: return .nothingInItem(under: group.heading, seen: seen)
    case .partsDisagree: return .partsDoNotAddUp(words, seen: seen)
    case .shareDisagrees, .rateDisagrees: return .rateNotOfNumbers(words, seen: seen)
    case .changeDisagrees: return .changeNotOfNumbers(words, seen: seen)
    case .directionDisagrees: return .directionContradicted(words, seen: seen)
    case .zeroChange: return .changeOfNothing(words, seen: seen)
    case .reasonBesideEqual, .reasonContradicts: return .reasonForNoChange(words, seen: seen)
    case .tablesDisagree: return .sentenceDisagreesWithTables(words, seen: seen)
    case .notRendered: return .pageNotMade(words, seen: seen)
    }
  }

  var summary: Phrase {
    .tried(
      name, packages: packages, read: read, conditions: conditions, pairs: pairs, sentences: sentences,
      relations: relations)
  }

  var json: JSON {
    .object([
      ("profile", .string(name)), ("packages", .count(packages)), ("read", .count(read)),
      ("conditions", .count(conditions)), ("pairs", .count(pairs.all)), ("pairsMet", .count(pairs.covered)),
      ("sentences", .count(sentences)), ("relations", .count(relations)),
      ("findings", .array(messages(in: .chinese).map { JSON(of: $0) })),
    ])
  }
}

extension TrialRun {
  var names: [Finding] { unused.map { Finding(.neverPrinted($0.name), at: $0.location) } }

  func print(as format: Format, on console: Console) {
    if format == .json {
      return console.say(
        .object([("formats", .array(reports.map(\.json))), ("names", .array(names.map { JSON(of: $0) }))]))
    }
    for report in reports {
      console.report(report.messages(in: console.language))
      console.say(report.summary)
    }
    console.report(names)
    console.say(.trialFindings(errors: reports.reduce(0) { $0 + $1.findings.count }, warnings: unused.count))
  }
}
