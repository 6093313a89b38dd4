import Mustache
import Testing

@Suite("The Mustache specification")
struct SpecificationTests {
  @Test("is kept, case by case", arguments: Specification.cases)
  func holds(_ example: Specification.Case) throws {
    let vocabulary = Vocabulary()
    let partials = example.partials.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, $0.value) }
    let main = TemplateSource(name: " main ", example.template)
    let set = try TemplateSet([main] + partials, vocabulary: vocabulary, mode: .spec)
    var output: [UInt8] = []
    try set.render(" main ", example.data.value(in: vocabulary), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == example.expected)
  }

  @Test("is here in full, or not at all")
  func complete() {
    #expect([0, 136 + 27].contains(Specification.cases.count))
  }
}
