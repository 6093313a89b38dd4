public import Disk

/// A folder to read from: its path, as messages show it, and its files by name. It is on disk or, in tests, in memory.
public struct InputFolder: Sendable {
  public let path: String
  private let list: @Sendable () throws(Finding) -> [String]
  private let load: @Sendable (_ name: String) throws(Finding) -> [UInt8]

  private init(
    path: String, list: @escaping @Sendable () throws(Finding) -> [String],
    load: @escaping @Sendable (_ name: String) throws(Finding) -> [UInt8]
  ) {
    self.path = path
    self.list = list
    self.load = load
  }

  public init(path: String, files: [String: [UInt8]]) {
    self.path = path
    list = { () throws(Finding) in files.keys.sorted() }
    load = { name throws(Finding) in
      guard let bytes = files[name] else { throw Finding(.fileMissing, at: Location(file: "\(path)/\(name)")) }
      return bytes
    }
  }

  /// A folder on disk. Links must not lead out of `boundary`; without one they may lead anywhere.
  public init(onDisk path: String, within boundary: Boundary? = nil) {
    self.path = path
    list = { () throws(Finding) in try inputNames(in: path, within: boundary) }
    load = { name throws(Finding) in try readInput(at: "\(path)/\(name)", within: boundary) }
  }

  /// Returns the names of the files in the folder, sorted.
  public func names() throws(Finding) -> [String] { try list() }

  public func bytes(of name: String) throws(Finding) -> [UInt8] { try load(name) }

  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Returns the folder with other contents of some files.
  func replacing(_ files: [String: [UInt8]]) -> InputFolder {
    InputFolder(
      path: path,
      list: { () throws(Finding) in Set(try self.names()).union(files.keys).sorted() },
      load: { name throws(Finding) in if let bytes = files[name] { bytes } else { try self.bytes(of: name) } })
  }

  /// Returns a snapshot: every file is read once, and later reads return the same bytes, or throw the same error.
  public func snapshot() -> InputFolder {
    let names = Result { () throws(Finding) in try self.names() }
    var room = largestFolder
    var files: [String: Result<[UInt8], Finding>] = [:]
    for name in (try? names.get()) ?? [] {
      files[name] = Result { () throws(Finding) in
        let tooLarge = Finding(.packageTooLarge(limit: largestFolder >> 20), at: Location(file: path(of: name)))
        // A file beyond the limit is not kept, and later ones are not read.
        guard room >= 0 else { throw tooLarge }
        let bytes = try bytes(of: name)
        room -= bytes.count
        guard room >= 0 else { throw tooLarge }
        return bytes
      }
    }
    return InputFolder(
      path: path, list: { () throws(Finding) in try names.get() },
      load: { [path, files] name throws(Finding) in
        _ = try names.get()
        guard let file = files[name] else { throw Finding(.fileMissing, at: Location(file: "\(path)/\(name)")) }
        return try file.get()
      })
  }
}
