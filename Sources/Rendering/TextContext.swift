internal import Budget
internal import Mustache

/// The texts of a department by name.
struct TextsContext: Context {
  private let texts: [Key: [Block]]

  init(_ texts: [String: [Block]]) {
    self.texts = Dictionary(uniqueKeysWithValues: texts.map { (Vocabulary.pages.key($0.key), $0.value) })
  }

  func value(for key: Key) -> Value? {
    texts[key].map { blocks in blocks.isEmpty ? .nothing : .list(blocks.map(BlockContext.init)) }
  }

  var keys: [Key] {
    texts.keys.sorted { Vocabulary.pages.name(of: $0) < Vocabulary.pages.name(of: $1) }
  }
}

/// A part of a text: exactly one of its kinds is there.
private struct BlockContext: Described {
  let block: Block

  static let fields = Fields<BlockContext>(
    .pages,
    [
      "小标题": { if case .heading(let text) = $0.block { .text(text.text) } else { .nothing } },
      "段落": { if case .paragraph(let text) = $0.block { .text(text.text) } else { .nothing } },
      "列表": { if case .list(false, let items) = $0.block { .object(TextListContext(items: items)) } else { .nothing } },
      "编号列表": {
        if case .list(true, let items) = $0.block { .object(TextListContext(items: items)) } else { .nothing }
      },
      "附表": { context in
        guard case .table(let title, let head, let rows) = context.block else { return .nothing }
        return .object(TextTableContext(title: title, head: head, rows: rows))
      },
    ])
}

private struct TextListContext: Described {
  let items: [Narrative]

  static let fields = Fields<TextListContext>(.pages, ["项": { .list($0.items.map(\.text)) }])
}

private struct TextTableContext: Described {
  let title: String
  let head: [Narrative]
  let rows: [[Narrative]]

  static let fields = Fields<TextTableContext>(
    .pages,
    [
      "标题": { .text($0.title) },
      "表头": { .list($0.head.map(\.text)) },
      "行": { .list($0.rows.map(TextRowContext.init)) },
    ])
}

private struct TextRowContext: Described {
  let cells: [Narrative]

  static let fields = Fields<TextRowContext>(.pages, ["格": { .list($0.cells.map(\.text)) }])
}

/// A field of work with its goals.
struct TaskContext: Described {
  let number: Int
  let task: Task

  static let fields = Fields<TaskContext>(
    .pages,
    [
      "序号": { .text(ChineseNumerals.counting($0.number)) },
      "名称": { $0.task.name.map(Value.text) ?? .nothing },
      "目标": { context in
        .list(context.task.goals.enumerated().map { GoalContext(number: $0.offset + 1, goal: $0.element) })
      },
    ])
}

private struct GoalContext: Described {
  let number: Int
  let goal: Task.Goal

  static let fields = Fields<GoalContext>(
    .pages,
    [
      "序号": { .text("\($0.number)") },
      "内容": { .text($0.goal.text.text) },
      "绩效指标": { $0.goal.indicator.map(Value.text) ?? .nothing },
    ])
}
