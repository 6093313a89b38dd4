/// A text that a department wrote. It may have placeholders for figures, as `{{三公经费.合计}}`; its location is for errors
/// in these.
public struct Narrative: Hashable, Sendable {
  public var text: String
  public var location: Location
  /// Where its source breaks a line or spells a character otherwise; nil where only the beginning is known.
  public var turns: [Turn]? = nil

  public init(text: String, location: Location, turns: [Turn]? = nil) {
    self.text = text
    self.location = location
    self.turns = turns
  }

  /// From this character on, the text stands at this place of its source.
  public struct Turn: Hashable, Sendable {
    public var start: Int
    public var line: Int
    public var column: Int

    public init(start: Int, line: Int, column: Int) {
      self.start = start
      self.line = line
      self.column = column
    }
  }
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
