/// A line that is safe for a terminal or a log: text quoted in it cannot control the terminal, start another line, or
/// change the direction of the rest. Everything printed is a `SafeLine`, or JSON, which escapes the same characters.
public struct SafeLine: Hashable, Sendable {
  public let text: String

  private init(trusting text: String) {
    self.text = text
  }

  public init(_ text: String) {
    self.init(trusting: text.withoutControls)
  }

  /// A line of fields separated by tabs, with no tab inside a field.
  public init(fields: [String]) {
    self.init(trusting: fields.map(\.withoutControls).joined(separator: "\t"))
  }

  /// Splits a text of the program into lines. The text must not quote anything yet, as that could contain a line break.
  public static func lines(of text: String) -> [SafeLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeLine(String($0)) }
  }

  public static let empty = SafeLine(trusting: "")

  public static func + (left: SafeLine, right: SafeLine) -> SafeLine {
    SafeLine(trusting: left.text + right.text)
  }

  /// Returns the line in a colour, given as an ANSI code.
  public func painted(_ colour: Int) -> SafeLine {
    SafeLine(trusting: "\u{1B}[\(colour)m\(text)\u{1B}[0m")
  }
}
