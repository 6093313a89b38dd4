internal import Budget
internal import Mustache

/// A block of text; only the name of its kind has a value.
struct BlockContext: Described {
  let block: Block

  static let fields: Fields = [
    "小标题": { $0.heading(level: 1) },
    "二级小标题": { $0.heading(level: 2) },
    "三级小标题": { $0.heading(level: 3) },
    "段落": { if case .paragraph(let text) = $0.block { .text(text) } else { .nothing } },
    "列表": { if case .list(false, let items) = $0.block { .object(TextListContext(items: items)) } else { .nothing } },
    "编号列表": { if case .list(true, let items) = $0.block { .object(TextListContext(items: items)) } else { .nothing } },
    "附表": {
      if case .table(let title, let head, let rows) = $0.block {
        .object(TextTableContext(title: title, head: head, rows: rows))
      } else {
        .nothing
      }
    },
  ]

  private func heading(level: Int) -> Value {
    if case .heading(let text, level) = block { .text(text) } else { .nothing }
  }
}

private struct TextListContext: Described {
  let items: [Narrative]

  static let fields: Fields = ["项": { .list($0.items.map(\.text)) }]
}

private struct TextTableContext: Described {
  let title: Narrative
  let head: [Narrative]
  let rows: [[Narrative]]

  static let fields: Fields = [
    "标题": { .text($0.title) }, "表头": { .list($0.head.map(\.text)) }, "行": { .list($0.rows, TextRowContext.init) },
  ]
}

private struct TextRowContext: Described {
  let cells: [Narrative]

  static let fields: Fields = ["格": { .list($0.cells.map(\.text)) }]
}

/// A field of work with its goals.
struct TaskContext: Described {
  let number: Int
  let task: Task

  static let fields: Fields = [
    "序号": { .text(ChineseNumerals.numeral($0.number)) },
    "名称": { .text($0.task.name) },
    "目标": { .list(numbering: $0.task.goals, GoalContext.init) },
  ]
}

private struct GoalContext: Described {
  let number: Int
  let goal: Task.Goal

  static let fields: Fields = [
    "序号": { .number($0.number) }, "内容": { .text($0.goal.text) }, "绩效指标": { .text($0.goal.indicator) },
  ]
}

extension Entries {
  /// Texts by name.
  static func texts(_ texts: [String: [Block]]) -> Entries {
    .pages(texts.map { name, blocks in (name, blocks.isEmpty ? .nothing : .list(blocks, BlockContext.init)) })
  }
}
