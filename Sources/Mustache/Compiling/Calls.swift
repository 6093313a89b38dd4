/// The names of the templates that can be reached from `entry`, itself included. nil when one of them cannot be read, or is not there.
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
