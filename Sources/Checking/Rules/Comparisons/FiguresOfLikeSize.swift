internal import Budget

/// A figure that is stated of another year is of the size of this year's, where most others are.
///
/// A zero too many, or a point one place off, makes ten or a hundred times as much.
struct FiguresOfLikeSize: Rule {
  let codes = ["D915"]
  let law = Phrase(
    zh: "财预〔2016〕143号：与上年预决算对比的数应当真实、准确。",
    en: "Document 财预〔2016〕143号: what is compared with earlier budgets and accounts is correct.")

  /// Smaller amounts, below 100万元, may well be ten times as much next year.
  private static let least: Int64 = 100_000_000
  /// Two others must be alike, and more than half of them.
  private static let fewestAlike = 2

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      Basis.ofPackages.flatMap { basis -> [Finding] in
        // A package at hand tells the number itself.
        guard subject.earlier[basis] == nil else { return [] }
        let pairs = (subject.package.earlier[basis] ?? []).compactMap { Pair($0, in: subject.disclosure) }
        let alike = pairs.count(where: \.isAlike)
        guard alike >= Self.fewestAlike, alike * 2 > pairs.count - 1 else { return [] }
        return pairs.compactMap { pair in
          guard let factor = pair.shift, pair.greater >= Self.least else { return nil }
          return Finding(
            .figureShifted(
              basis.name, figure: pair.stated.name, stated: pair.before.exact, now: pair.now.exact, factor: factor),
            at: pair.stated.location)
        }
      })
  }

  /// A figure of another year and of this one.
  private struct Pair {
    let stated: StatedFigure
    let before: Amount
    let now: Amount

    init?(_ stated: StatedFigure, in disclosure: Disclosure) {
      guard case .money(let before) = stated.quantity, let number = disclosure.figures[stated.name]?.number,
        case .money(let now)? = disclosure.toldQuantity(of: number), before > .zero, now > .zero
      else { return nil }
      self.stated = stated
      self.before = before
      self.now = now
    }

    var greater: Int64 { max(before, now).fen }
    private var smaller: Int64 { min(before, now).fen }

    /// Whether neither is more than twice the other.
    var isAlike: Bool { Int128(greater) <= Int128(smaller) * 2 }

    /// How many times the digits would have to be shifted for the two to be alike.
    var shift: Int? {
      [10, 100].first { factor in
        let shifted = Int128(smaller) * Int128(factor)
        return Int128(greater) * 10 >= shifted * 7 && Int128(greater) * 10 <= shifted * 16
      }
    }
  }
}
