internal import Disk
internal import Hashing

/// Entries of bytes in a file, added one after another. An entry counts when all of it is there: what a killed run left half-written is
/// cut off.
final class Journal {
  private let file: OpenFile
  private let head: [UInt8]

  /// Opens the journal. A file that does not begin with `head` is begun anew.
  init(at path: String, head: String) throws(DiskError) {
    file = try OpenFile(at: path)
    self.head = Array(head.utf8)
    guard try file.bytes(from: 0, count: self.head.count) != self.head else { return }
    try file.truncate(to: 0)
    try file.append(self.head)
  }

  var path: String { file.path }
  var size: Int { file.size }

  /// Gives what stands in it, entry by entry.
  func readAll(_ body: (Range<Int>, [UInt8]) -> Void) throws(DiskError) {
    var scan = Scan(file: file, position: head.count)
    while let (range, entry) = try scan.next() { body(range, entry) }
    if scan.position < file.size { try file.truncate(to: scan.position) }
  }

  /// Adds an entry, and says where it stands.
  @discardableResult
  func append(_ entry: [UInt8]) throws(DiskError) -> Range<Int> {
    var bytes = Self.number(UInt64(entry.count)) + Self.check(of: entry)
    let start = file.size + bytes.count
    bytes += entry
    try file.append(bytes)
    return start..<start + entry.count
  }

  func entry(at range: Range<Int>) throws(DiskError) -> [UInt8] {
    try file.bytes(from: range.lowerBound, count: range.count)
  }

  func synchronize() throws(DiskError) { try file.synchronize() }

  private static let checkSize = 8
  private static let prefixSize = 8 + checkSize

  private static func number(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func check(of entry: [UInt8]) -> ArraySlice<UInt8> { SHA256.digest(of: entry).bytes[..<checkSize] }

  /// Reads entries through a window of the file, so that a long journal takes no more memory than a short one.
  private struct Scan {
    let file: OpenFile
    /// Where the next entry begins.
    var position: Int
    private var window: [UInt8] = []
    private var windowStart = 0

    init(file: OpenFile, position: Int) {
      self.file = file
      self.position = position
    }

    /// The next whole entry, and where it stands; nil at the end, or where something else stands.
    mutating func next() throws(DiskError) -> (Range<Int>, [UInt8])? {
      guard let prefix = try bytes(from: position, count: prefixSize) else { return nil }
      let length = prefix.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let start = position + prefixSize
      guard length <= UInt64(file.size - start), let entry = try bytes(from: start, count: Int(length)) else {
        return nil
      }
      guard prefix.suffix(checkSize).elementsEqual(check(of: entry)) else { return nil }
      position = start + entry.count
      return (start..<position, entry)
    }

    private mutating func bytes(from start: Int, count: Int) throws(DiskError) -> [UInt8]? {
      if start < windowStart || start + count > windowStart + window.count {
        guard count <= file.size - start else { return nil }
        window = try file.bytes(from: start, count: max(count, 1 << 18))
        windowStart = start
        guard window.count >= count else { return nil }
      }
      return Array(window[start - windowStart..<start - windowStart + count])
    }
  }
}
