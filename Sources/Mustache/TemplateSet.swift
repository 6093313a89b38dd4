internal import NearName

/// Templates that were compiled together. It never changes, and any number of threads may render from it at once.
public struct TemplateSet: Sendable {
  public let mode: Mode
  /// The names of the templates, in the order given.
  public let names: [String]

  let program: Program
  let vocabulary: Vocabulary
  private let numbers: Names

  public init(
    _ sources: [TemplateSource], vocabulary: Vocabulary, mode: Mode = .strict
  ) throws(CompileFailure) {
    let templates = try Self.parse(sources, mode: mode)
    let numbers = Names(sources.map(\.name))
    if mode != .spec { try Self.checkCalls(in: templates, numbers: numbers) }

    let builder = ProgramBuilder(templates: numbers, vocabulary: vocabulary)
    for (number, template) in templates.enumerated() {
      let places = template.tokens.map { _ in Place.content }
      var emitter = Emitter(template, number: Int32(number), places: places, builder: builder)
      emitter.emit()
    }
    program = builder.program
    self.mode = mode
    self.vocabulary = vocabulary
    self.numbers = numbers
    names = numbers.all
  }

  func number(of name: String) -> Int32? { numbers[name] }
}

extension TemplateSet {
  private static func parse(_ sources: [TemplateSource], mode: Mode) throws(CompileFailure) -> [ParsedTemplate] {
    var templates: [ParsedTemplate] = []
    var errors: [TemplateError] = []
    var seen: Set<String> = []
    for source in sources {
      do throws(TemplateError) {
        guard seen.insert(source.name).inserted else {
          throw TemplateError(.duplicateTemplate(source.name), in: source.name, at: source.origin)
        }
        templates.append(try ParsedTemplate(source, mode: mode))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw CompileFailure(errors: errors) }
    return templates
  }

  private static func checkCalls(in templates: [ParsedTemplate], numbers: Names) throws(CompileFailure) {
    let errors = templates.compactMap { template in
      template.tokens.first { $0.kind.calls && numbers[template.text(of: $0)] == nil }.map { call in
        let name = template.text(of: call)
        return template.error(.unknownTemplate(name, nearest: nearestName(to: name, among: numbers.all)), at: call)
      }
    }
    guard errors.isEmpty else { throw CompileFailure(errors: errors) }
  }
}
