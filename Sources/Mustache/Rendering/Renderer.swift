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
  /// What tags did; nil unless asked for.
  var trace: Trace?

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
        let value = try value(of: path, tag: tag)
        note(tag, shows: value.isShown)
        try write(value, tag: tag, in: place, isEscaped: isEscaped)
        next += 1
      case .section(let path, let tag, let end):
        let isShown = stack.enter(try value(of: path, tag: tag), start: next + 1)
        note(tag, shows: isShown)
        next = isShown ? next + 1 : Int(end)
      case .sectionEnd:
        next = stack.advance() ?? next + 1
      case .inverted(let path, let tag, let end):
        let isShown = try !value(of: path, tag: tag).isShown
        note(tag, shows: isShown)
        next = isShown ? next + 1 : Int(end)
      case .partial(let template, let tag, let place, let indentation):
        note(tag, shows: true)
        try call(Call(tag: tag, returnTo: next + 1, in: self), in: place, indentation: indentation, startsLine: true)
        next = Int(program.entries[Int(template)])
      case .parent(let template, let tag, let place, let indentation, let overrides, let end):
        note(tag, shows: true)
        let parent = Call(tag: tag, returnTo: Int(end), carriesOverrides: true, in: self)
        try call(parent, in: place, indentation: indentation, startsLine: true)
        self.overrides.append(overrides)
        next = Int(program.entries[Int(template)])
      case .block(let block, let tag, let place, let indentation, let startsLine, let end):
        let override = override(of: block)
        note(tag, shows: override == nil)
        if let override {
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

  @inline(__always)
  mutating func note(_ tag: Int32, shows: Bool) {
    trace?.note(Trace.Step(tag: Int(tag), offset: output.count, shows: shows))
  }
}
