internal import XML

/// Reads a `site.xml`.
public func readWebsite(_ bytes: [UInt8], path: String) -> ReadResult<Website> {
  var findings = Findings()
  let documents = SchemaReader(schema: BuiltInSchema.site)
  guard let document = documents.read(bytes, path: path, findings: &findings), findings.isEmpty else {
    return ReadResult(value: nil, findings: findings.list)
  }
  let root = document.root
  var reader = WebsiteReader(file: path)
  let website = Website(
    name: reader.text(of: "name", in: root), domain: root["domain"] ?? "", code: root["id-code"] ?? "",
    columns: reader.sections("column", of: root), articles: reader.sections("article", of: root))
  return ReadResult(value: reader.findings.hasErrors ? nil : website, findings: reader.findings.list)
}

/// Reads what a valid `site.xml` states.
private struct WebsiteReader {
  let file: String
  var findings = Findings()

  /// The most characters of a text: each page repeats it.
  private static let longest = 1_000

  mutating func sections(_ name: StaticString, of root: Element) -> [Website.Section] {
    var sections: [Website.Section] = []
    for element in root.children(named: name) {
      let kind = PackageKind.allCases.first { $0.name == element["kind"] }
      if sections.contains(where: { $0.kind == kind }) {
        findings.append(.websiteSectionTwice("\(name)", kind: kind?.name), at: Location(file, element.position))
      }
      sections.append(Website.Section(kind: kind, labels: labels(of: element)))
    }
    return sections
  }

  private mutating func labels(of element: Element) -> Website.Labels {
    var labels: Website.Labels = [:]
    for attribute in element.attributes {
      guard let label = Website.Label(rawValue: attribute.name) else { continue }
      labels[label] = Narrative(
        text: checked(attribute).withJoinedLines, location: Location(file, attribute.valuePosition))
    }
    return labels
  }

  /// Reads a text that has no placeholders.
  mutating func text(of name: StaticString, in element: Element) -> String {
    guard let attribute = element.attribute(name) else { return "" }
    let text = checked(attribute).withJoinedLines
    if text.namesFigures { findings.append(.websiteTag("{"), at: Location(file, attribute.valuePosition)) }
    return text
  }

  /// Reports a text that is too long for a label.
  private mutating func checked(_ attribute: Attribute) -> String {
    let text = attribute.value
    if text.unicodeScalars.count > Self.longest {
      findings.append(
        .websiteTextTooLong(attribute.name, limit: Self.longest), at: Location(file, attribute.valuePosition))
    }
    return text
  }
}
