internal import NearName

/// The checks that templates must pass before they are compiled. Each reports the first error of every template.
enum TemplateCheck {
  static func parse(_ sources: [TemplateSource], mode: Mode) throws(CompileFailure) -> [ParsedTemplate] {
    var seen: Set<String> = []
    return try collect(sources) { source throws(TemplateError) in
      guard seen.insert(source.name).inserted else {
        throw TemplateError(.duplicateTemplate(source.name), in: source.name, at: source.origin)
      }
      return try ParsedTemplate(source, mode: mode)
    }
  }

  static func checkCalls(in templates: [ParsedTemplate], numbers: Names) throws(CompileFailure) {
    _ = try collect(templates) { template throws(TemplateError) in
      for token in template.tokens where token.kind.calls {
        let name = template.text(of: token)
        guard numbers[name] == nil else { continue }
        throw template.error(.unknownTemplate(name, nearest: nearestName(to: name, among: numbers.all)), at: token)
      }
    }
  }

  static func checkLists(in templates: [ParsedTemplate], words: Vocabulary.ListWords?) throws(CompileFailure) {
    _ = try collect(templates) { template throws(TemplateError) in try ListTags(of: template, words: words).check() }
  }

  static func prove(_ templates: [ParsedTemplate], numbers: Names) throws(CompileFailure) -> [ProvenTemplate] {
    let proven = try collect(templates) { template throws(TemplateError) in try ProvenTemplate(template) }
    let errors =
      TextProof.errors(in: proven, numbers: numbers) + DocumentProof.errors(in: proven, numbers: numbers)
    guard errors.isEmpty else { throw CompileFailure(errors: errors) }
    return proven
  }

  private static func collect<Input, Output>(
    _ inputs: [Input], _ step: (Input) throws(TemplateError) -> Output
  ) throws(CompileFailure) -> [Output] {
    var outputs: [Output] = []
    var errors: [TemplateError] = []
    for input in inputs {
      do throws(TemplateError) {
        outputs.append(try step(input))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw CompileFailure(errors: errors) }
    return outputs
  }
}
