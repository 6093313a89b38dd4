import Budget
import Glibc
import Printing
import Synchronization

/// The output of the program: results go to standard output, problems to standard error. It takes `SafeLine`s, so that
/// quoted text is always escaped.
struct Console {
  enum Stream: CaseIterable {
    case output, errors

    fileprivate var file: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

    fileprivate var name: Phrase { self == .output ? .standardOutput : .standardError }

    var isTerminal: Bool { isatty(file) == 1 }

    /// Whether it is a terminal with colours, and the user did not turn them off (https://no-color.org).
    var supportsColour: Bool {
      guard isTerminal, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else { return false }
      return getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }

  let language: Language

  func say(_ phrase: Phrase, to stream: Stream = .output) {
    say([phrase.line(in: language)], to: stream)
  }

  func say(_ lines: [SafeLine], to stream: Stream = .output) {
    write(lines.map { $0.text + "\n" }.joined(), to: stream)
  }

  /// Prints JSON, which escapes unsafe characters itself.
  func say(_ json: JSON) {
    write(json.text + "\n", to: .output)
  }

  func say(_ table: TextTable) {
    say(table.lines(aligned: Stream.output.isTerminal))
  }

  func report(_ findings: [Finding]) {
    say(findings.map(line), to: .errors)
  }

  /// Returns `file:line:column: error[D305]: message`, the form of compilers, which editors understand.
  func line(for finding: Finding) -> SafeLine {
    let label = SafeLine(finding.label(in: language))
    return SafeLine(finding.locationPrefix) + paint(label, finding.severity.colour)
      + SafeLine(": \(finding.text(in: language))")
  }

  /// Returns the same without colours, for a file.
  func plainText(of finding: Finding) -> String {
    "\(finding.locationPrefix)\(finding.label(in: language)): \(finding.text(in: language))"
  }

  /// Returns the line in a colour if standard error supports it.
  func paint(_ line: SafeLine, _ colour: Int) -> SafeLine {
    Stream.errors.supportsColour ? line.painted(colour) : line
  }

  /// Shows a line of progress on a terminal, which the next call overwrites.
  func showProgress(_ line: SafeLine) {
    if Stream.errors.isTerminal { write("\r\u{1B}[K\(line.text)", to: .errors) }
  }
}

// MARK: - Writing

extension Console {
  /// The `errno` of streams that could not be written to. Nothing more is written to them, but the run continues.
  private static let failures = Mutex<[Stream: Int32]>([:])

  /// Opens a stand-in for each closed standard stream, which fails as the closed one would. Otherwise the first file
  /// that the program opens would get its descriptor, and output would be written into that file. Call it first.
  static func occupyClosedStreams() {
    for (file, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(file, F_GETFD) < 0 && open("/dev/null", mode) != file {
      _exit(ExitStatus.environment.rawValue)
    }
  }

  /// The status that failed output requires. A reader that closed its pipe is not a failure.
  var status: ExitStatus { failures.isEmpty ? .success : .environment }

  /// Whether somebody may have read it all: no stream failed, and no reader closed its pipe.
  var hasPrintedEverything: Bool { Self.failures.withLock(\.isEmpty) }

  private var failures: [Stream: Int32] { Self.failures.withLock { $0 }.filter { $0.value != EPIPE } }

  /// Reports the streams that could not be written to, on those that still can.
  func reportFailures() {
    let failures = failures
    report(
      Stream.allCases.compactMap { stream in
        failures[stream].map {
          Finding(.notPrinted(stream.name.text(in: language), reason: String(cString: strerror($0))))
        }
      })
  }

  private func write(_ text: String, to stream: Stream) {
    Self.failures.withLock { failures in
      guard failures[stream] == nil else { return }
      failures[stream] = Self.write(Array(text.utf8), to: stream.file)
    }
  }

  /// Writes all of `bytes`, and returns the `errno` if that fails.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // Another process that shares the stream made it non-blocking.
        var wait = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

extension Phrase {
  func line(in language: Language) -> SafeLine { SafeLine(text(in: language)) }
}

extension Finding {
  fileprivate var locationPrefix: String { location.map { "\($0): " } ?? "" }

  fileprivate func label(in language: Language) -> String { "\(severity.phrase.text(in: language))[\(code)]" }
}

extension Severity {
  static let worstFirst: [Severity] = [.error, .warning, .note]

  /// The name in machine-readable reports, which SARIF shares; the name for people, alone and with a count; the ANSI
  /// colour.
  private var presentation: (word: String, phrase: Phrase, counted: (Int) -> Phrase, colour: Int) {
    switch self {
    case .error: ("error", .error, Phrase.errorCount(_:), 31)
    case .warning: ("warning", .warning, Phrase.warningCount(_:), 33)
    case .note: ("note", .note, Phrase.noteCount(_:), 36)
    }
  }

  var word: String { presentation.word }
  var phrase: Phrase { presentation.phrase }
  func counted(_ count: Int) -> Phrase { presentation.counted(count) }
  fileprivate var colour: Int { presentation.colour }
}

extension Language {
  /// English in an English locale, Chinese everywhere else.
  static var ofLocale: Language {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty {
        return value.hasPrefix("en") ? .english : .chinese
      }
    }
    return .chinese
  }

  /// The language tag of BCP 47.
  var tag: String { self == .english ? "en" : "zh-CN" }
}
