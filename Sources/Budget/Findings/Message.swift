/// A sentence that the program can say of an input, a template or its surroundings, and that says what to do.
///
/// Every message is a static constant in `Messages+….swift`, listed in `Message.catalogue`. Its code is stable: users look it up.
public struct Message: Hashable, Sendable {
  public let code: String
  public let severity: Severity
  public let phrase: Phrase

  init(_ code: String, _ severity: Severity, zh: String, en: String) {
    self.code = code
    self.severity = severity
    phrase = Phrase(zh: zh, en: en)
  }
}

public enum Severity: UInt8, Hashable, Sendable, Comparable {
  /// The package is not published.
  case error
  case warning
  case note

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
