/// Proves that a whole document is never printed inside another template's markup.
///
/// A template that is only a call to a document is a document itself.
struct DocumentProof {
  private let templates: [ProvenTemplate]
  private let numbers: Names

  static func errors(in templates: [ProvenTemplate], numbers: Names) -> [TemplateError] {
    let proof = DocumentProof(templates: templates, numbers: numbers)
    let documents = proof.documents()
    return templates.compactMap { proof.error(in: $0, documents: documents) }
  }

  private func callee(of index: Int, in proven: ProvenTemplate) -> Int? {
    numbers[proven.template.text(of: proven.template.tokens[index])].map(Int.init)
  }

  /// Returns which templates are documents, including those that only call one.
  private func documents() -> [Bool] {
    var isDocument = templates.map { $0.map.documentType != nil }
    var callers: [[Int]] = templates.map { _ in [] }
    for (number, proven) in templates.enumerated() {
      if let call = proven.onlyCall, let callee = callee(of: call, in: proven) { callers[callee].append(number) }
    }
    var pending = isDocument.indices.filter { isDocument[$0] }
    while let document = pending.popLast() {
      for caller in callers[document] where !isDocument[caller] {
        isDocument[caller] = true
        pending.append(caller)
      }
    }
    return isDocument
  }

  private func error(in proven: ProvenTemplate, documents: [Bool]) -> TemplateError? {
    for (index, token) in proven.template.tokens.enumerated() where token.kind.calls && index != proven.onlyCall {
      if let callee = callee(of: index, in: proven), documents[callee] {
        return proven.template.error(.documentInside(proven.template.text(of: token)), at: token)
      }
    }
    return nil
  }
}
