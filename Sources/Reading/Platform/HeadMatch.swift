/// Which column of a sheet is which column of a profile's table, found by the heads above them.
struct HeadMatch {
  /// Where the cells of a column of the profile stand.
  struct Place: Hashable {
    /// One column; a code may stand in one each for 类, 款 and 项.
    var columns: [Int]
  }

  /// How many rows of the block are heads.
  var rowCount: Int
  /// For each column of the profile, its place.
  var places: [Place?]
  /// Columns of the sheet that have a head and are no column of the profile, with that head.
  var others: [(column: Int, head: String)]
  /// The share of the columns of amounts that were found, in percent.
  var coverage: Int
  private var score: Int

  /// Heads have no more rows, nor columns.
  static let mostRows = 6

  /// Finds the number of rows with which the heads fit best; nil if none fits.
  init?(_ plan: TablePlan, _ grid: HeadGrid) {
    let paths = plan.head.paths.map { $0.map(\.headKey) }
    var best: HeadMatch?
    for count in 1...Self.mostRows where count <= grid.rows.count {
      let match = HeadMatch(plan, paths, grid.columns(below: count), rowCount: count)
      if match.score > best?.score ?? 0 { best = match }
    }
    guard let best, best.coverage > 0 else { return nil }
    self = best
  }

  private init(_ plan: TablePlan, _ paths: [[String]], _ columns: [HeadGrid.Column], rowCount: Int) {
    self.rowCount = rowCount
    var places = [Place?](repeating: nil, count: plan.columns.count)
    // The best pairs in order, as of two texts.
    let (width, height) = (columns.count, plan.columns.count)
    var sums = Array(repeating: 0, count: (height + 1) * (width + 1))
    var pairs = Array(repeating: 0, count: height * width)
    for row in 0..<height {
      for column in 0..<width {
        let pair = columns[column].score(as: plan.columns[row].kind, below: paths[row])
        pairs[row * width + column] = pair
        let diagonal = pair > 0 ? sums[row * (width + 1) + column] + pair : 0
        sums[(row + 1) * (width + 1) + column + 1] = max(
          sums[row * (width + 1) + column + 1], sums[(row + 1) * (width + 1) + column], diagonal)
      }
    }
    score = sums[height * (width + 1) + width]
    var used: Set<Int> = []
    var (row, column) = (height, width)
    while row > 0, column > 0 {
      let pair = pairs[(row - 1) * width + column - 1]
      let sum = sums[row * (width + 1) + column]
      if sum == sums[(row - 1) * (width + 1) + column] {
        row -= 1
      } else if sum == sums[row * (width + 1) + column - 1] {
        column -= 1
      } else {
        if pair > 0 {
          places[row - 1] = Place(columns: columns[column - 1].columns)
          used.insert(column - 1)
        }
        row -= 1
        column -= 1
      }
    }
    // What stands in another order, if its head leaves no doubt.
    for row in 0..<height where places[row] == nil {
      let fitting = (0..<width).filter { !used.contains($0) && pairs[row * width + $0] >= HeadGrid.Column.sameHead }
      if fitting.count == 1 {
        places[row] = Place(columns: columns[fitting[0]].columns)
        used.insert(fitting[0])
      }
    }
    let amounts = plan.columns.indices.filter { plan.columns[$0].kind == .amount }
    coverage = amounts.isEmpty ? 0 : amounts.count { places[$0] != nil } * 100 / amounts.count
    self.places = places
    others = (0..<width).filter { !used.contains($0) }.map { (columns[$0].columns[0], columns[$0].path.last ?? "") }
  }
}

/// The heads of a block, as far as cells are merged.
struct HeadGrid {
  struct Column {
    var columns: [Int]
    /// The heads from the top, each once.
    var path: [String]

    /// From this on, the heads are the same.
    static let sameHead = 8

    /// How well it fits; 0 if it does not.
    func score(as kind: ColumnPlan.Kind, below heads: [String]) -> Int {
      guard let own = path.last else { return 0 }
      let wanted = heads.last ?? ""
      var score = 0
      if own == wanted {
        score = Self.sameHead
      } else {
        switch kind {
        case .serial: score = own == "序号" ? 4 : 0
        case .lineNumber: score = own == "行次" ? 4 : 0
        case .code: score = own.hasSuffix("编码") || own.hasSuffix("代码") || columns.count > 1 ? 5 : 0
        case .label: score = own.hasSuffix("名称") || own.hasPrefix("项目") || own == "科目" ? 4 : 0
        case .amount:
          if Self.amounts.contains(own), Self.amounts.contains(wanted) { score = 3 }
          if own.count > 2, wanted.count > 2, own.contains(wanted) || wanted.contains(own) { score = 5 }
        }
      }
      if score == 0 { return 0 }
      for head in heads.dropLast() where path.dropLast().contains(head) { score += 2 }
      return score
    }

    /// Heads of a column of amounts that say no more than that.
    private static let amounts: Set<String> = ["金额", "预算数", "决算数", "合计", "小计", "总计", "本年预算", "本年预算数", "本年决算数"]
  }

  /// The words of each row, column by column, over all that a merged cell covers.
  let rows: [[String]]
  private let isMerged: Bool

  private static let mostColumns = 200

  init(_ block: SheetBlock) {
    let body = block.body.prefix(HeadMatch.mostRows)
    let width = min(body.map(\.cells.count).max() ?? 0, Self.mostColumns)
    rows = body.map { row in (0..<width).map { $0 < row.cells.count ? row.cells[$0].text.headKey : "" } }
    isMerged = body.contains { $0.cells.contains(where: \.isRepeated) }
  }

  /// The columns if that many rows are heads.
  func columns(below count: Int) -> [Column] {
    let rows = isMerged ? rows : rowsWithGroups(count)
    var columns: [Column] = []
    for column in (rows.first ?? []).indices {
      var path: [String] = []
      for row in rows.prefix(count) where !row[column].isEmpty && path.last != row[column] { path.append(row[column]) }
      if path.isEmpty { continue }
      if let last = columns.last, continues(last, path) {
        columns[columns.count - 1].columns.append(column)
      } else {
        columns.append(Column(columns: [column], path: path))
      }
    }
    for index in columns.indices where columns[index].path.last == "类" {
      columns[index].path.removeLast()
      if columns[index].path.last?.hasSuffix("编码") != true { columns[index].path.append("科目编码") }
    }
    return columns
  }

  /// Heads, each as far as the next, where cells that belong together are not merged.
  private func rowsWithGroups(_ count: Int) -> [[String]] {
    var rows = rows
    for row in 0..<max(0, count - 1) {
      for column in rows[row].indices.dropFirst() where rows[row][column].isEmpty {
        let haveHeads = !rows[row + 1][column].isEmpty && !rows[row + 1][column - 1].isEmpty
        if haveHeads { rows[row][column] = rows[row][column - 1] }
      }
    }
    return rows
  }

  /// Whether a column is the 款 of a 类, or the 项 of a 款, or stands below the same head of a code.
  private func continues(_ column: Column, _ path: [String]) -> Bool {
    guard column.columns.count < 3 else { return false }
    if column.path == path { return path.last?.hasSuffix("编码") ?? false }
    return column.path.last == "类" && path.last == (column.columns.count == 1 ? "款" : "项")
  }
}
