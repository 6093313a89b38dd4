internal import Budget

extension ClaimReader {
  /// What is known of the clause that is being read.
  struct Clause {
    /// Where it begins.
    var start = 0
    /// Whether nothing unknown was read.
    var isClear = true
    /// The last figure that is named, whatever else stands there.
    var named: [Int] = []
    var hasNumber = false
    /// Whether it goes on with a list of names.
    var isList = false
    var isShare = false
    /// Whether it begins a new part of the sentence, which may speak of something else.
    var isNew = false
    /// Whether it names this year, and another one or a budget.
    var namesYear = false
    var mentionsBasis = false
    /// Whether it says how something changed, and whether of 支出 or 收入.
    var hasManner = false
    var hasFlow = false
    var absence: Absence?
    var change: (direction: Change.Direction, range: Range<Int>, isLoose: Bool)?
    var relation: (direction: Change.Direction, range: Range<Int>)?
  }

  /// 没有 before a name, and the whole of it, with nothing between.
  enum Absence { case begun, told }

  /// What the sentence compares with.
  struct Comparison {
    var isLastYear = false
    var isBudget = false
    var other: Basis?
    /// Whether what it compares with was told.
    var isComplete = false
    /// Whether it follows 由 and ends with its clause, unless 到 follows.
    var isOrigin = false

    var isTold: Bool { isLastYear || isBudget || other != nil }

    /// What it compares with is told, and holds for the rest of the sentence.
    mutating func settle() { (isComplete, isOrigin) = (true, false) }
  }
}
