/// Compiles the tokens of one template to steps.
struct Emitter {
  private let template: ParsedTemplate
  private let number: Int32
  private let places: [AllowedContent]
  private let layout: LineLayout
  private let lists: ListTags
  private let builder: ProgramBuilder
  private var margin = CommonIndentation.none
  private var open: [OpenTag] = []

  /// A tag whose end has not been reached, and what is needed there.
  private struct OpenTag {
    let kind: Token.Kind
    let instruction: Int
    /// Whether it is a part of a list, and whether it is a list itself.
    var isPart = false
    var isList = false
    let marginOutside: CommonIndentation
    /// The step to put there once it is known where it ends; an override has none.
    var opening: Opening?
    /// For a parent, the overrides found so far.
    var overrides: [Override] = []
  }

  private typealias Opening = (_ end: Int32, _ overrides: Slice) -> Instruction

  private var bytes: [UInt8] { template.source.bytes }

  init(_ template: ParsedTemplate, number: Int32, places: [AllowedContent], builder: ProgramBuilder) {
    self.template = template
    self.number = number
    self.places = places
    self.builder = builder
    layout = LineLayout(template)
    lists = ListTags(of: template, words: builder.vocabulary.lists)
  }

  mutating func emit() {
    builder.startTemplate()
    var index = 0
    while index < template.tokens.count {
      index = emit(index)
    }
    builder.append(.bodyEnd)
  }

  /// Emits the token at `index`, and returns the index of the next one to emit.
  private mutating func emit(_ index: Int) -> Int {
    let token = template.tokens[index]
    let isOverride = template.overrides.contains(index)
    if open.last?.kind == .parent, token.kind != .close, !isOverride {
      return (token.partner ?? index) + 1
    }
    if let role = lists[index] {
      emit(role, at: index)
      return index + 1
    }
    switch token.kind {
    case .text: emitText(index)
    case .comment, .delimiters: break
    case .variable, .unescaped:
      let path = builder.addPath(template.text(of: token))
      let isEscaped = token.kind == .variable
      builder.append(.variable(path, tag: addTag(token), place: places[index], isEscaped: isEscaped))
    case .section, .inverted:
      let path = builder.addPath(template.text(of: token))
      let tag = addTag(token)
      push(index) { end, _ in
        token.kind == .section ? .section(path, tag: tag, end: end) : .inverted(path, tag: tag, end: end)
      }
    case .block where isOverride: openOverride(index)
    case .block: openBlock(index)
    case .partial, .parent: return emitCall(index)
    case .close: close(token)
    }
    return index + 1
  }

  private mutating func push(_ index: Int, _ opening: @escaping Opening) {
    let isPart = lists.isPart(index)
    if isPart { builder.append(.partStart) }
    open.append(
      OpenTag(
        kind: template.tokens[index].kind, instruction: builder.next, isPart: isPart, isList: lists[index] == .list,
        marginOutside: margin, opening: opening))
    builder.append(.bodyEnd)
  }

  private func addTag(_ token: Token) -> Int32 {
    builder.addTag(TagLocation(template: number, position: token.position, name: template.text(of: token)))
  }

  private func emitText(_ index: Int) {
    let start = index > 0 ? layout.cuts[index - 1].upperBound : 0
    let end = index + 1 < layout.cuts.count ? layout.cuts[index + 1].lowerBound : bytes.count
    guard start < end else { return }
    let text = margin.trimming(lists.trimming(start..<end, at: index), of: bytes)
    if !text.isEmpty { builder.append(.text(builder.addBytes(text))) }
  }
}

// Lists in sentences.
extension Emitter {
  private mutating func emit(_ role: ListTags.Role, at index: Int) {
    switch role {
    case .separator(let mark): builder.append(.separator(mark: mark, tag: addTag(template.tokens[index])))
    case .list: push(index) { _, _ in .listStart }
    case .empty: push(index) { end, _ in .unlisted(end: end) }
    case .frame: open.append(OpenTag(kind: .comment, instruction: builder.next, marginOutside: margin))
    }
  }
}

// Calls, blocks and overrides.
extension Emitter {
  /// Skips a template that does not exist; if that is a mistake, it has been reported.
  private mutating func emitCall(_ index: Int) -> Int {
    let token = template.tokens[index]
    guard let callee = builder.template(named: template.text(of: token)) else {
      return (token.partner ?? index) + 1
    }
    let indentation = indentation(layout.cuts[index].lowerBound..<token.range.lowerBound)
    let tag = addTag(token)
    if token.kind == .partial {
      let isPart = lists.isPart(index)
      if isPart { builder.append(.partStart) }
      builder.append(.partial(template: callee, tag: tag, place: places[index], indentation: indentation))
      if isPart { builder.append(.partEnd) }
    } else {
      push(index) { [place = places[index]] end, overrides in
        .parent(template: callee, tag: tag, place: place, indentation: indentation, overrides: overrides, end: end)
      }
    }
    return index + 1
  }

  private mutating func openBlock(_ index: Int) {
    let token = template.tokens[index]
    let startsLine = layout.contentStartsOnOwnLine(index)
    let ownIndentation = layout.indentation(of: index)
    let width = startsLine ? layout.contentIndentation(of: index) ?? ownIndentation : ownIndentation
    let block = builder.block(named: template.text(of: token))
    let tag = addTag(token)
    push(index) { [place = places[index], indentation = indentation(width)] end, _ in
      .block(block, tag: tag, place: place, indentation: indentation, startsLine: startsLine, end: end)
    }
  }

  private mutating func openOverride(_ index: Int) {
    let token = template.tokens[index]
    let block = builder.block(named: template.text(of: token))
    open[open.count - 1].overrides.append(Override(block: block, entry: Int32(builder.next)))
    open.append(OpenTag(kind: token.kind, instruction: builder.next, marginOutside: margin))
    margin = .none
    if layout.contentStartsOnOwnLine(index), let width = layout.contentIndentation(of: index) {
      margin = CommonIndentation(width: bytes[width])
    }
  }

  private mutating func close(_ token: Token) {
    let opened = open.removeLast()
    // What introduces a list needs no steps of its own.
    if opened.kind == .comment { return }
    guard let opening = opened.opening else {
      builder.append(.bodyEnd)
      margin = opened.marginOutside
      return
    }
    if opened.kind == .section { builder.append(opened.isList ? .listEnd : .sectionEnd) }
    builder.close(opened.instruction, overrides: opened.overrides, as: opening)
    if opened.isPart { builder.append(.partEnd) }
  }

  private func indentation(_ range: Range<Int>) -> Slice {
    range.isEmpty ? .empty : builder.addBytes(margin.trimming(range, of: bytes))
  }
}
