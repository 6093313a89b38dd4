import Budget
import Glibc
import Printing
import Synchronization

/// Where the program speaks: results to standard output, what went wrong to standard error. What it says is made of `SafeLine`s, so
/// that nothing that is quoted gets there raw.
struct Console {
  enum Stream: CaseIterable {
    case output, errors

    fileprivate var file: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

    fileprivate var name: Phrase { self == .output ? .standardOutput : .standardError }

    var isTerminal: Bool { isatty(file) == 1 }

    /// Colour is for terminals, and for users who did not say that they want none (https://no-color.org).
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

  /// JSON escapes itself what is unsafe to show.
  func say(_ json: JSON) {
    write(json.text + "\n", to: .output)
  }

  func say(_ table: TextTable) {
    say(table.lines(aligned: Stream.output.isTerminal))
  }

  func report(_ findings: [Finding]) {
    say(findings.map(line), to: .errors)
  }

  /// `file:line:column: error[D305]: message`, as compilers write it, so that editors can jump there.
  func line(for finding: Finding) -> SafeLine {
    let label = SafeLine(finding.label(in: language))
    return SafeLine(finding.place) + paint(label, finding.severity.colour) + SafeLine(": \(finding.text(in: language))")
  }

  /// The same for a file, in which there are no colours.
  func plainText(of finding: Finding) -> String {
    "\(finding.place)\(finding.label(in: language)): \(finding.text(in: language))"
  }

  /// `line` in a colour, where standard error has colours.
  func paint(_ line: SafeLine, _ colour: Int) -> SafeLine {
    Stream.errors.supportsColour ? line.painted(colour) : line
  }

  /// A line that the next overwrites; an empty one when all is done. Only people who watch see it.
  func show(_ line: SafeLine) {
    if Stream.errors.isTerminal { write("\r\u{1B}[K\(line.text)", to: .errors) }
  }
}

// MARK: - Writing

extension Console {
  /// What keeps a stream from being written to. Nothing more is written there; what else there is to do goes on.
  private static let failures = Mutex<[Stream: Int32]>([:])

  /// To be called before any file is opened: one that got the number of a closed stream would be written into. What stands in for
  /// the stream fails as a closed one does.
  static func occupyClosedStreams() {
    for (file, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(file, F_GETFD) < 0 && open("/dev/null", mode) != file {
      _exit(ExitStatus.environment.rawValue)
    }
  }

  /// What was not printed asks for this status. A reader that went away is no failure.
  var status: ExitStatus { failures.isEmpty ? .success : .environment }

  private var failures: [Stream: Int32] { Self.failures.withLock { $0 }.filter { $0.value != EPIPE } }

  /// Says what could not be printed, where that can still be said.
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

  /// Why not all of `bytes` could be written; nil if they were.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // Somebody who shares the stream made it one that does not wait.
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
  fileprivate var place: String { location.map { "\($0): " } ?? "" }

  fileprivate func label(in language: Language) -> String { "\(severity.phrase.text(in: language))[\(code)]" }
}

extension Severity {
  static let worstFirst: [Severity] = [.error, .warning, .note]

  var phrase: Phrase {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  fileprivate var colour: Int {
    switch self {
    case .error: 31
    case .warning: 33
    case .note: 36
    }
  }
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

  /// As BCP 47 calls it.
  var tag: String { self == .english ? "en" : "zh-CN" }
}
