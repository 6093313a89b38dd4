import Budget
import Hashing
import Printing
import Publishing

/// What `publish` did, and what waits for a person.
struct PublicationReport {
  private let plan: PublicationPlan
  /// What shows how the two outputs differ.
  private let look: String
  var published: [ListedPackage] = []
  var removed: [ListedPackage] = []
  var findings: [Finding] = []

  /// How many packages are named where there is nothing to copy from the list.
  private static let shownLimit = 5

  init(_ plan: PublicationPlan, staging: String, output: String) {
    let look = "disclose diff \(output) \(staging)"
    (self.plan, self.look) = (plan, look)
    findings = plan.changed.map { staged, approved in
      Finding(
        .changedSinceApproval(
          from: approved.short, to: staged.digest.short, look: "\(look) \(staged.id.path)"),
        at: Location(file: "\(staging)/\(staged.id.path)"))
    }
  }

  func print(as format: Format, on console: Console) {
    if format == .json { return console.say(json) }
    console.report(findings)
    var lines: [SafeLine] = []
    func add(_ heading: (Int) -> Phrase, _ packages: [ListedPackage], limit: Int = .max) {
      if packages.isEmpty { return }
      lines.append(heading(packages.count).line(in: console.language))
      lines += packages.prefix(limit).map { SafeLine("  \($0.versionName)") }
      if packages.count > limit { lines.append(Phrase.moreInReport(packages.count - limit).line(in: console.language)) }
    }
    add(Phrase.publishedPackages, published)
    add(Phrase.removedPackages, removed)
    add({ .waitingPackages($0, look: look) }, plan.waiting)
    add(Phrase.unstagedPackages, plan.unstaged, limit: Self.shownLimit)
    add(Phrase.neverApprovedPackages, plan.neverApproved, limit: Self.shownLimit)
    console.say(lines)
    console.say(
      .publicationSummary(
        published: published.count, removed: removed.count, waiting: plan.waiting.count, changed: plan.changed.count,
        unchanged: plan.unchangedCount))
  }

  private var json: JSON {
    let list = { (packages: [ListedPackage]) in
      JSON.array(
        packages.map { .object([("package", .string($0.id.path)), ("digest", .string($0.digest.hexadecimal))]) })
    }
    return .object([
      ("published", list(published)),
      ("removed", list(removed)),
      ("waiting", list(plan.waiting)),
      (
        "changed",
        .array(
          plan.changed.map { staged, approved in
            .object([
              ("package", .string(staged.id.path)), ("digest", .string(staged.digest.hexadecimal)),
              ("approved", .string(approved.hexadecimal)),
            ])
          })
      ),
      ("unstaged", list(plan.unstaged)),
      ("neverApproved", list(plan.neverApproved)),
      ("unchanged", .count(plan.unchangedCount)),
      ("findings", .array(findings.map { JSON(of: $0) })),
    ])
  }
}
