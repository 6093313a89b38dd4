internal import Checking

/// The amounts of a page's tables, by the words at the head of their rows and columns.
struct TableNumbers {
  /// An amount in 分, as exactly as its table prints it.
  private struct Printed: Hashable {
    var fen: Int128
    var step: Int128
  }

  private var printed: [String: Set<Printed>] = [:]

  init(_ blocks: [PageBlock]) {
    var table: TableReader?
    for block in blocks {
      guard let number = block.table else { continue }
      if table?.number != number { table = TableReader(number: number) }
      if block.kind == .caption { table?.read(caption: block.string) }
      guard let cell = block.cell, let amount = table?.read(block, cell) else { continue }
      for name in amount.names { printed[name, default: []].insert(Printed(fen: amount.fen, step: amount.step)) }
    }
  }

  /// Compares the amounts of a text with those that tables print under the same words.
  func compare(with block: PageBlock, slack: Int) -> (faults: [Fault], checked: Int) {
    var faults: [Fault] = []
    var checked = 0
    // Parts of what the tables do not name are other parts than theirs.
    var isComparable = true
    var latest: Bool?
    var start = 0
    for number in SaidNumber.all(in: block.text) {
      let between = block.text[start..<number.range.lowerBound]
      // What 包括 lists without numbers ends with its clause.
      let clause = Array(between[((between.lastIndex(of: "；") ?? start - 1) + 1)...])
      start = number.range.upperBound
      if between.contains("。") { isComparable = true }
      if Self.partMarks.contains(where: { clause.contains($0) }) { isComparable = latest == true }
      guard let agrees = agree(with: number, slack: slack) else {
        if number.isPlain { latest = nil }
        continue
      }
      latest = agrees
      guard isComparable else { continue }
      checked += 1
      if !agrees {
        faults.append(Fault(.tablesDisagree, number.lead + number.text, at: block.offsets[number.range.lowerBound]))
      }
    }
    return (faults, checked)
  }

  private static let partMarks = ["其中", "包括"]

  /// Whether an amount is one that the tables print under the words before it; nil if none has these words.
  private func agree(with number: SaidNumber, slack: Int) -> Bool? {
    guard case .money(let places) = number.measure, number.isPlain, let step = Self.step(places, number.decimals),
      case let candidates = candidates(named: Self.name(before: number)), !candidates.isEmpty
    else { return nil }
    let said = Int128(number.value) * step
    return candidates.contains { candidate in
      if candidate.step == step, slack == 1 { return candidate.fen == said }
      return abs(candidate.fen - said) * 2 <= max(candidate.step, step) * Int128(slack)
    }
  }

  /// A sum may be called so: 本年支出 is 本年支出合计, too.
  private func candidates(named name: String) -> Set<Printed> {
    if name.isEmpty { return [] }
    return ["", "合计", "总计"].reduce(into: []) { $0.formUnion(printed[name + $1] ?? []) }
  }

  /// Returns the value of a last digit in 分, of a unit in which a 分 has so many decimals.
  private static func step(_ places: Int, _ decimals: Int) -> Int128? {
    decimals <= places ? power(of: places - decimals) : nil
  }

  /// The words before a number, without those that say that it is one.
  private static func name(before number: SaidNumber) -> String {
    var words = number.lead[...]
    if let year = words.firstRange(of: "年"), words[..<year.lowerBound].allSatisfy(\.isNumber) {
      words = words[year.upperBound...]
    }
    for start in ["度", "本年度", "本部门", "本单位"] where words.hasPrefix(start) { words = words.dropFirst(start.count) }
    while let end = ["为", "是", "共", "共计"].first(where: { words.hasSuffix($0) }) { words = words.dropLast(end.count) }
    return String(words)
  }

  /// Reads one table, cell by cell.
  private struct TableReader {
    let number: Int
    /// How many decimals a 分 is in its unit.
    private var places: Int?
    private var row = 0
    private var column = 0
    /// How many more rows a cell above covers, by column.
    private var covered: [Int: Int] = [:]
    private var heads: [Int: [String]] = [:]
    private var label = ""

    init(number: Int) { self.number = number }

    mutating func read(caption: String) {
      places = SaidNumber.decimalsOfFen.first { caption.contains("单位：\($0.key)") }?.value
    }

    /// Returns the amount of a cell and what it is called.
    mutating func read(_ block: PageBlock, _ cell: PageBlock.CellPlace) -> (fen: Int128, step: Int128, names: [String])?
    {
      if cell.row != row {
        (row, column, label) = (cell.row, 0, "")
        covered = covered.filter { $0.value > 1 }.mapValues { $0 - 1 }
      }
      while covered[column] != nil { column += 1 }
      let columns = column..<(column + cell.columnSpan)
      column = columns.upperBound
      if cell.rowSpan > 1 { for column in columns { covered[column] = cell.rowSpan } }
      if cell.isHead {
        for column in columns { heads[column, default: []].append(block.string) }
        return nil
      }
      guard block.classes.contains("amount") else {
        if block.text.contains(where: \.isCommon) { label = Self.withoutNumber(block.string) }
        return nil
      }
      guard let places, let amount = Self.amount(block.text, places) else { return nil }
      return (amount.fen, amount.step, [label] + (heads[columns.lowerBound] ?? []))
    }

    /// An empty cell is a zero.
    private static func amount(_ text: [Unicode.Scalar], _ places: Int) -> (fen: Int128, step: Int128)? {
      if text.isEmpty { return (0, 1) }
      let numbers = SaidNumber.all(in: text)
      guard numbers.count == 1, let number = numbers.first, number.range == text.indices,
        let step = TableNumbers.step(places, number.decimals)
      else { return nil }
      return (Int128(number.value) * step, step)
    }

    /// 一、事业收入, （一）事业收入 and 1.事业收入 are 事业收入.
    private static func withoutNumber(_ label: String) -> String {
      var words = label[...]
      if words.hasPrefix("其中：") { words = words.dropFirst(3) }
      if let mark = words.prefix(6).lastIndex(where: { "、）.".contains($0) }),
        words[..<mark].allSatisfy({ "（一二三四五六七八九十0123456789".contains($0) })
      {
        words = words[mark...].dropFirst()
      }
      return String(words)
    }
  }
}
