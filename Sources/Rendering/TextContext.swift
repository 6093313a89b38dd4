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

/// A block of text; only the name of its kind has a value.
private struct BlockContext: Described {
  let block: Block

  enum Field: String, CaseIterable {
    case heading = "小标题", paragraph = "段落", list = "列表", numberedList = "编号列表", table = "附表"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .heading: if case .heading(let text) = block { .text(text.text) } else { .nothing }
    case .paragraph: if case .paragraph(let text) = block { .text(text.text) } else { .nothing }
    case .list: if case .list(false, let items) = block { .object(TextListContext(items: items)) } else { .nothing }
    case .numberedList:
      if case .list(true, let items) = block { .object(TextListContext(items: items)) } else { .nothing }
    case .table:
      if case .table(let title, let head, let rows) = block {
        .object(TextTableContext(title: title, head: head, rows: rows))
      } else {
        .nothing
      }
    }
  }
}

private struct TextListContext: Described {
  let items: [Narrative]

  enum Field: String, CaseIterable { case items = "项" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .items: .list(items.map(\.text))
    }
  }
}

private struct TextTableContext: Described {
  let title: Narrative
  let head: [Narrative]
  let rows: [[Narrative]]

  enum Field: String, CaseIterable { case title = "标题", head = "表头", rows = "行" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .title: .text(title.text)
    case .head: .list(head.map(\.text))
    case .rows: .list(rows, TextRowContext.init)
    }
  }
}

private struct TextRowContext: Described {
  let cells: [Narrative]

  enum Field: String, CaseIterable { case cells = "格" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .cells: .list(cells.map(\.text))
    }
  }
}

/// A field of work with its goals.
struct TaskContext: Described {
  let number: Int
  let task: Task

  enum Field: String, CaseIterable { case number = "序号", name = "名称", goals = "目标" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .text(ChineseNumerals.numeral(number))
    case .name: task.name.map { .text($0.text) } ?? .nothing
    case .goals: .list(numbering: task.goals, GoalContext.init)
    }
  }
}

private struct GoalContext: Described {
  let number: Int
  let goal: Task.Goal

  enum Field: String, CaseIterable { case number = "序号", content = "内容", indicator = "绩效指标" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .number(number)
    case .content: .text(goal.text.text)
    case .indicator: goal.indicator.map(Value.text) ?? .nothing
    }
  }
}
