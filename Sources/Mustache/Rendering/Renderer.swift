/// Runs the steps of a program.
///
/// Sections and calls have their own stacks, so that no nesting or recursion of templates exhausts the thread's stack.
struct Renderer: ~Copyable {
  let program: Program
  let templates: TemplateSet
  let isStrict: Bool
  let escapings: Escapings

  var output: Output
  var stack: ContextStack
  var calls: [Call] = []
  /// The overrides of the parents being rendered, the outermost first.
  var overrides: [Slice] = []
  /// The lists being rendered, the outermost first.
  var lists: [OpenList] = []
  /// Whether the list that ended last printed nothing.
  var lastListIsEmpty = false
  var lines = LineIndentation()
  /// What the caller of the running template allows: only text inside an attribute.
  var place = AllowedContent.content

  init(_ templates: TemplateSet, root: Value) {
    self.templates = templates
    program = templates.program
    isStrict = templates.mode != .spec
    escapings = Escapings(templates.mode)
    // The literal text is a first estimate of the page's length.
    output = Output(capacity: program.bytes.count)
    stack = ContextStack(root: root, places: templates.vocabulary.places)
  }

  mutating func run(template: Int32) throws(TemplateError) {
    var next = Int(program.entries[Int(template)])
    while true {
      switch program.instructions[next] {
      case .text(let slice):
        write(slice)
        next += 1
      case .variable(let path, let tag, let place, let isEscaped):
        try write(try value(of: path, tag: tag), tag: tag, in: place, isEscaped: isEscaped)
        next += 1
      case .section(let path, let tag, let end):
        next = stack.enter(try value(of: path, tag: tag), start: next + 1) ? next + 1 : Int(end)
      case .sectionEnd:
        next = stack.advance() ?? next + 1
      case .inverted(let path, let tag, let end):
        next = try value(of: path, tag: tag).isShown ? Int(end) : next + 1
      case .partial(let template, let tag, let place, let indentation):
        try call(Call(tag: tag, returnTo: next + 1, in: self), in: place, indentation: indentation, startsLine: true)
        next = Int(program.entries[Int(template)])
      case .parent(let template, let tag, let place, let indentation, let overrides, let end):
        let parent = Call(tag: tag, returnTo: Int(end), carriesOverrides: true, in: self)
        try call(parent, in: place, indentation: indentation, startsLine: true)
        self.overrides.append(overrides)
        next = Int(program.entries[Int(template)])
      case .block(let block, let tag, let place, let indentation, let startsLine, let end):
        if let override = override(of: block) {
          let content = Call(tag: tag, returnTo: Int(end), in: self)
          try call(content, in: place, indentation: indentation, startsLine: startsLine)
          next = override
        } else {
          next += 1
        }
      case .listStart:
        startList()
        next += 1
      case .listEnd:
        endList()
        next += 1
      case .partStart:
        startPart()
        next += 1
      case .partEnd:
        endPart()
        next += 1
      case .separator(let mark, let tag):
        try separate(by: mark, tag: tag)
        next += 1
      case .unlisted(let end):
        next = lastListIsEmpty ? next + 1 : Int(end)
      case .bodyEnd:
        guard let returnTo = leaveCall() else { return }
        next = returnTo
      }
    }
  }
}
