extension Number.Origin {
  /// Where a number comes from, in words; `conditions` says what a selection asks of lines.
  public func words(_ conditions: (LineSelection) -> [(field: String, words: String)]) -> Phrase {
    switch self {
    case .lines(let selection): .sum(ofLinesBy: selection.axis.name, conditions(selection))
    case .stated(.figure, _): .fromStatement
    case .stated, .derived: .fromEntries
    }
  }
}

extension Phrase {
  fileprivate static func sum(ofLinesBy view: String, _ conditions: [(field: String, words: String)]) -> Phrase {
    let words = conditions.map { "\($0.field) \($0.words)" }.joined(separator: "；")
    if words.isEmpty {
      return Phrase(zh: "分类账（\(view)）中全部行的合计", en: "The sum of all ledger lines (by \(view))")
    }
    return Phrase(
      zh: "分类账（\(view)）中这些行的合计：\(words)", en: "The sum of the ledger lines (by \(view)) with \(words)")
  }

  fileprivate static let fromStatement = Phrase(
    zh: "材料写明的数（用来比较的材料不在 Inputs 中）",
    en: "As the package states it (the package compared with is not in Inputs)")

  fileprivate static let fromEntries = Phrase(
    zh: "材料中这些内容的合计", en: "The sum of these entries of the package")
}
