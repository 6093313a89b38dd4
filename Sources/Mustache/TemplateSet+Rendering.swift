internal import NearName

extension TemplateSet {
  /// Renders the template `name` and appends the result as UTF-8. If it throws, `output` is unchanged.
  public func render(_ name: String, _ root: Value, into output: inout [UInt8]) throws(TemplateError) {
    guard let template = number(of: name) else {
      let nearest = nearestName(to: name, among: names)
      throw TemplateError(.unknownTemplate(name, nearest: nearest), in: name, at: .start)
    }
    var renderer = Renderer(self, root: root)
    try renderer.run(template: template)
    output.append(contentsOf: renderer.output.written)
  }

  /// Renders the template `name` with `context` at the bottom of the context stack.
  public func render(_ name: String, _ context: some Context, into output: inout [UInt8]) throws(TemplateError) {
    try render(name, .object(context), into: &output)
  }

  public func render(_ name: String, _ context: some Context) throws(TemplateError) -> String {
    var output: [UInt8] = []
    try render(name, .object(context), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
