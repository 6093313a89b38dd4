internal import Glibc
internal import Synchronization

/// A program of the system: a file that can be run.
public struct Program: Hashable, Sendable {
  public let path: String

  /// Finds the program that the environment variable `variable` names, or else the first of `names` on `PATH`.
  public init?(_ names: [String], orNamedBy variable: String) {
    let named = Self.environment(variable)
    let folders = (Self.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    let candidates = (named.map { [$0] } ?? names).flatMap { name in
      name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    }
    guard let path = candidates.first(where: Self.isProgram) else { return nil }
    self.path = path
  }

  /// The last part of the path.
  public var name: String { String(path.split(separator: "/").last ?? "") }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}

/// Why a program did not do its work.
public enum ProgramFailure: Error, Hashable, Sendable {
  /// The system did not start it.
  case notStarted(reason: String)
  /// It was still running when its time was over.
  case timedOut
  /// It ended with a status other than 0, or by a signal; `message` is the last line of what it said.
  case failed(message: String)
}

extension Program {
  /// Runs the program and waits until it ends. It gets no input, and nothing of the environment but `variables` and
  /// what finds programs and fonts. When its `seconds` are over, it is killed with all that it started.
  ///
  /// - Returns: the last line of what it said to standard error.
  @discardableResult
  public func run(
    _ arguments: [String], with variables: [String: String] = [:], seconds: Double
  ) throws(ProgramFailure) -> String {
    let environment = Self.inherited.merging(variables) { $1 }
    let (errors, process) = try Self.starting.withLock { _ throws(ProgramFailure) in
      let errors = try Channel()
      return (errors, try start(arguments, environment, errors: errors))
    }
    errors.closeWriter()
    let isInTime = waitForEnd(of: process, until: Deadline(seconds: seconds), hearing: errors)
    // Whatever it started and left behind. Until it is reaped, no other group has its number.
    kill(-process, SIGKILL)
    var status: Int32 = -1
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    while errors.hear(milliseconds: 0) {}
    guard isInTime else { throw .timedOut }
    guard status == 0 else { throw .failed(message: errors.lastLine) }
    return errors.lastLine
  }

  /// One starts at a time, so that none inherits the end of another's channel.
  private static let starting = Mutex(())

  private static var inherited: [String: String] {
    let names = ["PATH", "HOME", "LANG", "LC_ALL", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_DATA_HOME", "TZ"]
    return Dictionary(
      names.compactMap { name in environment(name).map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Starts the program as the leader of a process group of its own.
  private func start(
    _ arguments: [String], _ variables: [String: String], errors: Channel
  ) throws(ProgramFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors.writer, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = CStrings([path] + arguments)
    let environment = CStrings(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    var process = pid_t()
    let failure = posix_spawn(&process, path, &actions, &attributes, words.pointers, environment.pointers)
    guard failure == 0 else { throw .notStarted(reason: String(cString: strerror(failure))) }
    return process
  }

  /// Returns whether the process ends before its time is over.
  private func waitForEnd(of process: pid_t, until deadline: Deadline, hearing errors: Channel) -> Bool {
    while true {
      errors.hear(milliseconds: 20)
      var end = siginfo_t()
      let result = waitid(P_PID, id_t(process), &end, WEXITED | WNOHANG | WNOWAIT)
      if result == 0 ? end.si_signo != 0 : errno != EINTR { return true }
      if deadline.isOver { return false }
    }
  }
}

/// A moment in the future.
private struct Deadline {
  private let end: Double

  init(seconds: Double) { end = Self.now + seconds }

  var isOver: Bool { Self.now >= end }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Words as C takes them, freed with the object.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ words: [String]) { pointers = words.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}
