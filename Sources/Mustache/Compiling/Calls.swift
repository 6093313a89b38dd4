/// Returns the names of `entry` and of all templates it calls, directly or not, or nil if one is missing or cannot be
/// read.
public func templatesCalled(from entry: String, among sources: [TemplateSource]) -> Set<String>? {
  let sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  var reached: Set<String> = [entry]
  var waiting = [entry]
  while let name = waiting.popLast() {
    guard let source = sources[name], let template = try? ParsedTemplate(source, mode: .strict) else { return nil }
    for token in template.tokens where token.kind.calls {
      let called = template.text(of: token)
      if reached.insert(called).inserted { waiting.append(called) }
    }
  }
  return reached
}
