import Budget
import Glibc

/// Where the program speaks: results to standard output, what went wrong to standard error.
struct Console {
  let language: Language

  func say(_ phrase: Phrase, _ words: String...) {
    write(phrase.text(in: language, words), to: STDOUT_FILENO)
  }

  func say(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  func report(_ findings: [Finding]) {
    if findings.isEmpty { return }
    let isTerminal = isatty(STDERR_FILENO) == 1
    write(findings.map { line(for: $0, inColour: isTerminal) }.joined(separator: "\n"), to: STDERR_FILENO)
  }

  /// `file:line:column: error[D305]: message`, as compilers write it, so that editors can jump there.
  private func line(for finding: Finding, inColour: Bool) -> String {
    let place = finding.location.map { "\($0): " } ?? ""
    let label = "\(finding.severity.phrase.text(in: language))[\(finding.code)]"
    let shown = inColour ? "\u{1B}[\(finding.severity.colour)m\(label)\u{1B}[0m" : label
    return "\(place)\(shown): \(finding.text(in: language).withoutControls)"
  }

  /// A reader that went away is not an error of ours.
  private func write(_ text: String, to file: Int32) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress!, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
}

extension Severity {
  fileprivate var phrase: Phrase {
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

extension String {
  /// Input that is quoted in a message must not be able to steer the terminal, nor to look like another message.
  fileprivate var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isUnsafeInTerminal ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isUnsafeInTerminal: Bool {
    generalCategory == .control || isBidiControl || generalCategory == .lineSeparator
      || generalCategory == .paragraphSeparator
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
}
