import Foundation
import Spawning

/// Under what a program runs.
struct Conditions {
  var environment: [String: String] = [:]
  var descriptors = 0
  var fileSize = 0
  /// More than any run may take, so that one that goes wild does not take the machine along.
  var addressSpace = 8 << 30
  var isNobody = false
  var ears = Ears.open

  /// Whether the system's own loader may be refused what it needs before there is a program.
  var isNarrow: Bool { descriptors > 0 || addressSpace < 1 << 30 }
  /// What of it is unusual, in words.
  var limits: String {
    "descriptors \(descriptors), bytes of a file \(fileSize), memory \(addressSpace >> 20) MB, ears \(ears)"
  }

  /// Whether there is room for what it says.
  var isHeard: Bool { ears == .open && fileSize == 0 }
}

/// Who listens to a run.
enum Ears {
  case open, fullDisk, noOutput, noErrors
  /// Open, but a word may be lost on the way.
  case unsure
}

/// How a run of the program ended, and what it said.
struct Run {
  var words: [String]
  /// nil when a signal ended it.
  var status: Int32?
  var signal: Int32?
  var isHung = false
  var wasKilled = false
  /// Bytes that were resident at most.
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

/// A run that is going on.
final class Child {
  private let number: pid_t
  private let words: [String]
  private let output: Path
  private let errors: Path
  private let start = DispatchTime.now()
  private var wasKilled = false
  private var run: Run?

  init(_ program: Path, _ words: [String], in folder: Path, saying said: Path, _ conditions: Conditions) {
    self.words = words
    let output = conditions.ears == .fullDisk ? Path("/dev/full") : Path(said.bytes + ".out".bytes)
    let errors = Path(said.bytes + ".err".bytes)
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
              folder: folder, output: conditions.ears == .noOutput ? nil : output,
              errors: conditions.ears == .noErrors ? nil : errors, descriptors: conditions.descriptors,
              file_size: conditions.fileSize, address_space: conditions.addressSpace,
              as_nobody: conditions.isNobody ? 1 : 0)
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

  /// Whether it has not ended yet.
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

  /// Waits for its end; one that takes longer than `limit` seconds is ended, and called hung.
  func wait(limit: Double, while body: () -> Void = {}) -> Run {
    var isHung = false
    while isRunning {
      body()
      if seconds > limit, !isHung {
        isHung = true
        kill()
      }
      usleep(500)
    }
    run!.isHung = isHung
    if isHung { run!.wasKilled = false }
    return run!
  }
}
