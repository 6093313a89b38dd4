public import Budget

/// Reads the templates of a profile: those of its own folder, and those of the shared folder that it does not replace by one of the
/// same name.
public func readTemplates(own: InputFolder, shared: InputFolder) -> Reading<[TemplateFile]> {
  do throws(Finding) {
    var files: [String: TemplateFile] = [:]
    for folder in [shared, own] {
      for file in try folder.names() where file.hasSuffix(templateEnding) {
        let name = String(file.dropLast(templateEnding.count))
        files[name] = TemplateFile(name: name, path: folder.path(of: file), bytes: try folder.bytes(of: file))
      }
    }
    return Reading(value: files.values.sorted { $0.name < $1.name }, findings: [])
  } catch {
    return Reading(value: nil, findings: [error])
  }
}

private let templateEnding = ".xhtml"
