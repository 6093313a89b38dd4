public import Budget
public import Disk
public import Hashing

/// The record of earlier runs for one `Output/`, used for change detection. It is a cache: if it is missing or damaged,
/// everything is rebuilt, with the same result. One owner, one thread.
///
/// Packages are read in order, from all tables in parallel. The rows of each have a checksum, as SQLite does not detect
/// every change to its file.
public final class RunRecord {
  private(set) var database: Database
  private var cursors: [RecordTable: Cursor] = [:]
  /// The path to which a foreign file was moved that was in the place of the record.
  public let movedAway: String?
  public private(set) var profiles: [String: ProfileEntry] = [:]
  /// The fingerprint and digest of the program.
  public private(set) var program: (fingerprint: Digest, digest: Digest)?
  /// The fingerprint of index and manifest and the digest of their sources; nil once a package changed.
  public private(set) var site: (fingerprint: Digest, digest: Digest)?

  public init(at path: String) throws(DiskError) {
    movedAway = try Schema.makeWay(at: path)
    database = try Database(at: path)
    do throws(DiskError) {
      try load()
    } catch {
      guard database.isDamaged else { throw error }
      try startOver()
    }
  }

  /// Opens the record of others, for what only asks: it is never changed. Returns nil where this version cannot read it.
  public init?(reading path: String) {
    guard Schema.isReadable(at: path), let database = try? Database(reading: path) else { return nil }
    self.database = database
    movedAway = nil
    do throws(DiskError) { try load() } catch { return nil }
  }

  /// Whether the file turned out to be damaged, possibly late in a run.
  public var isDamaged: Bool { database.isDamaged }

  /// Checks that the entries of these packages are still intact, as in a damaged file one may overwrite another.
  public func require(_ ids: [PackageID]) throws(DiskError) {
    for id in ids where try rows(of: id) == nil { throw database.damage() }
  }

  /// Discards everything but the digest of the program.
  public func startOver() throws(DiskError) {
    let program = program
    cursors = [:]
    try Schema.remove(database.path)
    database = try Database(at: database.path)
    try load()
    guard let program else { return }
    try transaction { () throws(DiskError) in
      try storeProgram(fingerprint: program.fingerprint, digest: program.digest)
    }
  }

  private func load() throws(DiskError) {
    try Schema.prepare(database)
    profiles = [:]
    for row in try database.run("SELECT name, folders, templates, has_findings FROM profile") {
      guard row.count == 4, case (.text(let name), .text(let folders)) = (row[0], row[1]),
        case .text(let templates) = row[2]
      else { continue }
      profiles[name] = ProfileEntry(
        folders: folders.split(separator: "/").map(String.init),
        templates: templates.split(separator: "/").map(String.init), hasFindings: row[3] == .integer(1))
    }
    (program, site) = (try state("program"), try state("site"))
    for table in RecordTable.allCases {
      cursors[table] = Cursor(
        try database.prepare("SELECT * FROM \(table) WHERE package >= ? ORDER BY package, position"))
    }
  }

  func state(_ name: String) throws(DiskError) -> (Digest, Digest)? {
    guard let row = try database.run("SELECT fingerprint, digest FROM state WHERE name = ?", [.text(name)]).first,
      case (.bytes(let fingerprint), .bytes(let digest)) = (row[0], row[1]),
      let fingerprint = Digest(bytes: fingerprint[...]), let digest = Digest(bytes: digest[...])
    else { return nil }
    return (fingerprint, digest)
  }

  /// Returns the entry of a package, or nil when there is none. Calls in the order of packages read the tables
  /// sequentially.
  public func entry(of id: PackageID) throws(DiskError) -> PackageEntry? {
    guard let (rows, isTold) = try rows(of: id) else { return nil }
    var entry = PackageEntry(of: id) { rows[$0] ?? [] }
    if isTold { entry?.news = News() }
    return entry
  }

  /// The rows of a package, and whether a run has told of them.
  private func rows(of id: PackageID) throws(DiskError) -> (rows: [RecordTable: [PackageEntry.Row]], isTold: Bool)? {
    var rows: [RecordTable: [PackageEntry.Row]] = [:]
    for table in RecordTable.allCases { rows[table] = try cursors[table]?.rows(of: id.path) }
    if rows[.package]?.isEmpty != false { return nil }
    // The checksum, the time and the checksum that was told follow the fields that the checksum covers.
    guard let last = rows[.package]?.first?.suffix(3), case .bytes(let check) = last.first else {
      throw database.damage()
    }
    rows[.package]?[0].removeLast(3)
    guard check == Self.check(of: rows, id.path).bytes else { throw database.damage() }
    return (rows, last.last == .bytes(check))
  }

  static func check(of rows: [RecordTable: [PackageEntry.Row]], _ package: String) -> Digest {
    var hash = SHA256()
    hash.add(package)
    for table in RecordTable.allCases {
      for row in rows[table] ?? [] {
        for value in row {
          switch value {
          case .null: hash.add(-1)
          case .integer(let number): hash.add(number)
          case .text(let text): hash.add(text)
          case .bytes(let bytes): hash.add(bytes)
          }
        }
      }
      hash.add(Int64(rows[table]?.count ?? 0))
    }
    return hash.finish()
  }

  /// Stores everything in `body` atomically.
  public func transaction(_ body: () throws(DiskError) -> Void) throws(DiskError) {
    stopReading()
    try database.transaction(body)
  }

  /// Stores the entry of a package. Without `isPublished`, its files in `Output/` are unchanged.
  public func store(_ entry: PackageEntry, isPublished: Bool = true) throws(DiskError) {
    if isPublished { try removeSite() }
    let id = entry.package.summary.id
    var rows: [RecordTable: [PackageEntry.Row]] = [:]
    for table in RecordTable.allCases { rows[table] = entry.rows(of: table) }
    let check = Self.check(of: rows, id.path)
    try delete(id)
    for table in RecordTable.allCases {
      for (position, row) in (rows[table] ?? []).enumerated() {
        try insert(row + (table == .package ? [.bytes(check.bytes)] : []), into: table, of: id.path, at: position)
      }
    }
  }

  /// A package is stored with the time, and as not told of yet.
  func insert(
    _ row: PackageEntry.Row, into table: RecordTable, of package: String, at position: Int
  ) throws(DiskError) {
    let values = [.text(package), .integer(Int64(position))] + row
    let places = Array(repeating: "?", count: values.count) + (table == .package ? ["datetime()", "NULL"] : [])
    try database.run("INSERT INTO \(table) VALUES (\(places.joined(separator: ", ")))", values)
  }

  public func remove(_ id: PackageID) throws(DiskError) {
    try removeSite()
    try delete(id)
  }

  /// Drops cursors, as rows that they have read ahead may change.
  private func stopReading() {
    for cursor in cursors.values { cursor.end() }
  }

  private func delete(_ id: PackageID) throws(DiskError) {
    stopReading()
    for table in RecordTable.allCases { try database.run("DELETE FROM \(table) WHERE package = ?", [.text(id.path)]) }
  }

  public func store(_ profile: ProfileEntry, named name: String) throws(DiskError) {
    if profiles[name] == profile { return }
    try database.run(
      "INSERT OR REPLACE INTO profile VALUES (?, ?, ?, ?)",
      [
        .text(name), .text(profile.folders.joined(separator: "/")), .text(profile.templates.joined(separator: "/")),
        .integer(profile.hasFindings ? 1 : 0),
      ])
    profiles[name] = profile
  }

  public func storeProgram(fingerprint: Digest, digest: Digest) throws(DiskError) {
    try store("program", fingerprint, digest)
    program = (fingerprint, digest)
  }

  public func storeSite(fingerprint: Digest, digest: Digest) throws(DiskError) {
    try store("site", fingerprint, digest)
    site = (fingerprint, digest)
  }

  func store(_ name: String, _ fingerprint: Digest, _ digest: Digest) throws(DiskError) {
    try database.run(
      "INSERT OR REPLACE INTO state VALUES (?, ?, ?)", [.text(name), .bytes(fingerprint.bytes), .bytes(digest.bytes)])
  }

  private func removeSite() throws(DiskError) {
    if site == nil { return }
    try database.run("DELETE FROM state WHERE name = 'site'")
    site = nil
  }
}

/// Reads a table in the order of packages.
private final class Cursor {
  private let statement: Database.Statement
  /// The last requested package.
  private var last: String?
  /// The next row, which is of a later package.
  private var next: (package: String, row: PackageEntry.Row)?

  init(_ statement: Database.Statement) { self.statement = statement }

  func end() {
    statement.end()
    last = nil
  }

  /// Returns the rows of a package, without its path and their numbers.
  func rows(of package: String) throws(DiskError) -> [PackageEntry.Row] {
    // If there is no row between the last package and this one, the cursor is already in place.
    if !isBefore(last, package) || isBefore(next?.package, package) {
      try statement.begin([.text(package)])
      try advance()
    }
    last = package
    var rows: [PackageEntry.Row] = []
    while let next, next.package == package {
      rows.append(next.row)
      try advance()
    }
    return rows
  }

  private func advance() throws(DiskError) {
    next = nil
    guard let row = try statement.next(), case .text(let package) = row.first else { return }
    next = (package, Array(row.dropFirst(2)))
  }

  /// The order of SQLite: by bytes.
  private func isBefore(_ left: String?, _ right: String) -> Bool {
    left.map { $0.utf8.lexicographicallyPrecedes(right.utf8) } ?? false
  }
}
