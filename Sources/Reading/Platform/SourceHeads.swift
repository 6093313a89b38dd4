/// Which columns of a block are those of a source, by their heads.
struct SourceHeads {
  /// How many rows of the block are heads.
  private(set) var rowCount = 0
  private(set) var fields: [SourcePlan.Field: [Int]] = [:]
  /// For each column of amounts of the source, its place.
  private(set) var amounts: [Int?] = []
  private var score = 0

  /// Nil unless it has amounts, and something that says whose they are.
  init?(_ source: SourcePlan, _ grid: HeadGrid) {
    var best = SourceHeads()
    for count in 1...HeadMatch.mostRows where count <= grid.rows.count {
      let match = SourceHeads(source, grid.columns(below: count), rowCount: count)
      // What is empty below a head belongs to it.
      if match.score >= best.score { best = match }
    }
    guard best.amounts.contains(where: { $0 != nil }),
      best.fields[.unit] != nil || best.fields[.project] != nil
    else { return nil }
    self = best
  }

  /// Whether every column of the source was found.
  func areComplete(for source: SourcePlan) -> Bool {
    fields.count == source.columns.count && !amounts.contains { $0 == nil }
  }

  private init() {}

  private init(_ source: SourcePlan, _ columns: [HeadGrid.Column], rowCount: Int) {
    self.rowCount = rowCount
    var used: Set<Int> = []
    func find(_ heads: [String]) -> [Int]? {
      for head in heads.map(\.headKey) {
        guard let index = columns.indices.first(where: { !used.contains($0) && columns[$0].isHeaded(head) }) else {
          continue
        }
        used.insert(index)
        return columns[index].columns
      }
      return nil
    }
    for column in source.columns { fields[column.field] = find(column.heads) }
    amounts = source.amounts.map { find($0.heads)?.first }
    score = used.count
  }
}

extension HeadGrid.Column {
  /// Whether a head stands above it: alone, or in two parts, or over the sum of a group.
  fileprivate func isHeaded(_ head: String) -> Bool {
    guard let own = path.last else { return false }
    if own == head { return true }
    let above = path.dropLast()
    if ["合计", "小计", "金额"].contains(own) { return above.last == head }
    guard own.count > 1, head.hasSuffix(own) else { return false }
    let rest = head.dropLast(own.count)
    return above.contains { $0.contains(rest) }
  }
}
