internal import Budget

/// The lines of a manifest that list packages, one after the other, not yet parsed.
struct ManifestLines {
  private let reader: ManifestReader
  /// Where the line stands that was returned last, and its number.
  private(set) var offset = 0
  private var number = 2
  private var end = Manifest.header.count
  private var chunk: ArraySlice<UInt8> = []
  private var last: PackageID?

  /// A line that takes more than this was not written by the program.
  private static let lineLimit = 1 << 24
  private static let chunkSize = 1 << 20
  private static let newline = UInt8(ascii: "\n")

  init(of reader: ManifestReader) throws(Finding) {
    self.reader = reader
    guard try reader.bytes(from: 0, count: end) == Manifest.header else { throw fault }
  }

  /// Returns the next line, without the comma after it, or nil after the last.
  mutating func next() throws(Finding) -> ArraySlice<UInt8>? {
    number += 1
    guard let newline = try extend() else { throw fault }
    var line = chunk[..<newline]
    chunk = chunk[(newline + 1)...]
    (offset, end) = (end, end + line.count + 1)
    if line.elementsEqual("],".utf8) { return nil }
    if line.last == UInt8(ascii: ",") { line.removeLast() }
    return line
  }

  /// Parses the line that was returned last. Those that are parsed must be in order.
  mutating func package(on line: ArraySlice<UInt8>) throws(Finding) -> PublishedPackage {
    guard let package = try? PublishedPackage(manifestLine: line), last.map({ $0 < package.id }) ?? true else {
      throw fault
    }
    last = package.id
    return package
  }

  private var fault: Finding { Finding(.manifestUnreadable, at: Location(file: reader.path, line: number)) }

  /// Reads until the chunk has a whole line. Returns where it ends, or nil when there is none.
  private mutating func extend() throws(Finding) -> Int? {
    if let newline = chunk.firstIndex(of: Self.newline) { return newline }
    while chunk.count < Self.lineLimit {
      let more = try reader.bytes(from: end + chunk.count, count: Self.chunkSize)
      if more.isEmpty { return nil }
      let seen = chunk.count
      chunk = chunk + more
      if let newline = chunk[(chunk.startIndex + seen)...].firstIndex(of: Self.newline) { return newline }
    }
    return nil
  }
}
