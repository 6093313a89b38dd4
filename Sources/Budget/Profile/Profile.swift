/// A format: everything that differs by place, kind and year, read from a folder of `Templates/`.
public struct Profile: Sendable {
  public var name: String
  public var title: String
  public var kind: Kind
  public var classification: Classification
  public var numbers: NumberStyle
  public var tables: [TablePlan]

  public init(
    name: String, title: String, kind: Kind, classification: Classification, numbers: NumberStyle, tables: [TablePlan]
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.classification = classification
    self.numbers = numbers
    self.tables = tables
  }

  /// The purpose marks that some table tells apart. A mark that none does is a slip of the pen.
  public var purposes: [String] {
    var marks: [String] = []
    for case .marked(let mark) in tables.flatMap(\.selectors).map(\.purpose) where !marks.contains(mark) {
      marks.append(mark)
    }
    return marks
  }
}

/// How the amounts of a table are rounded.
public enum Rounding: Hashable, Sendable {
  /// Sums of exact amounts, rounded once. Shown parts may differ from a shown total by a 尾差.
  case exact
  /// Parts are rounded first, so that every total is the sum of what is shown.
  case shown
}
