internal import Budget
internal import Mustache

/// Checks that templates fit their profile, so that no page has a gap or an ambiguous link.
extension PageTemplates {
  static func mismatches(of files: [TemplateFile], with profile: Profile) -> [Finding] {
    let asked = names(in: files, after: "是.")
    let anchors = names(in: files, after: "id=\"")
    let place = Location(file: profile.name)
    var findings: [Finding] = []
    for section in profile.sections {
      // A page without these names shows no sections.
      if !asked.isEmpty, !asked.contains(section.name) {
        findings.append(Finding(.sectionWithoutTemplate(section.name), at: place))
      }
      if anchors.contains(section.name) { findings.append(Finding(.sectionNameTaken(section.name), at: place)) }
    }
    let pageNames = Set(DisclosureContext.pageNames + Self.scopes)
    for name in profile.figures.map(\.name) + profile.tallies.map(\.name) + profile.counts {
      let first = name.split(separator: ".").first.map(String.init) ?? name
      if pageNames.contains(first) { findings.append(Finding(.figureNameTaken(name, taken: first), at: place)) }
    }
    for basis in profile.bases.filter({ !Basis.ofPackages.contains($0) }) {
      let key = Vocabulary.pages.key(basis.name)
      if FigureParts.fields.keys.contains(key) || Vocabulary.pages.isPlace(key) || Self.scopes.contains(basis.name) {
        findings.append(Finding(.basisNameTaken(basis.name), at: place))
      }
    }
    return findings
  }

  /// The words of the language itself.
  private static let scopes = [Vocabulary.page, Vocabulary.outer, Vocabulary.list, Vocabulary.listFrame]

  /// Returns the names of sections (lower-case letters, digits and dashes) after each `mark`.
  private static func names(in files: [TemplateFile], after mark: String) -> Set<String> {
    let mark = Array(mark.utf8)
    var names: Set<String> = []
    for file in files {
      var index = 0
      while index + mark.count < file.bytes.count {
        guard file.bytes[index] == mark[0], file.bytes[index..<index + mark.count].elementsEqual(mark) else {
          index += 1
          continue
        }
        index += mark.count
        let name = file.bytes[index...].prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\"") }
        names.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }
}
