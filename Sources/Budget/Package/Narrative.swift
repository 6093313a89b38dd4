/// A text that a department wrote. It may have placeholders for figures, as `{{三公经费.合计}}`; its location is for errors
/// in these.
public struct Narrative: Hashable, Sendable {
  public var text: String
  public var location: Location
}

extension String {
  /// Whether the text may have placeholders.
  public var namesFigures: Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "{") { return true }
    return false
  }
}

/// A part of a longer text.
public enum Block: Hashable, Sendable {
  /// From 1 to 3 levels below the title of the text.
  case heading(Narrative, level: Int = 1)
  case paragraph(Narrative)
  case list(isNumbered: Bool, items: [Narrative])
  case table(title: Narrative, head: [Narrative], rows: [[Narrative]])
}

/// A field of work, with its goals (分项绩效目标).
public struct Task: Hashable, Sendable {
  public struct Goal: Hashable, Sendable {
    public var text: Narrative
    public var indicator: String?
  }

  public var name: Narrative?
  public var goals: [Goal]
}
