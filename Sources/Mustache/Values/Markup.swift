/// Well-formed elements and text that the program built itself: the only thing a strict template prints unescaped.
///
/// Build one only where every piece of data in it has been escaped. Never build one from input.
public struct Markup: Sendable, Hashable {
  let source: String

  public init(trusted source: String) {
    self.source = source
  }
}
