import Budget

/// A number and how it comes about.
struct Explanation {
  var package: PackageID
  /// The name of the number, as users type it.
  var subject: String
  /// As the page shows it, with its unit.
  var shown: String
  /// Exact.
  var value: Quantity
  /// The formula over `sides`, where the number is not simply the first of them.
  var formula: Phrase?
  /// The operands: one for a number, two for a change or a rate.
  var sides: [Evidence]
  /// What rounding the exact sum would have shown, where rounding the parts first shows another number.
  var roundedOnce: String?

  /// `shown` is the number on the page, if it is not the exact one rounded.
  init(
    _ number: Number, called subject: String, shown: Quantity? = nil, in style: NumberStyle, _ traced: TracedPackage
  ) {
    package = traced.package.id
    self.subject = subject
    value = number.quantity
    self.shown = (shown ?? value).text(in: style)
    sides = traced.sides(of: number)
    if case .derived(let operation, let operands) = number.origin {
      let direction = Change.Direction(from: operands[1].value, to: operands[0].value)
      let words = operands.map { "\($0.title) \($0.quantity.text)" }
      formula =
        switch operation {
        case .difference:
          .subtracted(words[0], words[1], direction: direction.word(forRate: false), value.text)
        case .rate: .changed(words[0], words[1], direction: direction.word(forRate: true), value.text)
        case .share, .average: .divided(words[0], by: words[1], value.text)
        }
    }
    if case .money(let exact) = value, case .money(let shown)? = shown, exact.steps(in: style) != shown.steps(in: style)
    {
      roundedOnce = value.text(in: style)
    }
  }
}

/// The lines that add up to a number.
struct Evidence {
  struct Entry {
    var location: Location
    /// In the order of `Evidence.fields`; empty where the line has no value.
    var fields: [String]
    var value: Int64
    var note: String?
  }

  var number: Number
  /// The conditions that select the lines, each a field and its values; none selects every line.
  var conditions: [(field: String, words: String)] = []
  var fields: [String]
  var entries: [Entry]
  /// Whether some lines are withheld.
  var hidesLines = false

  /// The sum of the lines; nil on overflow, or where some are withheld.
  var sum: Quantity? { hidesLines ? nil : entries.map(\.value).exactSum.map(number.quantity.with) }

  var isExact: Bool { hidesLines || sum == number.quantity }
}

extension Sequence<Int64> {
  /// nil on overflow.
  fileprivate var exactSum: Int64? {
    var sum: Int64 = 0
    for value in self {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
