import Foundation

/// A path as bytes, which need not be text.
struct Path: Hashable, CustomStringConvertible {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func / (folder: Path, name: String) -> Path { folder / Array(name.utf8) }
  static func / (folder: Path, name: [UInt8]) -> Path { Path(folder.bytes + [UInt8(ascii: "/")] + name) }

  var folder: Path { Path(Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])) }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var description: String { text.quotable }

  func call<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
        for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        buffer[bytes.count] = 0
        return body(UnsafePointer(buffer.baseAddress!))
      }
    }
  }
}

extension String {
  /// The text with unsafe characters escaped.
  var quotable: String {
    unicodeScalars.map { Unsafe.isUnsafe($0) || $0 == "\n" ? "\\u{\(String($0.value, radix: 16))}" : "\($0)" }.joined()
  }
}

enum FileKind { case file, folder, link, other }

/// File operations of the soak itself, which stops when one fails.
enum Files {
  static func status(_ path: Path) -> stat? {
    var status = stat()
    return path.call { lstat($0, &status) } == 0 ? status : nil
  }

  static func kind(_ path: Path) -> FileKind? {
    status(path).map { status in
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    }
  }

  /// Returns the bytes of a regular file, or nil when there is none.
  static func read(_ path: Path) -> [UInt8]? {
    let file = path.call { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    if file < 0 { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var got = 0
    while got < bytes.count {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress! + got, $0.count - got) }
      if count <= 0 { break }
      got += count
    }
    return Array(bytes.prefix(got))
  }

  static func write(_ bytes: [UInt8], to path: Path) {
    makeFolder(path.folder)
    let file = path.call { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    var written = 0
    while file >= 0, written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, $0.count - written) }
      if count <= 0 { break }
      written += count
    }
    if file < 0 || written < bytes.count { stop("\(path): \(String(cString: strerror(errno)))") }
    close(file)
  }

  static func makeFolder(_ path: Path) {
    if path.bytes.isEmpty || kind(path) != nil { return }
    makeFolder(path.folder)
    if path.call({ mkdir($0, 0o755) }) != 0 { stop("\(path): \(String(cString: strerror(errno)))") }
  }

  static func link(_ target: String, at path: Path) {
    makeFolder(path.folder)
    _ = path.call { symlink(target, $0) }
  }

  static func move(_ path: Path, to other: Path) {
    _ = path.call { from in other.call { rename(from, $0) } }
  }

  static func setMode(_ mode: mode_t, of path: Path) { _ = path.call { chmod($0, mode) } }

  /// Returns the names in a folder, sorted.
  static func names(_ path: Path) -> [[UInt8]] {
    guard let folder = path.call({ opendir($0) }) else { return [] }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  static func remove(_ path: Path) {
    switch kind(path) {
    case nil: return
    case .folder:
      setMode(0o755, of: path)
      for name in names(path) { remove(path / name) }
      _ = path.call { rmdir($0) }
    default: _ = path.call { unlink($0) }
    }
  }

  /// Changes the owner of a folder and everything in it.
  static func give(_ path: Path, to user: uid_t) {
    _ = path.call { lchown($0, user, user) }
    if kind(path) == .folder { for name in names(path) { give(path / name, to: user) } }
  }

  /// Copies a folder or file, without links.
  static func copy(_ path: Path, to other: Path) {
    switch kind(path) {
    case .folder:
      makeFolder(other)
      for name in names(path) { copy(path / name, to: other / name) }
    case .file: write(read(path) ?? [], to: other)
    default: break
    }
  }
}

/// A snapshot of a folder, by path.
struct Tree: Equatable {
  struct Entry: Hashable {
    var kind: FileKind
    var mode: mode_t
    var size: Int
    var digest: UInt64
  }

  private(set) var entries: [Path: Entry] = [:]

  init(_ root: Path, except: (Path) -> Bool = { _ in false }) { add(root, [], except) }

  private mutating func add(_ path: Path, _ name: [UInt8], _ except: (Path) -> Bool) {
    guard let status = Files.status(path), !except(Path(name)) else { return }
    let kind = Files.kind(path) ?? .other
    let bytes =
      switch kind {
      case .file: Files.read(path) ?? []
      case .link: Self.target(path)
      default: [] as [UInt8]
      }
    let mode = kind == .link ? 0 : status.st_mode & 0o7777
    if !name.isEmpty {
      entries[Path(name)] = Entry(kind: kind, mode: mode, size: bytes.count, digest: digest(of: bytes))
    }
    guard kind == .folder else { return }
    for child in Files.names(path) { add(path / child, name.isEmpty ? child : (Path(name) / child).bytes, except) }
  }

  private static func target(_ path: Path) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = path.call { path in
      buffer.withUnsafeMutableBytes { readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count) }
    }
    return Array(buffer.prefix(max(0, count)))
  }

  /// Describes the differences from `other`; with `onlyLosses`, ignores additions.
  func differences(from other: Tree, onlyLosses: Bool = false) -> [String] {
    var differences: [String] = []
    for (path, entry) in other.entries {
      if let now = entries[path] {
        if now != entry { differences.append("\(path) is not what it was") }
      } else {
        differences.append("\(path) is gone")
      }
    }
    if !onlyLosses { differences += entries.keys.filter { other.entries[$0] == nil }.map { "\($0) is new" } }
    return differences.sorted()
  }
}

/// FNV-1a, as nobody forges anything here.
func digest(of bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("soak: \(message)\n".utf8))
  exit(2)
}
