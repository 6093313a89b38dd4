/// Proves that what is printed into attributes and titles is text, through all partials, parents and blocks.
///
/// Blocks are identified by name alone: a block in an attribute anywhere in the set must be text everywhere. This is
/// stricter than necessary, but holds for every combination of templates and parents.
struct TextProof {
  private let templates: [ProvenTemplate]
  private let numbers: Names
  private var errors: [TemplateError] = []
  private var templateRules: [TextRules]
  private var blockRules: [String: TextRules] = [:]
  private var overrides: [String: [Segment]] = [:]
  private var pending: [Requirement] = []

  /// The tokens of a template that lie in `range`.
  private struct Segment {
    let template: Int
    let range: Range<Int>
  }

  /// A segment of a template, and the rules it must satisfy where it is printed.
  private struct Requirement {
    let segment: Segment
    let rules: TextRules
    /// The error to report otherwise.
    let failure: TemplateError
  }

  static func errors(in templates: [ProvenTemplate], numbers: Names) -> [TemplateError] {
    var proof = TextProof(templates, numbers: numbers)
    proof.run()
    return proof.errors
  }

  private init(_ templates: [ProvenTemplate], numbers: Names) {
    self.templates = templates
    self.numbers = numbers
    templateRules = templates.map { _ in [] }
    for (number, proven) in templates.enumerated() {
      for index in proven.template.overrides.sorted() {
        let token = proven.template.tokens[index]
        let body = Segment(template: number, range: index + 1..<token.partner!)
        overrides[proven.template.text(of: token), default: []].append(body)
      }
    }
  }

  private mutating func run() {
    for (number, proven) in templates.enumerated() {
      for index in proven.template.tokens.indices {
        require(proven.map.rules[index], ofTagAt: index, in: number)
      }
    }
    while let next = pending.popLast() { check(next) }
  }

  /// Requires that whatever the tag runs satisfies `rules`.
  private mutating func require(_ rules: TextRules, ofTagAt index: Int, in number: Int) {
    guard !rules.isEmpty else { return }
    let template = templates[number].template
    let token = template.tokens[index]
    let name = template.text(of: token)
    if token.kind.calls, let callee = numbers[name].map(Int.init) {
      guard !templateRules[callee].isSuperset(of: rules) else { return }
      templateRules[callee].formUnion(rules)
      let whole = Segment(template: callee, range: templates[callee].template.tokens.indices)
      pending.append(Requirement(segment: whole, rules: rules, failure: template.error(.notText(name), at: token)))
    } else if token.kind == .block {
      guard !blockRules[name, default: []].isSuperset(of: rules) else { return }
      blockRules[name, default: []].formUnion(rules)
      for override in overrides[name] ?? [] {
        let other = templates[override.template].template
        let failure = other.error(.notText(name), at: other.tokens[override.range.lowerBound - 1])
        pending.append(Requirement(segment: override, rules: rules, failure: failure))
      }
    }
  }

  private mutating func check(_ requirement: Requirement) {
    let segment = requirement.segment
    let map = templates[segment.template].map
    guard
      requirement.rules.allow(map.unsafeContent[segment.range.upperBound] - map.unsafeContent[segment.range.lowerBound])
    else {
      errors.append(requirement.failure)
      return
    }
    for index in segment.range { require(requirement.rules, ofTagAt: index, in: segment.template) }
  }
}
