internal import Budget
internal import Disk
internal import Hashing

/// The tables of the record that have rows of a package. Every row begins with the package's path and its own number.
enum RecordTable: String, CaseIterable {
  case package, file, figure, finding
}

extension PackageEntry {
  typealias Row = [Database.Value]

  /// What stands in each table, without the path and the numbers.
  func rows(of table: RecordTable) -> [Row] {
    let id = package.summary.id
    switch table {
    case .package:
      return [
        [
          .text(id.kind.folderWord), .integer(Int64(id.year)), .text(id.department),
          .text(package.summary.departmentName),
          .text(package.summary.title), .text(result), .text(sources.profiles.joined(separator: "/")),
          .bytes(sources.formats.bytes),
        ]
      ]
    case .file:
      return sources.files.map { Self.row("input", $0) } + package.files.map { Self.row("output", $0) }
    case .figure:
      return package.summary.headlines.map {
        [.text($0.name), .text($0.measure == .money ? "fen" : "count"), .integer($0.value)]
      }
    case .finding: return remarks.flatMap(Self.rows)
    }
  }

  private static func row(_ place: String, _ file: RecordedFile) -> Row {
    let stamp = file.stamp
    return [
      .text(place), .text(file.path), .integer(stamp.size), .integer(stamp.inode), .integer(stamp.modified),
      .integer(stamp.changed), file.digest.map { .bytes($0.bytes) } ?? .null,
    ]
  }

  /// nil when rows are not what `rows(of:)` gave.
  init?(of id: PackageID, _ rows: (RecordTable) -> [Row]) {
    guard let stated = rows(.package).first, stated.count == 8,
      case (.text(let name), .text(let title), .text(let result)) = (stated[3], stated[4], stated[5]),
      case (.text(let profiles), .bytes(let formats)) = (stated[6], stated[7]),
      let formats = Digest(bytes: formats[...])
    else { return nil }
    self.init(
      result: result,
      sources: PackageSources(
        profiles: profiles.split(separator: "/").map(String.init), formats: formats,
        files: rows(.file).compactMap { Self.file($0, in: "input") }),
      package: PublishedPackage(
        summary: PackageSummary(
          id: id, departmentName: name, title: title, headlines: rows(.figure).compactMap(Self.headline)),
        files: rows(.file).compactMap { Self.file($0, in: "output") }),
      remarks: [])
    var finding: Finding?
    for row in rows(.finding).compactMap(FindingRow.init) {
      switch row.role {
      case .said: remarks.append(.finding(row.finding))
      case .failed: remarks.append(.failure(row.finding))
      case .notChecked: remarks.append(.notChecked(rule: row.code, reason: row.text))
      case .excepted: finding = row.finding
      case .exception:
        guard let finding, let location = row.location else { return nil }
        let exception = Exception(rule: row.code, reason: row.text.chinese, location: location)
        remarks.append(.excepted(finding, exception))
      }
    }
  }

  private static func file(_ row: Row, in place: String) -> RecordedFile? {
    guard row.count == 7, row[0] == .text(place), case .text(let path) = row[1],
      case (.integer(let size), .integer(let inode)) = (row[2], row[3]),
      case (.integer(let modified), .integer(let changed)) = (row[4], row[5])
    else { return nil }
    var file = RecordedFile(
      path: path, stamp: FileStamp(inode: inode, size: size, modified: modified, changed: changed))
    if case .bytes(let digest) = row[6] { file.digest = Digest(bytes: digest[...]) }
    return file
  }

  private static func headline(_ row: Row) -> PackageSummary.Headline? {
    guard row.count == 3, case (.text(let name), .text(let unit), .integer(let value)) = (row[0], row[1], row[2])
    else { return nil }
    return .init(name: name, measure: unit == "fen" ? .money : .count, value: value)
  }

  private static func rows(_ remark: Remark) -> [Row] {
    switch remark {
    case .finding(let finding): [FindingRow(.said, finding).values]
    case .failure(let finding): [FindingRow(.failed, finding).values]
    case .notChecked(let rule, let reason): [FindingRow(role: .notChecked, code: rule, text: reason).values]
    case .excepted(let finding, let exception):
      [
        FindingRow(.excepted, finding).values,
        FindingRow(
          role: .exception, code: exception.rule, location: exception.location,
          text: Phrase(zh: exception.reason, en: exception.reason)
        ).values,
      ]
    }
  }
}

/// A row of the table of findings: text as it read, which a later program may word in another way.
private struct FindingRow {
  enum Role: String {
    case said, failed
    case notChecked = "not checked"
    /// Is followed by its exception.
    case excepted, exception
  }

  var role: Role
  var code: String
  var severity: Severity = .note
  var location: Location?
  var text: Phrase
  /// How many more findings of that code it stands for; nil for one that stands for itself.
  var count: Int?
}

extension FindingRow {
  init(_ role: Role, _ finding: Finding) {
    self.init(
      role: role, code: finding.kindCode, severity: finding.severity, location: finding.location,
      text: Phrase(zh: finding.text(in: .chinese), en: finding.text(in: .english)),
      count: finding.isCount ? finding.count : nil)
  }

  var finding: Finding { Finding(recorded: text, of: code, severity, at: location, count: count) }

  var values: PackageEntry.Row {
    [
      .text(role.rawValue), .text(code), .text("\(severity)"), location.map { .text($0.file) } ?? .null,
      Self.integer(location?.line), Self.integer(location?.column), .text(text.chinese), .text(text.english),
      Self.integer(count),
    ]
  }

  init?(_ row: PackageEntry.Row) {
    guard row.count == 9, case (.text(let role), .text(let code)) = (row[0], row[1]), let role = Role(rawValue: role),
      case (.text(let chinese), .text(let english)) = (row[6], row[7])
    else { return nil }
    self.init(role: role, code: code, text: Phrase(zh: chinese, en: english), count: Self.count(row[8]))
    severity = [.error, .warning, .note].first { .text("\($0)") == row[2] } ?? .note
    if case .text(let file) = row[3] {
      location = Location(file: file, line: Self.count(row[4]), column: Self.count(row[5]))
    }
  }

  private static func integer(_ number: Int?) -> Database.Value { number.map { .integer(Int64($0)) } ?? .null }

  private static func count(_ value: Database.Value) -> Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }
}
