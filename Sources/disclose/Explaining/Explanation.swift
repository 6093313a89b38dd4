import Budget

/// A number with all that is behind it.
struct Explanation {
  var package: PackageID
  /// What is explained, as it can be typed again.
  var subject: String
  /// As the page shows it, with its unit.
  var shown: String
  /// Exact.
  var value: Quantity
  /// How it comes from the sides, where it is not simply the first.
  var formula: Phrase?
  /// What the number is made of: one side for a number, two for a change or a rate.
  var sides: [Evidence]
  /// Where the parts were rounded before they were added up, and that shows: what rounding the exact sum would have given.
  var roundedOnce: String?

  /// `shown` is the number of the page, where that is not the exact one rounded.
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
        case .share: .divided(words[0], by: words[1], value.text)
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
    /// In the order of `Evidence.fields`; empty where the line says nothing.
    var fields: [String]
    var value: Int64
    var note: String?
  }

  var number: Number
  /// What the lines have in common: the field, and its words. Empty: every line.
  var conditions: [(field: String, words: String)] = []
  var fields: [String]
  var entries: [Entry]
  /// Whether there are lines that must not be seen.
  var hidesLines = false

  /// What the lines add up to; nil where that is beyond what can be represented, or some must not be seen.
  var sum: Quantity? { hidesLines ? nil : entries.map(\.value).exactSum.map(number.quantity.with) }

  var isExact: Bool { hidesLines || sum == number.quantity }
}

extension Change.Direction {
  fileprivate func word(forRate: Bool) -> String {
    switch self {
    case .increase: forRate ? "增长" : "增加"
    case .decrease: forRate ? "降低" : "减少"
    case .unchanged: "持平"
    }
  }
}

extension Sequence<Int64> {
  /// nil when 64 bits do not hold it.
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
