/// Templates that were compiled together. It is immutable, and any number of threads may render at once.
public struct TemplateSet: Sendable {
  public let mode: Mode
  /// The names of the templates, in the order given.
  public let names: [String]

  let program: Program
  let vocabulary: Vocabulary
  private let numbers: Names
  /// The templates for skeletons; empty unless strict.
  private let proven: [ProvenTemplate]

  /// Compiles `sources`, which may call each other in any order, even recursively.
  public init(
    _ sources: [TemplateSource], vocabulary: Vocabulary, mode: Mode = .strict
  ) throws(CompileFailure) {
    let numbers = Names(sources.map(\.name))
    let templates = try TemplateCheck.parse(sources, mode: mode)
    if mode != .spec { try TemplateCheck.checkCalls(in: templates, numbers: numbers) }
    try TemplateCheck.checkLists(in: templates, words: vocabulary.lists)
    let proven = mode == .strict ? try TemplateCheck.prove(templates, numbers: numbers) : []

    let builder = ProgramBuilder(templates: numbers, vocabulary: vocabulary)
    for (number, template) in templates.enumerated() {
      let places = proven.isEmpty ? template.tokens.map { _ in .content } : proven[number].map.places
      var emitter = Emitter(template, number: Int32(number), places: places, builder: builder)
      emitter.emit()
    }
    program = builder.program
    self.mode = mode
    self.vocabulary = vocabulary
    self.numbers = numbers
    self.proven = proven
    names = numbers.all
  }

  func number(of name: String) -> Int32? { numbers[name] }

  /// The skeleton of each template, in the order of ``names``: if an XML parser accepts them all, output is well-formed
  /// XHTML. Empty unless the mode is strict.
  public func skeletons() -> [Skeleton] {
    proven.map(SkeletonBuilder.skeleton(of:))
  }
}
