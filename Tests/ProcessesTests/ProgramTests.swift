import Foundation
import Testing

@testable import Processes

@Suite("A program that is run")
struct ProgramTests {
  private let shell = Program(["sh"], orNamedBy: "NO_SUCH_VARIABLE")

  private func run(_ script: String, with variables: [String: String] = [:], seconds: Double = 20) -> ProgramFailure? {
    do throws(ProgramFailure) {
      try shell?.run(["-c", script], with: variables, seconds: seconds)
      return nil
    } catch {
      return error
    }
  }

  @Test("that ends well is no failure")
  func success() { #expect(run("exit 0") == nil) }

  @Test("fails with the last line of what it said, however much that was")
  func failure() {
    #expect(run("echo first >&2; echo ' ' >&2; echo last >&2; echo >&2; exit 3") == .failed(message: "last"))
    #expect(
      run("i=0; while [ $i -lt 20000 ]; do echo $i >&2; i=$((i+1)); done; exit 1") == .failed(message: "19999"))
    #expect(run("kill -9 $$") == .failed(message: ""))
  }

  @Test("is killed with what it started when its time is over")
  func timeout() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("disclose-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(run("sleep 600 & echo $! > '\(file.path)'; sleep 600", seconds: 1) == .timedOut)
    let child = try #require(pid_t(String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)))
    #expect(!isRunning(child))
  }

  @Test("leaves nothing running behind it, even what holds on to its output")
  func leftovers() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("disclose-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(run("sleep 600 & echo $! > '\(file.path)'") == nil)
    let child = try #require(pid_t(String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)))
    #expect(!isRunning(child))
  }

  @Test("gets no input, and of the environment only what it needs")
  func environment() {
    setenv("DISCLOSE_SECRET", "1", 1)
    #expect(run("read line; test -z \"$line$DISCLOSE_SECRET\"") == nil)
    #expect(run("test \"$GIVEN\" = 'a b' && test -n \"$PATH\"", with: ["GIVEN": "a b"]) == nil)
  }

  @Test("is a file that can be run, of the names given or as a variable says")
  func found() throws {
    #expect(shell?.name == "sh")
    #expect(Program(["no-such-program"], orNamedBy: "NO_SUCH_VARIABLE") == nil)
    setenv("DISCLOSE_PROGRAM", "/etc/passwd", 1)
    #expect(Program(["sh"], orNamedBy: "DISCLOSE_PROGRAM") == nil)
  }

  /// Whether a process runs; one that was killed may wait for its parent to look.
  private func isRunning(_ process: pid_t) -> Bool {
    for _ in 0..<100 {
      guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        !text.contains(") Z ")
      else { return false }
      usleep(20_000)
    }
    return true
  }
}
