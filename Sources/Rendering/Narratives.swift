internal import Budget
internal import Mustache

extension Disclosure {
  /// The same with every figure that a narrative names put in its place. A wrong name is a finding at its place in the department's
  /// own file.
  func withFiguresInNarratives(_ names: FigureIndex) throws(Finding) -> Disclosure {
    let context = FigureNode(FigureTree(names, of: figures, numbers: textNumbers, refusesGaps: true))
    var copy = self
    try copy.forEachNarrative { (narrative) throws(Finding) in
      if narrative.namesFigures { narrative.text = try narrative.filled(from: context) }
    }
    return copy
  }

  private mutating func forEachNarrative(_ body: (inout Narrative) throws(Finding) -> Void) throws(Finding) {
    for name in texts.keys.sorted() {
      var blocks = texts[name] ?? []
      for index in blocks.indices { try blocks[index].forEachNarrative(body) }
      texts[name] = blocks
    }
    for task in tasks.indices {
      for goal in tasks[task].goals.indices { try body(&tasks[task].goals[goal].text) }
    }
    for project in projects.indices { try projects[project].forEachNarrative(body) }
    if var remark = procurement?.remark {
      try body(&remark)
      procurement?.remark = remark
    }
    try figures.forEachNarrative(body)
  }
}

extension Narrative {
  fileprivate func filled(from context: FigureNode) throws(Finding) -> String {
    if let tag = firstOtherTag { throw Finding(.narrativeTag(tag), at: location) }
    let origin = Position(line: location.line ?? 1, column: location.column ?? 1)
    let source = TemplateSource(name: location.file, text, origin: origin)
    let set: TemplateSet
    do throws(CompileFailure) {
      set = try TemplateSet([source], vocabulary: .pages, mode: .plainText)
    } catch {
      throw Finding(error.errors[0], paths: [:])
    }
    do throws(TemplateError) {
      return try set.render(location.file, context).withJoinedLines
    } catch {
      throw Finding(error, paths: [:])
    }
  }
}

extension Narrative {
  /// The first tag that is not simply a name. Sections and partials are for templates: in a department's words they could only
  /// repeat or hide what it wrote.
  private var firstOtherTag: String? {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      if let first = rest.first(where: { !$0.isWhitespace }), "#^/<>$={&!".contains(first) {
        return "{{" + rest.prefix(16)
      }
    }
    return nil
  }
}

extension Block {
  fileprivate mutating func forEachNarrative(_ body: (inout Narrative) throws(Finding) -> Void) throws(Finding) {
    switch self {
    case .heading(var text):
      try body(&text)
      self = .heading(text)
    case .paragraph(var text):
      try body(&text)
      self = .paragraph(text)
    case .list(let isNumbered, var items):
      for index in items.indices { try body(&items[index]) }
      self = .list(isNumbered: isNumbered, items: items)
    case .table(let title, var head, var rows):
      for index in head.indices { try body(&head[index]) }
      for row in rows.indices {
        for cell in rows[row].indices { try body(&rows[row][cell]) }
      }
      self = .table(title: title, head: head, rows: rows)
    }
  }
}

extension ProjectSheet {
  fileprivate mutating func forEachNarrative(_ body: (inout Narrative) throws(Finding) -> Void) throws(Finding) {
    if case .shown(var use?) = use {
      try body(&use)
      self.use = .shown(use)
    }
    for index in goals.indices {
      guard case .shown(var goal) = goals[index] else { continue }
      try body(&goal)
      goals[index] = .shown(goal)
    }
    if var evaluation {
      try body(&evaluation.achieved)
      if var summary = evaluation.summary {
        try body(&summary)
        evaluation.summary = summary
      }
      if var problems = evaluation.problems {
        try body(&problems)
        evaluation.problems = problems
      }
      self.evaluation = evaluation
    }
  }
}

extension Figures {
  /// Reasons and uses are narratives, too.
  fileprivate mutating func forEachNarrative(_ body: (inout Narrative) throws(Finding) -> Void) throws(Finding) {
    for var figure in all {
      let before = figure
      try figure.forEachNarrative(body)
      for part in figure.parts.indices { try figure.parts[part].forEachNarrative(body) }
      if figure != before { replace(figure) }
    }
  }
}

extension Figure {
  fileprivate mutating func forEachNarrative(_ body: (inout Narrative) throws(Finding) -> Void) throws(Finding) {
    for basis in Basis.allCases {
      if var reason = reasons[basis] {
        try body(&reason)
        reasons[basis] = reason
      }
    }
    if var use {
      try body(&use)
      self.use = use
    }
  }
}
