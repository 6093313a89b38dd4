/// What a run changed on the pages of a package, in words, as much of it as somebody reads.
public struct ReportedChanges: Hashable, Sendable {
  /// A cell or a figure with its number before and after.
  public struct Number: Hashable, Sendable {
    public var name: String
    public var old: String
    public var new: String

    public init(name: String, old: String, new: String) { (self.name, self.old, self.new) = (name, old, new) }
  }

  public var numbers: [Number]
  public var moreNumbers: Int
  /// The sections whose texts changed.
  public var sections: [String]
  public var moreSections: Int

  public init(numbers: [Number], moreNumbers: Int = 0, sections: [String], moreSections: Int = 0) {
    (self.numbers, self.moreNumbers) = (numbers, moreNumbers)
    (self.sections, self.moreSections) = (sections, moreSections)
  }

  public var isEmpty: Bool { numbers.isEmpty && sections.isEmpty }
}
