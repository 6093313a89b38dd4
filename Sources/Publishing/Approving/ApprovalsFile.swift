public import Budget
internal import Disk

/// The file of approvals: a line for each act, in the order in which they took effect. Lines are only ever added.
///
/// A process that is killed while it writes may leave a line without an end. It does not take effect, also if all of
/// it is there; the next act first ends it, with a mark that says so.
public struct ApprovalsFile: Sendable {
  private let path: String

  public init(at path: String) { self.path = path }

  private static let chunkSize = 1 << 20
  private static let lineLimit = 1 << 16

  /// Returns what all acts together say. A file that is not there has none.
  public func read() throws(Finding) -> Approvals {
    var approvals = Approvals()
    try mapping(Message.outputUnreadable) { () throws(DiskError) in
      guard isOccupied(path) else { return nil }
      let file = try OpenFile(reading: path)
      // Of a file that is only read, network file systems have no other lock.
      try file.lock(shared: true)
      defer { withExtendedLifetime(file) {} }
      return try Self.forEachLine(of: try OpenFile(reading: path)) { line, number in
        if number == 1 { return line == Act.header || line == "\u{FEFF}\(Act.header)" }
        if line.isEmpty || Self.isTorn(line.utf8) { return true }
        guard let act = Act(line: line) else { return false }
        approvals.add(act)
        return true
      }
    }
    return approvals
  }

  /// Adds acts, all on the disk when it returns.
  public func append(_ acts: [Act]) throws(Finding) {
    if acts.isEmpty { return }
    try mapping(Message.outputUnwritable) { () throws(DiskError) in
      try create()
      let lock = try OpenFile(at: path)
      try lock.lock()
      defer { withExtendedLifetime(lock) {} }
      // Opened once more, as another process may have added to it while this one waited.
      let file = try OpenFile(at: path)
      guard let end = try Self.endOfTornLine(of: file) else { return 0 }
      try file.append(Array((end + acts.map(\.line).joined()).utf8))
      try file.synchronize()
      return nil
    }
  }

  /// Creates the file with its head, in one step.
  private func create() throws(DiskError) {
    if isOccupied(path) { return }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try makeFolder(folder)
    let staged = "\(path).disclose-\(processNumber)"
    try removeAll(staged)
    try writeNewFile(at: staged, Array("\(Act.header)\n".utf8))
    try synchronizeFileSystem(folder)
    do throws(DiskError) {
      try renameWithoutReplacing(staged, to: path)
    } catch {
      try removeAll(staged)
      // Another process was faster.
      guard error.isOccupied else { throw error }
    }
    try synchronizeFolder(folder)
  }

  private static func isTorn(_ line: some Collection<UInt8>) -> Bool {
    guard line.suffix(Act.torn.utf8.count).elementsEqual(Act.torn.utf8) else { return false }
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    return fields.count == Act.fieldCount + 1 && fields.last?.elementsEqual(Act.torn.utf8) ?? false
  }

  /// Returns what ends an unfinished last line; nil when no process of this program can have written it.
  private static func endOfTornLine(of file: OpenFile) throws(DiskError) -> String? {
    let start = max(0, file.size - lineLimit)
    let tail = try file.bytes(from: start, count: lineLimit)
    guard let last = tail.lastIndex(of: UInt8(ascii: "\n")) else {
      return tail.isEmpty ? "\(Act.header)\n" : nil
    }
    if last == tail.count - 1 { return "" }
    let fields = tail[(last + 1)...].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let missing = Act.fieldCount + 1 - fields.count
    if missing > 0 { return String(repeating: "\t", count: missing) + "\(Act.torn)\n" }
    // It was interrupted while it was being ended.
    guard missing == 0, let mark = fields.last, Act.torn.utf8.starts(with: mark) else { return nil }
    return "\(Act.torn.dropFirst(mark.count))\n"
  }

  /// Passes on each complete line with its number, and returns that of the first which is refused.
  private static func forEachLine(
    of file: OpenFile, _ accepts: (Substring, Int) -> Bool
  ) throws(DiskError) -> Int? {
    var (offset, number) = (0, 0)
    var rest: [UInt8] = []
    while true {
      let chunk = try file.bytes(from: offset, count: chunkSize)
      if chunk.isEmpty { return rest.isEmpty || number > 0 ? nil : 1 }
      offset += chunk.count
      rest += chunk
      var start = 0
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        let isWindows = end > start && rest[end - 1] == UInt8(ascii: "\r")
        let bytes = rest[start..<(isWindows ? end - 1 : end)]
        // A line may have been cut inside a character.
        if let line = String(validating: bytes, as: UTF8.self) {
          guard accepts(line[...], number) else { return number }
        } else if number == 1 || !isTorn(bytes) {
          return number
        }
        start = end + 1
      }
      rest.removeFirst(start)
      if rest.count > lineLimit { return number + 1 }
    }
  }

  /// Runs a step that returns the number of a line that cannot be read; 0 for the last.
  private func mapping(
    _ message: (String) -> Message, _ step: () throws(DiskError) -> Int?
  ) throws(Finding) {
    let line: Int?
    do throws(DiskError) {
      line = try step()
    } catch {
      throw Finding(message(error.reason), at: Location(file: error.path))
    }
    if let line { throw Finding(.approvalUnreadable, at: Location(file: path, line: line > 0 ? line : nil)) }
  }
}
