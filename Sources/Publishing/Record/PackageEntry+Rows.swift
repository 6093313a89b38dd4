internal import Budget
internal import Disk
internal import Hashing

/// The tables of the record that have rows of a package. Every row begins with the package's path and its own number.
enum RecordTable: String, CaseIterable {
  case package, file, figure, finding
}

extension PackageEntry {
  typealias Row = [Database.Value]

  /// Returns the rows of each table, without the path and the numbers.
  func rows(of table: RecordTable) -> [Row] {
    let id = package.summary.id
    switch table {
    case .package:
      return [
        [
          .text(id.kind.folderWord), .integer(Int64(id.year)), .text(id.department),
          .text(package.summary.departmentName),
          .text(package.summary.title), .text(result), .text(sources.profiles.joined(separator: "/")),
          .bytes(sources.formats.bytes), .text(sources.links.map(\.name).joined(separator: "/")),
        ]
      ]
    case .file:
      return sources.files.map { Self.row("input", $0) } + package.files.map { Self.row("output", $0) }
    case .figure:
      return package.summary.headlines.map {
        [.text($0.name), .text($0.quantity.isMoney ? "fen" : "count"), .integer($0.quantity.value)]
      }
    case .finding:
      return (remarks + failure).map { $0.row(isNew: news.new.contains($0)) } + news.gone.map(\.rowOfGone)
    }
  }

  private static func row(_ place: String, _ file: RecordedFile) -> Row {
    let stamp = file.stamp
    return [
      .text(place), .text(file.path), .integer(stamp.size), .integer(stamp.inode), .integer(stamp.modified),
      .integer(stamp.changed), file.digest.map { .bytes($0.bytes) } ?? .null,
    ]
  }

  /// Returns nil unless the rows are as `rows(of:)` returns them.
  init?(of id: PackageID, _ rows: (RecordTable) -> [Row]) {
    guard let stated = rows(.package).first, stated.count == 9,
      case (.text(let name), .text(let title), .text(let result)) = (stated[3], stated[4], stated[5]),
      case (.text(let profiles), .bytes(let formats)) = (stated[6], stated[7]),
      let formats = Digest(bytes: formats[...]), case .text(let links) = stated[8]
    else { return nil }
    self.init(
      result: result,
      sources: PackageSources(
        profiles: profiles.split(separator: "/").map(String.init),
        links: links.split(separator: "/").map { Basis(named: String($0)) }, formats: formats,
        files: rows(.file).compactMap { Self.file($0, in: "input") }),
      package: PublishedPackage(
        summary: PackageSummary(
          id: id, departmentName: name, title: title, headlines: rows(.figure).compactMap(Self.headline)),
        files: rows(.file).compactMap { Self.file($0, in: "output") }))
    for row in rows(.finding) {
      guard let remark = Remark(row) else { continue }
      if row.last == .text(Remark.new) { news.add(remark) }
      if row.first == .text(Remark.gone) {
        news.addGone(remark)
      } else if remark.role == .failed || !failure.isEmpty {
        failure.append(remark)
      } else {
        remarks.append(remark)
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
    return .init(name: name, quantity: (unit == "fen" ? Quantity.money(.zero) : .count(0)).with(value))
  }
}

extension Remark {
  fileprivate static let new = "new"
  fileprivate static let gone = "gone"

  /// One that is no longer there has its role last, so that whoever asks the record for a role does not meet it.
  fileprivate var rowOfGone: PackageEntry.Row {
    [.text(Self.gone)] + row().dropFirst().dropLast() + [.text(role.rawValue)]
  }

  /// The texts are stored twice: for people, and with the origins of words.
  func row(isNew: Bool = false) -> PackageEntry.Row {
    let location = finding.location
    return [
      .text(role.rawValue), .text(finding.kind), .text("\(finding.severity)"), location.map { .text($0.file) } ?? .null,
      Self.value(location?.line), Self.value(location?.column), .text(text.chinese), .text(text.english),
      .text(finding.chinese.recorded), .text(finding.english.recorded),
      Self.value(finding.recordedCount), isNew ? .text(Self.new) : .null,
    ]
  }

  init?(_ row: PackageEntry.Row) {
    guard row.count == 12, case (.text(let role), .text(let kind)) = (row[0], row[1]),
      let role = Role(rawValue: role) ?? Self.role(ofGone: row),
      case (.text(let chinese), .text(let english)) = (row[8], row[9])
    else { return nil }
    var location: Location?
    if case .text(let file) = row[3] {
      location = Location(file: file, line: Self.number(row[4]), column: Self.number(row[5]))
    }
    self.init(
      role,
      Finding(
        recorded: kind, count: Self.number(row[10]),
        [.error, .warning].first { .text("\($0)") == row[2] } ?? .note, at: location,
        chinese: Sentence(recorded: chinese), english: Sentence(recorded: english)))
  }

  private static func role(ofGone row: PackageEntry.Row) -> Role? {
    guard row.first == .text(gone), case .text(let role) = row.last else { return nil }
    return Role(rawValue: role)
  }

  private static func value(_ number: Int?) -> Database.Value { number.map { .integer(Int64($0)) } ?? .null }

  private static func number(_ value: Database.Value) -> Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }
}
