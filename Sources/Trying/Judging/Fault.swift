/// Something wrong with a sentence as a reader sees it.
public struct Fault: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case doubledMark, leadingMark, danglingMark, unclosedParagraph, bracket, unitWithoutNumber, numberWithoutUnit
    case emptyHeading, partsMissing, reasonMissing, emptyItem
    case partsDisagree, shareDisagrees, rateDisagrees, changeDisagrees, directionDisagrees, zeroChange,
      reasonBesideEqual
    /// A sentence and a table say different amounts of the same.
    case tablesDisagree
    case reasonContradicts
    /// A template that cannot be rendered: a page that would not be published.
    case notRendered
  }

  public let kind: Kind
  /// The words, with what is wrong in the middle or at the end.
  public let words: String
  /// Where it is in the page.
  public let offset: Int
  /// The heading above.
  public var heading = ""

  init(_ kind: Kind, _ words: String, at offset: Int) {
    (self.kind, self.words, self.offset) = (kind, words, offset)
  }
}
