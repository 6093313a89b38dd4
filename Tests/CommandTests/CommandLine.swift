import Foundation

/// Runs the program as users do.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `disclose` with `words` in `folder`.
  init(_ words: [String], in folder: URL, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let collected = Collected()
    let reader = Thread { collected.finish(errors.fileHandleForReading.readDataToEndOfFile()) }
    reader.start()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: collected.wait(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Beside the tests, where the build puts it.
  private static let program: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    for folder in sequence(first: tests.deletingLastPathComponent(), next: { $0.deletingLastPathComponent() }) {
      let candidate = folder.appendingPathComponent("disclose")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      if folder.path == "/" { break }
    }
    return Repository.root.appendingPathComponent(".build/debug/disclose")
  }()
}

/// What another thread read, once it has.
private final class Collected: @unchecked Sendable {
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

/// A working folder with the sample and the templates, gone when the test is over.
final class Workplace {
  let folder: URL

  init(withSample: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("disclose-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.root.appendingPathComponent("Templates"), to: folder.appendingPathComponent("Templates"))
    if withSample {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("Inputs/budget-2023"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent("Inputs/budget-2023/201"),
        to: folder.appendingPathComponent("Inputs/budget-2023/201"))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func run(_ words: String..., environment: [String: String] = [:]) throws -> Run {
    try Run(words, in: folder, environment: environment)
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

  func identity(of path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
    return "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
  }
}
