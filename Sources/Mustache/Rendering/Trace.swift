/// What tags did in a rendering, and where in the output: it tells what a template has for nothing, and which tag is
/// behind a word of a page.
public struct Trace: Sendable {
  public struct Step: Sendable {
    /// Position in ``TemplateSet/tags``.
    public let tag: Int
    /// The number of bytes before it.
    public let offset: Int
    /// Whether it printed something, or its content was reached.
    public let shows: Bool
  }

  /// In the order of the output. A template that was called ends with one more step of the tag that called it.
  public private(set) var steps: [Step] = []

  public init() {}

  /// What comes before an earlier step takes the place of what that one printed.
  mutating func note(_ step: Step) {
    while let last = steps.last, last.offset > step.offset { steps.removeLast() }
    steps.append(step)
  }
}

/// A tag of a template.
public struct TagSite: Sendable {
  public let template: String
  public let position: Position
  public let name: String
  /// Whether a rendering notes it as printed: what a block contains may be replaced, and then is not missed.
  public internal(set) var isCounted = false
  /// How many of the tags that follow are inside of it.
  public internal(set) var contained = 0
}

extension TemplateSet {
  /// Every tag but closing ones and those of blocks that replace others, in the order of the templates.
  public var tags: [TagSite] {
    var sites = program.tags.map { tag in
      TagSite(template: names[Int(tag.template)], position: tag.position, name: tag.name)
    }
    /// The tags that are open, and the steps at which they end.
    var open: [(tag: Int, end: Int)] = []
    for (step, instruction) in program.instructions.enumerated() {
      open.removeAll { $0.end <= step }
      guard let (tag, end) = instruction.site else { continue }
      for outer in open { sites[outer.tag].contained = Int(tag) - outer.tag }
      if case .block = instruction {} else { sites[Int(tag)].isCounted = true }
      if let end { open.append((Int(tag), Int(end))) }
    }
    return sites
  }

  /// Renders the template `name`, and notes what its tags do.
  public func render(
    _ name: String, _ context: some Context, into output: inout [UInt8], tracing trace: inout Trace
  ) throws(TemplateError) {
    guard let template = number(of: name) else {
      throw TemplateError(.unknownTemplate(name, nearest: nil), in: name, at: .start)
    }
    var renderer = Renderer(self, root: .object(context))
    renderer.trace = Trace()
    try renderer.run(template: template)
    trace = renderer.trace ?? trace
    output.append(contentsOf: renderer.output.written)
  }
}

extension Instruction {
  /// The tag that it is of, and where its content ends.
  fileprivate var site: (tag: Int32, end: Int32?)? {
    switch self {
    case .variable(_, let tag, _, _), .partial(_, let tag, _, _): (tag, nil)
    case .section(_, let tag, let end), .inverted(_, let tag, let end): (tag, end)
    case .parent(_, let tag, _, _, _, let end), .block(_, let tag, _, _, _, let end): (tag, end)
    case .text, .sectionEnd, .bodyEnd, .listStart, .listEnd, .partStart, .partEnd, .separator, .unlisted: nil
    }
  }
}
