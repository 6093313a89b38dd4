/// A diagnostic text about an input, a template or the environment, which says what to do.
///
/// Each is declared once, by a function in `Messages+….swift` that takes the words to fill in, beside its texts in both
/// languages. A test reads the declarations, in this form, for docs/checks.md. The texts are composed only when a
/// finding is created.
public struct Message {
  /// Stable: users look it up.
  public let code: String
  public let severity: Severity
  let traits: Traits
  let root: RootCause?
  /// The difference that it speaks of, as it is worded.
  let difference: String?
  let chinese: () -> Sentence
  let english: () -> Sentence
  var isQuotable = false

  init(
    _ code: String, _ severity: Severity, is traits: Traits = [], follows root: RootCause? = nil,
    offBy difference: String? = nil, _ chinese: @autoclosure @escaping () -> Sentence,
    _ english: @autoclosure @escaping () -> Sentence
  ) {
    self.code = code
    self.severity = severity
    self.traits = traits
    self.root = root
    self.difference = difference
    self.chinese = chinese
    self.english = english
  }

  /// Properties that decide how a run continues.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The environment or the command line is at fault, not an input.
    public static let environment = Self(rawValue: 1)
    /// The system refused to read a file, so its contents are unknown.
    public static let refusal = Self(rawValue: 2)
    /// The package may be another one than its folder is named for.
    public static let otherPackage = Self(rawValue: 4)
  }

  /// Returns the message for a value that is published although its element is withheld.
  public func quotable(if isPublished: Bool) -> Message {
    var message = self
    message.isQuotable = isPublished
    return message
  }
}

/// A fault that affects many packages.
public enum RootCause: Hashable, Sendable {
  case profile(String), templates(String), package(String), website

  /// The name in machine-readable reports.
  public var name: String {
    switch self {
    case .profile(let name): "profile:\(name)"
    case .templates(let name): "templates:\(name)"
    case .package(let path): "package:\(path)"
    case .website: "site"
    }
  }
}

public enum Severity: UInt8, Hashable, Sendable, Comparable {
  /// The package is not published.
  case error
  case warning
  case note

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
