/// Many selectors that are asked of a line at once.
///
/// Each selector is a bit. For every value that a field of a line can have, the index holds the selectors that let it pass; those
/// that select a line let all of its fields pass.
public struct SelectorIndex: Sendable {
  /// The words of each group.
  private let groups: [Range<Int>]
  private var flows: BitRows
  private var funds: BitRows
  /// The first row is for lines without a category.
  private var categories: BitRows
  private var carriedOver: BitRows
  private var isOrgan: BitRows
  private var functions: CodeRows
  private var economics: CodeRows
  /// The first row is for lines without a mark, the second for those with a mark that no selector names.
  private var purposes: BitRows
  private var marks: [String] = []

  /// - Parameter groups: what is asked for together; nil selects nothing.
  public init(_ groups: [[Selector?]]) {
    // A group begins at a word of its own, so that its bits are words of those of all.
    var end = 0
    self.groups = groups.map { group in
      let start = end
      end += (group.count + 63) / 64
      return start..<end
    }
    for case .marked(let mark)? in groups.joined().map({ $0?.purpose }) where !marks.contains(mark) {
      marks.append(mark)
    }
    flows = BitRows(count: Flow.allCases.count, words: end)
    funds = BitRows(count: Fund.allCases.count, words: end)
    categories = BitRows(count: 1 + Category.allCases.count, words: end)
    carriedOver = BitRows(count: 2, words: end)
    isOrgan = BitRows(count: 2, words: end)
    functions = CodeRows(words: end)
    economics = CodeRows(words: end)
    purposes = BitRows(count: 2 + marks.count, words: end)
    for (group, range) in zip(groups, self.groups) {
      for (position, selector) in group.enumerated() {
        if let selector { add(selector, bit: range.lowerBound * 64 + position) }
      }
    }
  }

  private mutating func add(_ selector: Selector, bit: Int) {
    for flow in Flow.allCases where selector.flows.contains(flow) { flows.insert(bit, row: Int(flow.rawValue)) }
    for fund in Fund.allCases where selector.funds.contains(fund) { funds.insert(bit, row: Int(fund.rawValue)) }
    if selector.categories == nil { categories.insert(bit, row: 0) }
    for category in Category.allCases where selector.categories?.contains(category) ?? true {
      categories.insert(bit, row: 1 + Int(category.rawValue))
    }
    for answer in [false, true] {
      if selector.carriedOver ?? answer == answer { carriedOver.insert(bit, row: answer ? 1 : 0) }
      if selector.isOrgan ?? answer == answer { isOrgan.insert(bit, row: answer ? 1 : 0) }
    }
    functions.add(selector.functions, bit: bit)
    economics.add(selector.economics, bit: bit)
    if selector.purpose.admits(nil) { purposes.insert(bit, row: 0) }
    if selector.purpose == .any { purposes.insert(bit, row: 1) }
    for (row, mark) in marks.enumerated() where selector.purpose.admits(mark) { purposes.insert(bit, row: 2 + row) }
  }

  /// The selectors that select a line, in each group.
  public func hits(of line: LedgerLine) -> SelectorHits {
    let function = functions.rows(admitting: line.function)
    let economic = economics.rows(admitting: line.economic)
    let category = line.category.map { 1 + Int($0.rawValue) } ?? 0
    let purpose = line.purpose.map { mark in marks.firstIndex(of: mark).map { 2 + $0 } ?? 1 } ?? 0
    var words = Array(repeating: UInt64(0), count: flows.wordCount)
    for word in words.indices {
      let others =
        flows[Int(line.flow.rawValue), word] & funds[Int(line.fund.rawValue), word] & categories[category, word]
        & carriedOver[line.carriedOver ? 1 : 0, word] & isOrgan[line.isOrgan ? 1 : 0, word] & purposes[purpose, word]
      if others != 0 { words[word] = others & functions[function, word] & economics[economic, word] }
    }
    return SelectorHits(words: words, groups: groups)
  }
}

/// Rows of bits, of as many words each.
private struct BitRows {
  let wordCount: Int
  private var words: [UInt64]

  init(count: Int, words: Int) {
    wordCount = words
    self.words = Array(repeating: 0, count: count * words)
  }

  subscript(row: Int, word: Int) -> UInt64 { words[row * wordCount + word] }

  mutating func insert(_ bit: Int, row: Int) {
    words[row * wordCount + bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Adds an empty row at the end.
  mutating func addRow() {
    words += Array(repeating: 0, count: wordCount)
  }
}

/// Which selectors let a code pass: those that ask for none, and those that name it or one above it.
private struct CodeRows {
  /// The first row is for those that ask for none.
  private var rows: BitRows
  private var rowOfCode: [Code: Int] = [:]

  init(words: Int) {
    rows = BitRows(count: 1, words: words)
  }

  mutating func add(_ filter: CodeFilter, bit: Int) {
    guard case .within(let codes) = filter else { return rows.insert(bit, row: 0) }
    for code in codes {
      let row = rowOfCode[code] ?? rowOfCode.count + 1
      if rowOfCode.updateValue(row, forKey: code) == nil { rows.addRow() }
      rows.insert(bit, row: row)
    }
  }

  /// The rows of a code and of those above it. The first row stands in for those that no selector names.
  func rows(admitting code: Code?) -> (Int, Int, Int) {
    guard let code else { return (0, 0, 0) }
    let row = { digits in code.ancestor(digitCount: digits).flatMap { rowOfCode[$0] } ?? 0 }
    return (row(3), row(5), row(7))
  }

  subscript(rows: (Int, Int, Int), word: Int) -> UInt64 {
    self.rows[0, word] | self.rows[rows.0, word] | self.rows[rows.1, word] | self.rows[rows.2, word]
  }
}
