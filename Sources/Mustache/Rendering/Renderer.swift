/// Runs the steps of a program.
///
/// Sections and calls are kept on stacks of its own, so that no template, however deeply it nests or recurses, uses up the
/// stack of the thread.
struct Renderer {
  let program: Program
  let templates: TemplateSet
  let isStrict: Bool
  let contentEscaping: Escaping
  let textEscaping: Escaping

  var output: [UInt8]
  /// The top of the context stack. Apart from the rest, because nearly every name is found here.
  var current: Frame
  var outer: [Frame] = []
  var loops: [Loop] = []
  var calls: [Call] = []
  /// What the parents being rendered put in the place of blocks, the outermost parent first.
  var overrides: [Slice] = []
  var lines = Lines()
  /// Where the running template was called from: text inside an attribute, whatever it holds itself.
  var place = Place.content

  /// The section being rendered: which item it is at, and where its content starts.
  struct Loop {
    let items: (any ItemStorage)?
    var index: Int
    let count: Int
    let start: Int
  }

  init(_ templates: TemplateSet, root: Value, output: consuming [UInt8]) {
    self.templates = templates
    program = templates.program
    isStrict = templates.mode != .spec
    switch templates.mode {
    case .strict: (contentEscaping, textEscaping) = (.content, .text)
    case .plainText: (contentEscaping, textEscaping) = (.verbatim, .verbatim)
    case .spec: (contentEscaping, textEscaping) = (.specification, .specification)
    }
    self.output = output
    if let object = root.parts {
      current = .item(object.storage, 0)
    } else {
      current = .scalar(root)
    }
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
        next = enter(try value(of: path, tag: tag), start: next + 1) ? next + 1 : Int(end)
      case .sectionEnd:
        next = goOn() ?? next + 1
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
      case .bodyEnd:
        guard let returnTo = leaveCall() else { return }
        next = returnTo
      }
    }
  }
}

// Sections.
extension Renderer {
  /// Puts `value` on the context stack, if there is something to show.
  private mutating func enter(_ value: Value, start: Int) -> Bool {
    switch value {
    case .list(let items):
      let storage = items.storage
      let count = storage.count
      guard count > 0 else { return false }
      push(.entering(storage, at: 0), Loop(items: storage, index: 0, count: count, start: start))
    case .object(let object), .spoken(_, let object):
      push(.item(object.storage, 0), Loop(items: nil, index: 0, count: 1, start: start))
    case .nothing, .text, .markup, .flag:
      guard value.isShown else { return false }
      push(.scalar(value), Loop(items: nil, index: 0, count: 1, start: start))
    }
    return true
  }

  private mutating func push(_ frame: Frame, _ loop: Loop) {
    outer.append(current)
    current = frame
    loops.append(loop)
  }

  /// Moves on to the next item and returns where its content starts, or leaves the section and returns nil.
  private mutating func goOn() -> Int? {
    let last = loops.count - 1
    let index = loops[last].index + 1
    guard index < loops[last].count, let items = loops[last].items else {
      loops.removeLast()
      current = outer.removeLast()
      return nil
    }
    loops[last].index = index
    current = .entering(items, at: index)
    return loops[last].start
  }
}
