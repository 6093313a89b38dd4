internal import Budget
internal import Mustache

/// Where templates and the profile that they are for do not fit each other, and a page would have a hole or an ambiguous link.
extension PageTemplates {
  static func mismatches(of files: [TemplateFile], with profile: Profile) -> [Finding] {
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    let place = Location(file: profile.name)
    var findings: [Finding] = []
    for section in profile.sections {
      if !text.contains("是.\(section.name)}}") {
        findings.append(Finding(.sectionWithoutTemplate, at: place, section.name))
      }
      if text.contains("id=\"\(section.name)\"") {
        findings.append(Finding(.sectionNameTaken, at: place, section.name))
      }
    }
    let pageNames = Set(DisclosureContext.pageNames)
    for name in profile.figures.map(\.name) + profile.counts {
      let first = name.split(separator: ".").first.map(String.init) ?? name
      if pageNames.contains(first) { findings.append(Finding(.figureNameTaken, at: place, name, first)) }
    }
    return findings
  }
}
