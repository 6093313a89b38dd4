import Budget
import Checking
import Printing

extension RunReport {
  /// The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors display.
  /// A finding that a package excepts is a suppressed result, and a rule that could not run is a notification.
  func sarif(in language: Language) -> JSON {
    var results = distinctFindings.map { SARIFWriter.Result(finding: $0, isNew: $1) }
    // The consequences of a cause have no location, but tell which packages are not published.
    let reports = Dictionary(packages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    results += causes.flatMap { cause in
      cause.packages.compactMap { reports[$0] }.flatMap { report in
        report.findings.filter { $0.root.map(cause.roots.contains) ?? false }
          .map { SARIFWriter.Result(finding: $0, isNew: report.isNew($0), package: report.id) }
      }
    }
    results += excepted.map { package, excepted in
      SARIFWriter.Result(
        finding: excepted.finding, isNew: package.isNew(excepted), exception: excepted.exception)
    }
    let writer = SARIFWriter(language, results.map(\.finding))
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", writer.driver)])),
            ("invocations", .array([invocation(writer)])),
            ("language", .string(language.tag)),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(results.map { writer.result($0, hasBaseline: news != nil) })),
          ])
        ])
      ),
    ])
  }

  private func invocation(_ writer: SARIFWriter) -> JSON {
    let notifications =
      packages.sorted { $0.id < $1.id }.flatMap { package -> [JSON] in
        guard let check = package.check else { return [writer.notification(.packageNotChecked, package: package.id)] }
        return check.notChecked.map { writer.notification($0.reason, rule: $0.rule, package: package.id) }
      }
    return .object([
      ("executionSuccessful", .boolean(status != .environment)),
      ("exitCode", .integer(Int64(status.rawValue))),
      ("toolExecutionNotifications", .array(notifications)),
    ])
  }
}

private struct SARIFWriter {
  struct Result {
    let finding: Finding
    /// Whether no earlier run told it.
    let isNew: Bool
    var package: PackageID?
    var exception: Exception?
  }

  private let language: Language
  /// One of each kind that was found.
  private let kinds: [Finding]
  private let positions: [String: Int]
  private let laws: [String: Phrase]

  init(_ language: Language, _ findings: [Finding]) {
    self.language = language
    kinds = Dictionary(findings.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.code < $1.code }
    positions = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.code, $0) })
    laws = Dictionary(
      uniqueKeysWithValues: ruleCatalogue.flatMap { rule in rule.codes.map { ($0, rule.law) } })
  }

  var driver: JSON {
    .object([
      ("name", .string("disclose")), ("version", .string(version)),
      ("rules", .array(kinds.map(rule))),
    ])
  }

  private func rule(_ finding: Finding) -> JSON {
    .object([
      ("id", .string(finding.code)),
      ("shortDescription", text(finding.sentence(in: language).pattern)),
      ("fullDescription", laws[finding.code].map { text($0.text(in: language)) }),
      ("defaultConfiguration", .object([("level", .string(finding.severity.word))])),
      (
        "properties",
        .object([
          ("zh", .string(finding.chinese.pattern)),
          ("en", .string(finding.english.pattern)),
        ])
      ),
    ])
  }

  /// Beside a record, each result tells whether the run before had it, too.
  func result(_ result: Result, hasBaseline: Bool) -> JSON {
    let finding = result.finding
    return .object([
      ("ruleId", .string(finding.code)),
      ("ruleIndex", positions[finding.code].map(JSON.count)),
      ("level", .string(finding.severity.word)),
      ("message", text(finding.text(in: language))),
      ("locations", .array(finding.location.map { [location($0)] } ?? [])),
      ("occurrenceCount", finding.count > 1 ? .count(finding.count) : nil),
      ("baselineState", hasBaseline ? .string(result.isNew ? "new" : "unchanged") : nil),
      ("suppressions", result.exception.map { .array([suppression($0)]) }),
      (
        "properties",
        .object([
          ("zh", .string(finding.text(in: .chinese))), ("en", .string(finding.text(in: .english))),
          ("package", result.package.map { .string($0.path) }),
        ])
      ),
    ])
  }

  private func suppression(_ exception: Exception) -> JSON {
    .object([
      ("kind", .string("external")), ("status", .string("accepted")), ("justification", .string(exception.reason)),
      ("location", location(exception.location)),
    ])
  }

  func notification(_ reason: Phrase, rule: String? = nil, package: PackageID) -> JSON {
    .object([
      ("level", .string("note")),
      ("message", text("\(package.path): \(reason.text(in: language))")),
      ("associatedRule", rule.map { .object([("id", .string($0)), ("index", positions[$0].map(JSON.count))]) }),
      (
        "properties",
        .object([
          ("package", .string(package.path)), ("zh", .string(reason.chinese)), ("en", .string(reason.english)),
        ])
      ),
    ])
  }

  /// A cell has no place in a text, so it is a logical location.
  private func location(_ location: Location) -> JSON {
    let place = location.place
    return .object([
      (
        "physicalLocation",
        .object([
          (
            "artifactLocation",
            .object([
              ("uri", .string((place.file.hasPrefix("/") ? "file://" : "") + place.file.percentEncodedPath))
            ])
          ),
          (
            "region",
            location.line.map { line in
              .object([("startLine", .count(line)), ("startColumn", location.column.map(JSON.count))])
            }
          ),
        ])
      ),
      (
        "logicalLocations",
        place.sheet.map { sheet in
          .array([
            .object([
              ("name", .string(place.cell ?? sheet)),
              ("fullyQualifiedName", .string(sheet + (place.cell.map { "!\($0)" } ?? ""))),
              ("kind", .string(place.cell == nil ? "sheet" : "cell")),
            ])
          ])
        }
      ),
    ])
  }

  /// Doubles braces, as single ones delimit placeholders in SARIF messages.
  private func text(_ words: String) -> JSON {
    .object([("text", .string(words.replacing("{", with: "{{").replacing("}", with: "}}")))])
  }
}
