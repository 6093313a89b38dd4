internal import CSQLite
internal import Glibc

/// A file of SQLite. One owner, one thread.
///
/// It is written with a rollback journal, which works on network disks, where a write-ahead log cannot, and leaves no file behind.
public final class Database {
  public let path: String
  /// Whether what stands in the file turned out to be no database that SQLite wrote.
  public private(set) var isDamaged = false
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
  }

  /// Opens the database, and makes one where there is no file.
  public init(at path: String) throws(DiskError) {
    if let number = SystemCalls.interceptor?(path) { throw DiskError(path: path, number: number) }
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    // A path that begins with a dash or a colon is a path, too.
    let code = sqlite3_open_v2(path.hasPrefix("/") ? path : "./\(path)", &opened, flags, nil)
    guard let opened, code == SQLITE_OK else {
      let number = opened.map(sqlite3_system_errno) ?? ENOMEM
      sqlite3_close_v2(opened)
      throw DiskError(path: path, number: number == 0 ? EIO : number)
    }
    self.path = path
    handle = opened
    // Somebody may be asking it something.
    sqlite3_busy_timeout(handle, 30_000)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 28)
    try run("PRAGMA temp_store = MEMORY")
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement.handle) }
    sqlite3_close_v2(handle)
  }

  /// A statement, compiled once.
  public func prepare(_ sql: String) throws(DiskError) -> Statement {
    if let statement = statements[sql] { return statement }
    var compiled: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil))
    guard let compiled else { throw DiskError(path: path, number: EINVAL) }
    let statement = Statement(compiled, of: self)
    statements[sql] = statement
    return statement
  }

  /// The rows that a statement gives.
  @discardableResult
  public func run(_ sql: String, _ values: [Value] = []) throws(DiskError) -> [[Value]] {
    let statement = try prepare(sql)
    try statement.begin(values)
    defer { statement.end() }
    var rows: [[Value]] = []
    while let row = try statement.next() { rows.append(row) }
    return rows
  }

  /// Does all of `body`, or nothing.
  public func transaction(_ body: () throws(DiskError) -> Void) throws(DiskError) {
    for statement in statements.values { statement.end() }
    if let number = SystemCalls.interceptor?(path) { throw DiskError(path: path, number: number) }
    try run("BEGIN IMMEDIATE")
    do throws(DiskError) {
      try body()
      if let number = SystemCalls.interceptor?(path) { throw DiskError(path: path, number: number) }
      try run("COMMIT")
    } catch {
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  /// Notes that what stands in the file is not what was put there.
  public func damage() -> DiskError {
    isDamaged = true
    return DiskError(path: path, number: EBADMSG)
  }

  fileprivate func check(_ code: Int32) throws(DiskError) {
    if code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE { return }
    let number =
      switch code & 0xFF {
      case SQLITE_FULL: ENOSPC
      case SQLITE_READONLY: EROFS
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: EBUSY
      case SQLITE_NOMEM: ENOMEM
      case SQLITE_PERM, SQLITE_AUTH: EACCES
      case SQLITE_IOERR, SQLITE_CANTOPEN: max(sqlite3_system_errno(handle), 0)
      // What else SQLite can complain of are its own bytes: the statements are ours.
      default: throw damage()
      }
    throw DiskError(path: path, number: number == 0 ? EIO : number)
  }

  public final class Statement {
    fileprivate let handle: OpaquePointer
    private unowned let database: Database

    fileprivate init(_ handle: OpaquePointer, of database: Database) {
      self.handle = handle
      self.database = database
    }

    /// Begins anew, with values in the places of `?`.
    public func begin(_ values: [Value]) throws(DiskError) {
      end()
      for (index, value) in values.enumerated() {
        let place = Int32(index + 1)
        let code =
          switch value {
          case .null: sqlite3_bind_null(handle, place)
          case .integer(let number): sqlite3_bind_int64(handle, place, number)
          case .text(let text): disclose_bind_text(handle, place, text, Int32(clamping: text.utf8.count))
          case .bytes(let bytes): disclose_bind_blob(handle, place, bytes, Int32(clamping: bytes.count))
          }
        try database.check(code)
      }
    }

    /// The next row; nil after the last.
    public func next() throws(DiskError) -> [Value]? {
      let code = sqlite3_step(handle)
      try database.check(code)
      return code == SQLITE_ROW ? (0..<sqlite3_column_count(handle)).map(value) : nil
    }

    /// Lets go of what it reads.
    public func end() { sqlite3_reset(handle) }

    private func value(at column: Int32) -> Value {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
      case SQLITE_TEXT:
        guard let text = sqlite3_column_text(handle, column) else { return .null }
        let count = Int(sqlite3_column_bytes(handle, column))
        return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
      case SQLITE_BLOB:
        guard let bytes = sqlite3_column_blob(handle, column) else { return .bytes([]) }
        return .bytes(Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))))
      default: return .null
      }
    }
  }
}
