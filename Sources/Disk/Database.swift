internal import CSQLite
internal import Glibc

/// An SQLite database. One owner, one thread.
///
/// It uses a rollback journal, which unlike a write-ahead log works on network disks and leaves no files behind.
public final class Database {
  public let path: String
  /// Whether the file turned out to be damaged or not a database.
  public private(set) var isDamaged = false
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
  }

  /// Opens the database, creating it if necessary.
  public convenience init(at path: String) throws(DiskError) {
    try self.init(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
  }

  /// Opens an existing database, and never changes it.
  public convenience init(reading path: String) throws(DiskError) { try self.init(path, SQLITE_OPEN_READONLY) }

  private init(_ path: String, _ access: Int32) throws(DiskError) {
    if let number = SystemCalls.interceptor?(path) { throw DiskError(path: path, number: number) }
    var opened: OpaquePointer?
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    // The prefix keeps SQLite from interpreting paths that begin with a dash or colon.
    let code = sqlite3_open_v2(path.hasPrefix("/") ? path : "./\(path)", &opened, flags, nil)
    guard let opened, code == SQLITE_OK else {
      let number = opened.map(sqlite3_system_errno) ?? ENOMEM
      sqlite3_close_v2(opened)
      throw DiskError(path: path, number: number == 0 ? EIO : number)
    }
    self.path = path
    handle = opened
    // Another process may be querying it.
    sqlite3_busy_timeout(handle, 30_000)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 28)
    try run("PRAGMA temp_store = MEMORY")
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement.handle) }
    sqlite3_close_v2(handle)
  }

  /// Returns a prepared statement from the cache.
  public func prepare(_ sql: String) throws(DiskError) -> Statement {
    if let statement = statements[sql] { return statement }
    var compiled: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil))
    guard let compiled else { throw DiskError(path: path, number: EINVAL) }
    let statement = Statement(compiled, of: self)
    statements[sql] = statement
    return statement
  }

  /// Runs a statement and returns its rows.
  @discardableResult
  public func run(_ sql: String, _ values: [Value] = []) throws(DiskError) -> [[Value]] {
    let statement = try prepare(sql)
    try statement.begin(values)
    defer { statement.end() }
    var rows: [[Value]] = []
    while let row = try statement.next() { rows.append(row) }
    return rows
  }

  /// Runs `body` atomically.
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

  /// Marks the database as damaged.
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
      // Any other error means a damaged file, as the statements are known to be valid.
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

    /// Resets the statement and binds values to its `?`.
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

    /// Returns the next row, or nil after the last.
    public func next() throws(DiskError) -> [Value]? {
      let code = sqlite3_step(handle)
      try database.check(code)
      return code == SQLITE_ROW ? (0..<sqlite3_column_count(handle)).map(value) : nil
    }

    /// Resets the statement, which ends its read.
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
