/// How rows are counted, level by level, as the first number of each level tells: 一、 （一） 1.
public struct Numbering: Hashable, Sendable {
  /// What stands around the number of a level, and whether that is 一 or 1.
  private struct Level: Hashable {
    var before: String
    var isChinese: Bool
    var after: String

    init?(_ first: Substring) {
      guard let number = first.firstIndex(where: { "一1".contains($0) }) else { return nil }
      before = String(first[..<number])
      isChinese = first[number] == "一"
      after = String(first[first.index(after: number)...])
    }

    func text(_ number: Int) -> String {
      before + (isChinese ? ChineseNumerals.numeral(number) : "\(number)") + after
    }
  }

  private let levels: [Level]

  /// 一、 before each.
  public static let chinese = Numbering("一、")

  /// Reads the first number of each level, with blanks between them.
  public init(_ text: String) {
    levels = text.split(separator: " ").compactMap(Level.init)
  }

  /// Returns the number of what stands in a place; nothing below the levels that are counted.
  func text(of place: [Int]) -> String? {
    guard let number = place.last, place.count <= levels.count else { return nil }
    return levels[place.count - 1].text(number)
  }
}

/// Counts what stands in levels: each begins anew below the next of a level above.
public struct LevelCounter: Sendable {
  private var counts: [Int] = []

  public init() {}

  /// Returns the place of the next of a level: its number, after those of the levels above.
  public mutating func next(at level: Int) -> [Int] {
    counts = counts.prefix(level + 1) + Array(repeating: 0, count: max(0, level + 1 - counts.count))
    counts[level] += 1
    return counts
  }
}
