/// One step of rendering. Steps hold numbers only, so that running one neither retains nor releases anything.
enum Instruction {
  case text(Slice)
  case variable(Path, tag: Int32, place: AllowedContent, isEscaped: Bool)
  /// Renders the steps up to `end` for each item, or skips them.
  case section(Path, tag: Int32, end: Int32)
  case sectionEnd
  /// Skips to `end` when there is something to show.
  case inverted(Path, tag: Int32, end: Int32)
  case partial(template: Int32, tag: Int32, place: AllowedContent, indentation: Slice)
  /// Runs a template with `overrides` for its blocks. Their bodies stand between this step and `end`.
  case parent(template: Int32, tag: Int32, place: AllowedContent, indentation: Slice, overrides: Slice, end: Int32)
  /// Runs an override and continues at `end`, or falls through to the block's own content.
  case block(Int32, tag: Int32, place: AllowedContent, indentation: Slice, startsLine: Bool, end: Int32)
  case listStart
  case listEnd
  /// Surround what is directly in a list and not its frame.
  case partStart
  case partEnd
  /// Divides the parts of the innermost list.
  case separator(mark: Int32, tag: Int32)
  /// Skips to `end` if the list that has just ended printed something.
  case unlisted(end: Int32)
  /// Ends a template, or the body of an override.
  case bodyEnd
}

/// A range in one of the program's tables.
struct Slice {
  let start: Int32
  let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  static let empty = Slice(0..<0)

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }
}

/// A name as a range of keys in the program's table, and the scope of the first one.
struct Path {
  enum Scope {
    /// `.`: the item itself.
    case this
    /// The innermost object with the name.
    case anywhere
    /// The object that many levels out from the current one.
    case outward(Int32)
    case page
  }

  let scope: Scope
  let start: Int32
  let count: Int32
}
