import Budget
import Foundation
import Testing

@testable import disclose

/// A finished run of the program.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `disclose` with `words` in `folder`.
  init(_ words: [String], in folder: URL, environment: [String: String] = [:], program: URL = program) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment.merging(Self.sanitizing) { stated, _ in stated }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let collected = PendingData()
    let reader = Thread { collected.finish(errors.fileHandleForReading.readDataToEndOfFile()) }
    reader.start()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: collected.wait(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    if status == Self.sanitizerStatus { Issue.record("a sanitizer ended the program: \(self.errors)") }
  }

  /// The environment that `Scripts/sanitize` sets for sanitized programs; empty otherwise.
  static let sanitizing = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS", "LD_PRELOAD"].contains($0.key)
  }

  /// The exit status of a program that a sanitizer ended.
  private static let sanitizerStatus: Int32 = 86

  /// The program, which the build puts beside the tests.
  static let program: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    for folder in sequence(first: tests.deletingLastPathComponent(), next: { $0.deletingLastPathComponent() }) {
      let candidate = folder.appendingPathComponent("disclose")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      if folder.path == "/" { break }
    }
    return Repository.root.appendingPathComponent(".build/debug/disclose")
  }()
}

extension Run {
  /// Returns what `disclose` prints to a terminal: results and findings together.
  static func onTerminal(_ words: [String], in folder: URL, environment: [String: String] = [:]) throws -> String {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    defer { close(terminal) }
    // TIOCSPTLCK and TIOCGPTN, in place of unlockpt and ptsname, which Swift does not import from glibc.
    var (lock, number): (Int32, UInt32) = (0, 0)
    try #require(ioctl(terminal, 0x4004_5431, &lock) == 0 && ioctl(terminal, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    let screen = FileHandle(fileDescriptor: open(name, O_RDWR | O_NOCTTY), closeOnDealloc: true)
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment.merging(sanitizing) { stated, _ in stated }
    process.standardOutput = screen
    process.standardError = screen
    try process.run()
    process.waitUntilExit()
    try screen.close()
    // Reading ends with an error once the last writer has closed the terminal.
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(terminal, &buffer, buffer.count), count > 0 { bytes += buffer.prefix(count) }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// The numbers of the table at the end, by heading, without the time.
  var summary: [String: String] {
    let lines = output.split(separator: "\n")
    guard let heads = lines.lastIndex(where: { $0.hasSuffix("用时") || $0.hasSuffix("time") }), heads + 1 < lines.count
    else { return [:] }
    let cells = { (line: Substring) in
      line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    return Dictionary(zip(cells(lines[heads]), cells(lines[heads + 1])).dropLast()) { first, _ in first }
  }

  /// The output without the two lines of that table, which contain a time.
  var outputWithoutTime: String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heads = lines.lastIndex(where: { $0.hasSuffix("用时") || $0.hasSuffix("time") }) else { return output }
    return (lines[..<heads] + lines[(heads + 2)...]).joined(separator: "\n")
  }

  /// The output as JSON.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}

extension [String: Any] {
  func object(_ name: String) throws -> [String: Any] { try #require(self[name] as? [String: Any]) }
  func list(_ name: String) throws -> [[String: Any]] { try #require(self[name] as? [[String: Any]]) }
  func text(_ name: String) throws -> String { try #require(self[name] as? String) }
  func number(_ name: String) throws -> Int { try #require(self[name] as? Int) }
}

/// Data that another thread reads.
private final class PendingData: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var data = Data()

  func finish(_ data: Data) {
    self.data = data
    done.signal()
  }

  func wait() -> Data {
    done.wait()
    return data
  }
}

enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// A working folder with samples and templates, removed with the object.
final class Workplace {
  let folder: URL

  convenience init(withSample: Bool = true) throws {
    try self.init(samples: withSample ? ["budget-2023/201"] : [])
  }

  init(samples: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("disclose-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.root.appendingPathComponent("Templates"), to: folder.appendingPathComponent("Templates"))
    for sample in samples {
      let target = folder.appendingPathComponent("Inputs/\(sample)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent("Inputs/\(sample)"), to: target)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func run(_ words: [String]) throws -> Run { try Run(words, in: folder) }

  func run(_ words: String..., environment: [String: String] = [:]) throws -> Run {
    try Run(words, in: folder, environment: environment)
  }

  /// Runs the program as an unprivileged user, as file permissions have no effect for root.
  func runUnprivileged(_ words: String...) throws -> Run {
    guard geteuid() == 0 else { return try run(words) }
    let program = folder.appendingPathComponent("disclose")
    try? FileManager.default.copyItem(at: Run.program, to: program)
    return try Run(
      ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + words, in: folder,
      program: URL(fileURLWithPath: "/usr/bin/setpriv"))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
  }

  func read(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func edit(_ path: String, _ change: (String) -> String) throws {
    try write(change(String(decoding: try read(path), as: UTF8.self)), to: path)
  }

  /// Returns the bytes of all files in a folder by path, without marks.
  func tree(_ path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
    where !name.hasSuffix(".made-by-disclose") {
      var isFolder: ObjCBool = false
      let file = "\(path)/\(name)"
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[name] = try read(file)
      }
    }
    return files
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
  }

  func identity(of path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
    return "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
  }
}

/// Returns the budget of a department for 2023, with one ledger line.
func smallPackage(_ department: String) -> String {
  """
  <disclosure kind="预算" year="2023" profile="hebei-budget-2023">
    <department code="\(department)" name="测试部门">
      <unit code="A101" name="测试单位" nature="行政" funding="财政拨款" organ="是"/>
    </department>
    <ledger in="元">
      <line fund="一般公共预算拨款" function="2013101" economic="30201" category="公用经费" amount="100"/>
    </ledger>
  </disclosure>
  """
}

extension TracedPackage {
  /// The package as commands that only query see it.
  init(_ name: String, in folder: URL) throws {
    var arguments = try Arguments([name], of: .explain, language: .chinese)
    (arguments.inputs, arguments.templates) = ("\(folder.path)/Inputs", "\(folder.path)/Templates")
    self = try #require(try disclose.Workspace(arguments).trace(arguments, on: Console(language: .chinese)))
  }
}
