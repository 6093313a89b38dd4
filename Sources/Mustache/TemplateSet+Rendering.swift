internal import NearName

extension TemplateSet {
  /// Renders the template `name` and appends what it gives, as UTF-8. When it fails, `output` is as it was.
  public func render(_ name: String, _ root: Value, into output: inout [UInt8]) throws(TemplateError) {
    guard let template = number(of: name) else {
      let nearest = nearestName(to: name, among: names)
      throw TemplateError(.unknownTemplate(name, nearest: nearest), in: name, at: .start)
    }
    let length = output.count
    var renderer = Renderer(self, root: root, output: output)
    // The renderer is to be the only one that holds the bytes, or appending would copy them.
    output = []
    defer { output = renderer.output }
    do throws(TemplateError) {
      try renderer.run(template: template)
    } catch {
      renderer.output.removeLast(renderer.output.count - length)
      throw error
    }
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
