/// Builds a program, template by template.
final class ProgramBuilder {
  private(set) var program = Program()
  let vocabulary: Vocabulary
  private let templates: Names
  private var blocks = Names()

  init(templates: Names, vocabulary: Vocabulary) {
    self.templates = templates
    self.vocabulary = vocabulary
  }

  /// The index of the next step.
  var next: Int { program.instructions.count }

  func startTemplate() {
    program.entries.append(Int32(next))
  }

  func append(_ instruction: Instruction) {
    program.instructions.append(instruction)
  }

  /// Puts the opening step at `index`, which ends here.
  func close(_ index: Int, overrides: [Override], as opening: (Int32, Slice) -> Instruction) {
    let start = program.overrides.count
    program.overrides += overrides
    program.instructions[index] = opening(Int32(next), Slice(start..<program.overrides.count))
  }

  func addBytes(_ added: some Collection<UInt8>) -> Slice {
    let start = program.bytes.count
    program.bytes.append(contentsOf: added)
    return Slice(start..<program.bytes.count)
  }

  func addPath(_ name: String) -> Path {
    let start = program.keys.count
    var scope = name == "." ? Path.Scope.this : .anywhere
    var parts = name.split(separator: ".")[...]
    if name != ".", let scopes = vocabulary.scopes {
      scope = .outward(0)
      while let part = parts.first {
        if part == scopes.page {
          scope = .page
        } else if part == scopes.outer, case .outward(let steps) = scope {
          scope = .outward(steps + 1)
        } else {
          break
        }
        parts.removeFirst()
      }
    }
    for part in parts { program.keys.append(vocabulary.key(String(part))) }
    return Path(scope: scope, start: Int32(start), count: Int32(program.keys.count - start))
  }

  func addTag(_ site: TagLocation) -> Int32 {
    program.tags.append(site)
    return Int32(program.tags.count - 1)
  }

  func template(named name: String) -> Int32? { templates[name] }

  func block(named name: String) -> Int32 { blocks.number(name) }
}
