import Mustache

/// Renders `template`, which may call `partials`, with `data` at the bottom of the context stack.
func render(
  _ template: String, _ data: TestData = [:], partials: KeyValuePairs<String, String> = [:], mode: Mode = .strict
) throws -> String {
  let vocabulary = Vocabulary()
  let set = try compile(template, partials: partials, vocabulary: vocabulary, mode: mode)
  var output: [UInt8] = []
  try set.render("main", data.value(in: vocabulary), into: &output)
  return String(decoding: output, as: UTF8.self)
}

func compile(
  _ template: String, partials: KeyValuePairs<String, String> = [:], vocabulary: Vocabulary = Vocabulary(),
  mode: Mode = .strict
) throws(CompileFailure) -> TemplateSet {
  let sources = [TemplateSource(name: "main", template)] + partials.map { TemplateSource(name: $0.key, $0.value) }
  return try TemplateSet(sources, vocabulary: vocabulary, mode: mode)
}
