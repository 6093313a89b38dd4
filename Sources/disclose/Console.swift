import Budget
import Glibc
import Printing

/// Where the program speaks: results to standard output, what went wrong to standard error.
struct Console {
  enum Stream {
    case output, errors

    fileprivate var file: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

    var isTerminal: Bool { isatty(file) == 1 }

    /// Colour is for terminals, and for users who did not say that they want none (https://no-color.org).
    var isColourful: Bool {
      guard isTerminal, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else { return false }
      return getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }

  let language: Language

  func say(_ phrase: Phrase, _ words: [String] = []) {
    say(phrase.text(in: language, words))
  }

  func say(_ text: String, to stream: Stream = .output) {
    write(text + "\n", to: stream)
  }

  func say(_ json: JSON) {
    say(json.text)
  }

  func say(_ table: TextTable) {
    let lines = table.lines(aligned: Stream.output.isTerminal)
    say(lines.joined(separator: "\n"))
  }

  func report(_ findings: [Finding]) {
    if findings.isEmpty { return }
    say(findings.map(line).joined(separator: "\n"), to: .errors)
  }

  /// `file:line:column: error[D305]: message`, as compilers write it, so that editors can jump there.
  func line(for finding: Finding) -> String {
    line(for: finding) { paint($0, finding.severity.colour) }
  }

  /// The same for a file, in which there are no colours.
  func plainLine(for finding: Finding) -> String {
    line(for: finding) { $0 }
  }

  private func line(for finding: Finding, paint: (String) -> String) -> String {
    let place = finding.location.map { "\($0): ".withoutControls } ?? ""
    let label = paint("\(finding.severity.phrase.text(in: language))[\(finding.code)]")
    return "\(place)\(label): \(finding.text(in: language).withoutControls)"
  }

  /// `text` in a colour, where standard error has colours.
  func paint(_ text: String, _ colour: Int) -> String {
    Stream.errors.isColourful ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  /// A line that the next overwrites; an empty one when all is done. Only people who watch see it.
  func show(_ line: String) {
    if Stream.errors.isTerminal { write("\r\u{1B}[K\(line.withoutControls)", to: .errors) }
  }

  /// A reader that went away is not an error of ours.
  private func write(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(stream.file, $0.baseAddress!, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
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
