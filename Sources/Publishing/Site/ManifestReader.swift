public import Budget
internal import Disk
internal import Hashing
internal import Printing

/// Reads the manifest of an output line by line. It may have been changed by anybody, so a line that the program would
/// not have written ends the reading.
public struct ManifestReader {
  private let file: OpenFile

  /// Where the line of a package stands, without the comma after it.
  struct Line {
    fileprivate let file: OpenFile
    fileprivate let offset: Int
    fileprivate let count: Int

    var bytes: [UInt8] { get throws(DiskError) { try file.bytes(from: offset, count: count) } }
  }

  /// Returns nil when there is no manifest.
  public init?(of output: OutputFolder) throws(Finding) { try self.init(at: output.manifest) }

  init?(at path: String) throws(Finding) {
    do throws(DiskError) {
      file = try OpenFile(reading: path)
    } catch {
      if error.isMissing { return nil }
      throw Finding(.outputUnreadable(error.reason), at: Location(file: path))
    }
  }

  /// Passes on each package, in order.
  public func forEachPackage(_ body: (PublishedPackage) throws(Finding) -> Void) throws(Finding) {
    try forEachLine { package, _ throws(Finding) in try body(package) }
  }

  func forEachLine(_ body: (PublishedPackage, Line) throws(Finding) -> Void) throws(Finding) {
    var lines = try ManifestLines(of: self)
    while let line = try lines.next() {
      let place = Line(file: file, offset: lines.offset, count: line.count)
      try body(try lines.package(on: line), place)
    }
  }

  var path: String { file.path }

  func bytes(from offset: Int, count: Int) throws(Finding) -> [UInt8] {
    do throws(DiskError) {
      return try file.bytes(from: offset, count: count)
    } catch {
      throw Finding(.outputUnreadable(error.reason), at: Location(file: error.path))
    }
  }
}

/// Returns the packages of an output as its manifest lists them, or nil when it has no manifest.
public func readManifest(of output: OutputFolder) throws(Finding) -> [PublishedPackage]? {
  guard let reader = try ManifestReader(of: output) else { return nil }
  var packages: [PublishedPackage] = []
  try reader.forEachPackage { packages.append($0) }
  return packages
}

extension PublishedPackage {
  /// Reads a line of a manifest.
  init(manifestLine line: ArraySlice<UInt8>) throws(JSONReader.Fault) {
    var reader = JSONReader(line)
    var (path, name, title): (String?, String?, String?)
    var (headlines, listed, links): ([PackageSummary.Headline], [RecordedFile], [String]?) = ([], [], nil)
    try reader.object { reader, member throws(JSONReader.Fault) in
      switch member {
      case "package": path = try reader.string()
      case "name": name = try reader.string()
      case "title": title = try reader.string()
      case "figures":
        headlines = []
        try reader.object { reader, name throws(JSONReader.Fault) in
          if let quantity = try Self.quantity(&reader) { headlines.append(.init(name: name, quantity: quantity)) }
        }
      case "links": links = try reader.strings()
      case "files":
        listed = []
        try reader.array { reader throws(JSONReader.Fault) in listed.append(try Self.file(&reader)) }
      default: try reader.skip()
      }
    }
    try reader.end()
    guard let path, let name, let title, let id = PackageID(path: path) else { throw JSONReader.Fault() }
    self.init(
      summary: PackageSummary(id: id, departmentName: name, title: title, headlines: headlines), files: [], links: nil)
    files = try listed.map { file throws(JSONReader.Fault) in try Self.inside("\(id.path)/", file) }
    self.links = try links?.map { link throws(JSONReader.Fault) in
      guard let other = PackageID(path: link), id.isCompared(with: other) else { throw JSONReader.Fault() }
      return other
    }
  }

  private static func quantity(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Quantity? {
    var quantity: Quantity?
    try reader.object { reader, unit throws(JSONReader.Fault) in
      switch unit {
      case "fen": quantity = Quantity.money(.zero).with(try reader.integer())
      case "count": quantity = .count(try reader.integer())
      default: try reader.skip()
      }
    }
    return quantity
  }

  private static func file(_ reader: inout JSONReader) throws(JSONReader.Fault) -> RecordedFile {
    var (path, size, digest): (String?, Int64?, Digest?)
    try reader.object { reader, member throws(JSONReader.Fault) in
      switch member {
      case "path": path = try reader.string()
      case "size": size = try reader.integer()
      case "sha256": digest = Digest(hexadecimal: try reader.string())
      default: try reader.skip()
      }
    }
    guard let path, let size, size >= 0, let digest else { throw JSONReader.Fault() }
    return RecordedFile(path: path, stamp: FileStamp(size: Int(size)), digest: digest)
  }

  /// Returns the file with its name in the folder of the package; a path that leads elsewhere is refused.
  private static func inside(_ folder: String, _ file: RecordedFile) throws(JSONReader.Fault) -> RecordedFile {
    var file = file
    let name = String(file.path.dropFirst(folder.count))
    guard file.path.hasPrefix(folder), !name.hasPrefix("."), !name.isEmpty,
      !name.unicodeScalars.contains(where: { $0 == "/" || $0.value < 0x20 })
    else { throw JSONReader.Fault() }
    file.path = name
    return file
  }
}
