internal import Disk

/// The tables of the record, and the handling of files with other tables.
enum Schema {
  /// `disc`: the application ID in the header, which identifies the program's own files.
  private static let application = 0x6469_7363
  /// Incremented when the tables change.
  private static let version = 3

  private static let tables = [
    "CREATE TABLE state (name TEXT PRIMARY KEY, fingerprint BLOB, digest BLOB)",
    "CREATE TABLE profile (name TEXT PRIMARY KEY, folders TEXT, templates TEXT, has_findings INTEGER)",
    table(
      .package,
      "kind TEXT, year INTEGER, code TEXT, name TEXT, title TEXT, result TEXT, profiles TEXT, formats BLOB, "
        + "links TEXT, checksum BLOB, at TEXT, told BLOB"),
    table(
      .file, "place TEXT, path TEXT, size INTEGER, inode INTEGER, modified INTEGER, changed INTEGER, sha256 BLOB"),
    table(.figure, "name TEXT, unit TEXT, value INTEGER"),
    table(
      .finding,
      "role TEXT, code TEXT, severity TEXT, file TEXT, line INTEGER, \"column\" INTEGER, zh TEXT, en TEXT, "
        + "zh_words TEXT, en_words TEXT, more INTEGER, news TEXT"),
  ]

  private static func table(_ table: RecordTable, _ columns: String) -> String {
    "CREATE TABLE \(table) (package TEXT, position INTEGER, \(columns), PRIMARY KEY (package, position)) WITHOUT ROWID"
  }

  /// Creates the tables in a new file. A file with other tables is damaged.
  static func prepare(_ database: Database) throws(DiskError) {
    let found = try database.run("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    if found.isEmpty {
      try database.transaction { () throws(DiskError) in
        for table in tables { try database.run(table) }
        try database.run("PRAGMA application_id = \(application)")
        try database.run("PRAGMA user_version = \(version)")
      }
    } else if !tables.allSatisfy({ found.contains([.text($0)]) }) {
      throw database.damage()
    }
  }

  /// Removes a record of another version. Moves a foreign file aside, and returns its new path.
  static func makeWay(at path: String) throws(DiskError) -> String? {
    let head: [UInt8]
    do throws(DiskError) {
      head = try OpenFile(reading: path).bytes(from: 0, count: 100)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    if head.isEmpty { return nil }
    if isRecord(head) {
      if !isOfThisVersion(head) { try remove(path) }
      return nil
    }
    var aside = "\(path).not-ours"
    while isOccupied(aside) { aside += "+" }
    try rename(path, to: aside)
    return aside
  }

  /// Whether there is a record that this version can read.
  static func isReadable(at path: String) -> Bool {
    guard let head = try? OpenFile(reading: path).bytes(from: 0, count: 100) else { return false }
    return isRecord(head) && isOfThisVersion(head)
  }

  private static func isRecord(_ head: [UInt8]) -> Bool {
    head.count == 100 && head.starts(with: Array("SQLite format 3\0".utf8)) && number(in: head, at: 68) == application
  }

  /// Two bytes tell whether the file uses a rollback journal.
  private static func isOfThisVersion(_ head: [UInt8]) -> Bool {
    head[18] == 1 && head[19] == 1 && number(in: head, at: 60) == version
  }

  /// Removes the file and its journals.
  static func remove(_ path: String) throws(DiskError) {
    for ending in ["", "-journal", "-wal", "-shm"] { try removeAll(path + ending) }
  }

  private static func number(in bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
