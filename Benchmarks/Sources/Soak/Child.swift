import Foundation
import Spawning

/// The conditions that a program runs under.
struct Conditions {
  var environment: [String: String] = [:]
  var descriptors = 0
  var fileSize = 0
  /// A limit above what any run may take, which protects the machine.
  var addressSpace = 8 << 30
  var runsAsNobody = false
  var outputState = OutputState.open

  /// Whether the dynamic loader may fail before the program starts.
  var mayFailToStart: Bool { descriptors > 0 || addressSpace < 1 << 30 }
  /// A description of what is limited.
  var limits: String {
    "descriptors \(descriptors), bytes of a file \(fileSize), memory \(addressSpace >> 20) MB, outputState \(outputState)"
  }

  /// Whether all output can be written.
  var isOutputComplete: Bool { outputState == .open && fileSize == 0 }
}

/// Where the output of a run goes.
enum OutputState {
  case open, fullDisk, noOutput, noErrors
  /// Open, but a write may fail.
  case unsure
}

/// A finished run: its exit status and output.
struct Run {
  var words: [String]
  /// The exit status; nil when a signal ended the run.
  var status: Int32?
  var signal: Int32?
  var didHang = false
  var wasKilled = false
  /// The peak resident size in bytes.
  var memory = 0
  var seconds = 0.0
  var output: [UInt8] = []
  var errors: [UInt8] = []

  var isJSON: Bool { words.contains("json") }
  var isSARIF: Bool { words.contains("sarif") }
  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  var ending: String { status.map { "status \($0)" } ?? "signal \(signal ?? 0)" }
}

/// A running process.
final class Child {
  private let number: pid_t
  private let words: [String]
  private let output: Path
  private let errors: Path
  private let start = DispatchTime.now()
  private var wasKilled = false
  private var run: Run?

  init(_ program: Path, _ words: [String], in folder: Path, outputTo base: Path, _ conditions: Conditions) {
    self.words = words
    let output = conditions.outputState == .fullDisk ? Path("/dev/full") : Path(base.bytes + ".out".bytes)
    let errors = Path(base.bytes + ".err".bytes)
    (self.output, self.errors) = (output, errors)
    let settings = conditions.environment.map { "\($0.key)=\($0.value)" }.sorted()
    let arguments: [UnsafeMutablePointer<CChar>?] = ([program.text] + words).map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    number = program.call { program in
      folder.call { folder in
        output.call { output in
          errors.call { errors in
            var start = start_conditions(
              folder: folder, output: conditions.outputState == .noOutput ? nil : output,
              errors: conditions.outputState == .noErrors ? nil : errors, descriptors: conditions.descriptors,
              file_size: conditions.fileSize, address_space: conditions.addressSpace,
              as_nobody: conditions.runsAsNobody ? 1 : 0)
            return start_program(program, arguments, environment, &start)
          }
        }
      }
    }
    if number < 0 { stop("\(program): \(String(cString: strerror(errno)))") }
  }

  var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9 }

  func kill() {
    guard run == nil else { return }
    wasKilled = true
    Glibc.kill(-number, SIGKILL)
  }

  /// Whether the process has not ended yet.
  var isRunning: Bool {
    if run != nil { return false }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(number, &status, WNOHANG, &usage) == number else { return true }
    var run = Run(words: words)
    if status & 0x7F == 0 { run.status = (status >> 8) & 0xFF } else { run.signal = status & 0x7F }
    run.wasKilled = wasKilled && run.signal == SIGKILL
    run.memory = usage.ru_maxrss << 10
    run.seconds = seconds
    run.output = Files.read(output) ?? []
    run.errors = Files.read(errors) ?? []
    self.run = run
    return false
  }

  /// Waits for the process to end. Kills it after `limit` seconds, and reports it as hung.
  func wait(limit: Double, while body: () -> Void = {}) -> Run {
    var didHang = false
    while isRunning {
      body()
      if seconds > limit, !didHang {
        didHang = true
        kill()
      }
      usleep(500)
    }
    run!.didHang = didHang
    if didHang { run!.wasKilled = false }
    return run!
  }
}
