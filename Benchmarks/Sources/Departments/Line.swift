/// A ledger line.
struct Line {
  enum Flow: String {
    case income = "收入"
    case expenditure = "支出"
    case opening = "年初结转和结余"
    case closing = "年末结转和结余"
    case usedSurplus = "使用非财政拨款结余"
    case distribution = "结余分配"
  }

  var unit: String
  var flow = Flow.expenditure
  var fund: String
  var carried = false
  var function: String?
  var economic: String?
  var category: String?
  /// The index of its project.
  var project: Int?
  var purpose: String?
  var fen: Int

  static let general = "一般公共预算拨款"
  static let fiscal = [general, "政府性基金预算拨款", "国有资本经营预算拨款"]

  var isFiscal: Bool { Self.fiscal.contains(fund) }
}

extension Sequence<Line> {
  var total: Int { reduce(0) { $0 + $1.fen } }
}

/// Merges lines that differ only in their amount, in the order of their first occurrence.
func merged(_ lines: [Line], by key: (Line) -> [String?], simplify: (inout Line) -> Void) -> [Line] {
  var positions: [[String?]: Int] = [:]
  var result: [Line] = []
  for line in lines {
    let key = key(line)
    if let position = positions[key] {
      result[position].fen += line.fen
    } else {
      positions[key] = result.count
      var line = line
      simplify(&line)
      result.append(line)
    }
  }
  return result
}
