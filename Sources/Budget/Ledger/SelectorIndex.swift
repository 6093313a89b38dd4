/// Matches many selectors with a line at once.
///
/// Each selector is a bit. For every value of a field, the index has a row of bits: the selectors that accept the
/// value. The selectors of a line are the intersection of the rows of its fields.
public struct SelectorIndex: Sendable {
  /// Selectors that are looked up together.
  public struct Group: Sendable {
    /// The range of words with their bits.
    let words: Range<Int>
  }

  public let groups: [Group]
  private let wordCount: Int
  /// All rows in sequence: those of `Row`, then those of purposes and codes in the order of their appearance.
  private var words: [UInt64]
  private var rowOfMark: [String: Int] = [:]
  /// The rows of selectors for a code, which also accept all codes below it.
  private var rowOfFunction: [Code: Int] = [:]
  private var rowOfEconomic: [Code: Int] = [:]
  /// The rows of selectors for a unit, a project or a kind of project.
  private var rowOfUnit: [String: Int] = [:]
  private var rowOfProject: [String: Int] = [:]
  private var rowOfProjectKind: [String: Int] = [:]
  /// What lines must be told apart by.
  public let parties: Parties
  /// Whether some selector names a unit or a project.
  private let namesParties: Bool

  /// - Parameters:
  ///   - groups: the selectors of each group; nil selects nothing.
  ///   - parties: what rows of trees tell apart.
  public init(_ groups: [[Selector?]], telling parties: Parties = []) {
    let named = groups.joined().reduce(into: Parties()) { if let selector = $1 { $0.formUnion(Parties(selector)) } }
    namesParties = !named.isEmpty
    self.parties = parties.union(named)
    // Each group begins at a word boundary, so that its bits are a slice of whole words.
    var end = 0
    self.groups = groups.map { group in
      let start = end
      end += (group.count + 63) / 64
      return Group(words: start..<end)
    }
    wordCount = end
    precondition(max(Flow.allCases.count, Fund.allCases.count, 1 + Category.allCases.count) <= Row.mostOfField)
    words = Array(repeating: 0, count: Row.count * end)
    for case .marked(let mark)? in groups.joined().map({ $0?.purpose }) where rowOfMark[mark] == nil {
      rowOfMark[mark] = addRow()
    }
    for (selectors, group) in zip(groups, self.groups) {
      for (position, selector) in selectors.enumerated() {
        if let selector { add(selector, bit: group.words.lowerBound * 64 + position) }
      }
    }
  }

  /// Returns the selectors that select a line.
  public func hits(of line: LedgerLine) -> SelectorHits {
    let flow = start(of: Row.of(line.flow))
    let fund = start(of: Row.of(line.fund))
    let category = start(of: Row.of(line.category))
    let carriedOver = start(of: Row.carriedOver(line.carriedOver))
    let isOrgan = start(of: Row.isOrgan(line.isOrgan))
    let purpose = start(of: line.purpose.map { rowOfMark[$0] ?? Row.otherMark } ?? Row.noMark)
    let functions = starts(of: line.function, in: rowOfFunction, any: Row.anyFunction)
    let economics = starts(of: line.economic, in: rowOfEconomic, any: Row.anyEconomic)
    let rows = words.span
    var hits = Array(repeating: UInt64(0), count: wordCount)
    for word in hits.indices {
      var others =
        rows[flow + word] & rows[fund + word] & rows[category + word] & rows[carriedOver + word] & rows[isOrgan + word]
        & rows[purpose + word]
      if namesParties, others != 0 { others &= parties(of: line, word) }
      if others == 0 { continue }
      let function =
        rows[functions.0 + word] | rows[functions.1 + word] | rows[functions.2 + word] | rows[functions.3 + word]
      let economic =
        rows[economics.0 + word] | rows[economics.1 + word] | rows[economics.2 + word] | rows[economics.3 + word]
      hits[word] = others & function & economic
    }
    return SelectorHits(words: hits[...])
  }

  private func start(of row: Int) -> Int { row * wordCount }

  /// Returns the selectors of a word that accept the unit and the project of a line.
  private func parties(of line: LedgerLine, _ word: Int) -> UInt64 {
    func accepting(_ names: [String?], _ known: [String: Int], any: Int) -> UInt64 {
      names.reduce(words[start(of: any) + word]) { accepted, name in
        accepted | (name.flatMap { known[$0] }.map { words[start(of: $0) + word] } ?? 0)
      }
    }
    let (unit, project) = (line.unitNames, line.projectNames)
    return accepting([unit?.code, unit?.name], rowOfUnit, any: Row.anyUnit)
      & accepting([project?.code, project?.name], rowOfProject, any: Row.anyProject)
      & accepting([project?.kind], rowOfProjectKind, any: Row.anyProjectKind)
  }

  /// Returns the rows that accept a code: that of selectors without codes, and those for the code and its ancestors.
  private func starts(of code: Code?, in known: [Code: Int], any: Int) -> (Int, Int, Int, Int) {
    let empty = start(of: Row.empty)
    guard let code else { return (start(of: any), empty, empty, empty) }
    func find(_ digits: Int) -> Int {
      code.ancestor(digitCount: digits).flatMap { known[$0] }.map(start) ?? empty
    }
    return (start(of: any), find(3), find(5), find(7))
  }
}

// MARK: - Building

extension SelectorIndex {
  private mutating func add(_ selector: Selector, bit: Int) {
    for flow in Flow.allCases where selector.flows.contains(flow) { insert(bit, Row.of(flow)) }
    for fund in Fund.allCases where selector.funds.contains(fund) { insert(bit, Row.of(fund)) }
    if selector.categories == nil { insert(bit, Row.of(Category?.none)) }
    for category in Category.allCases where selector.categories?.contains(category) ?? true {
      insert(bit, Row.of(category))
    }
    for answer in [false, true] {
      if selector.carriedOver ?? answer == answer { insert(bit, Row.carriedOver(answer)) }
      if selector.isOrgan ?? answer == answer { insert(bit, Row.isOrgan(answer)) }
    }
    add(selector.functions, bit, any: Row.anyFunction, \.rowOfFunction)
    add(selector.economics, bit, any: Row.anyEconomic, \.rowOfEconomic)
    add(selector.units, bit, any: Row.anyUnit, \.rowOfUnit)
    add(selector.projects, bit, any: Row.anyProject, \.rowOfProject)
    add(selector.projectKinds, bit, any: Row.anyProjectKind, \.rowOfProjectKind)
    if selector.purpose.matches(nil) { insert(bit, Row.noMark) }
    if selector.purpose == .any { insert(bit, Row.otherMark) }
    for (mark, row) in rowOfMark where selector.purpose.matches(mark) { insert(bit, row) }
  }

  private mutating func add(
    _ filter: CodeFilter, _ bit: Int, any: Int, _ known: WritableKeyPath<SelectorIndex, [Code: Int]>
  ) {
    guard case .within(let codes) = filter else { return insert(bit, any) }
    for code in codes {
      let row = self[keyPath: known][code] ?? addRow()
      self[keyPath: known][code] = row
      insert(bit, row)
    }
  }

  private mutating func add(
    _ filter: NameFilter, _ bit: Int, any: Int, _ known: WritableKeyPath<SelectorIndex, [String: Int]>
  ) {
    guard case .named(let names) = filter else { return insert(bit, any) }
    for name in names {
      let row = self[keyPath: known][name] ?? addRow()
      self[keyPath: known][name] = row
      insert(bit, row)
    }
  }

  private mutating func insert(_ bit: Int, _ row: Int) {
    words[row * wordCount + bit / 64] |= 1 << UInt64(bit % 64)
  }

  private mutating func addRow() -> Int {
    defer { words += Array(repeating: 0, count: wordCount) }
    return wordCount == 0 ? 0 : words.count / wordCount
  }
}

/// The positions of the rows of each field.
private enum Row {
  /// Accepts nothing.
  static let empty = 0
  /// Selectors that do not restrict the code.
  static let anyFunction = 1
  static let anyEconomic = 2
  /// Selectors that accept lines without a purpose, and those that accept any purpose.
  static let noMark = 3
  static let otherMark = 4
  static func carriedOver(_ answer: Bool) -> Int { answer ? 5 : 6 }
  static func isOrgan(_ answer: Bool) -> Int { answer ? 7 : 8 }
  /// Selectors that do not restrict units and projects.
  static let anyUnit = 9
  static let anyProject = 10
  static let anyProjectKind = 11

  static let mostOfField = 16
  static func of(_ flow: Flow) -> Int { mostOfField + Int(flow.rawValue) }
  static func of(_ fund: Fund) -> Int { mostOfField * 2 + Int(fund.rawValue) }
  /// Lines without a category have a row of their own.
  static func of(_ category: Category?) -> Int { mostOfField * 3 + (category.map { Int($0.rawValue) + 1 } ?? 0) }
  static let count = mostOfField * 4
}
