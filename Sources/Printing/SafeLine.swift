/// One line for a terminal or a log. Whatever it quotes cannot control the terminal, begin a line of its own, or change the order in
/// which the rest is read. Nothing is printed but through it, and as JSON, which escapes the same characters.
public struct SafeLine: Hashable, Sendable {
  public let text: String

  private init(trusting text: String) {
    self.text = text
  }

  public init(_ text: String) {
    self.init(trusting: text.withoutControls)
  }

  /// Fields with tabs between them, none of which is in a field.
  public init(fields: [String]) {
    self.init(trusting: fields.map(\.withoutControls).joined(separator: "\t"))
  }

  /// The lines of a text of our own: of what it quotes, nothing may be in it yet.
  public static func lines(of text: String) -> [SafeLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeLine(String($0)) }
  }

  public static let empty = SafeLine(trusting: "")

  public static func + (left: SafeLine, right: SafeLine) -> SafeLine {
    SafeLine(trusting: left.text + right.text)
  }

  /// In one of the terminal's colours.
  public func painted(_ colour: Int) -> SafeLine {
    SafeLine(trusting: "\u{1B}[\(colour)m\(text)\u{1B}[0m")
  }
}
