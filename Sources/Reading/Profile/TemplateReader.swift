public import Budget

/// Reads the templates in `folders`: one in a later folder replaces that of the same name in an earlier one.
public func readTemplates(in folders: [InputFolder]) -> ReadResult<[TemplateFile]> {
  do throws(Finding) {
    var files: [String: TemplateFile] = [:]
    for folder in folders {
      for file in try folder.names() where file.hasSuffix(templateEnding) {
        let name = String(file.dropLast(templateEnding.count))
        files[name] = TemplateFile(name: name, path: folder.path(of: file), bytes: try folder.bytes(of: file))
      }
    }
    return ReadResult(value: files.values.sorted { $0.name < $1.name }, findings: [])
  } catch {
    return ReadResult(value: nil, findings: [error])
  }
}

/// How the file of a template ends: its name without it is what other templates call it by.
public let templateEnding = ".xhtml"
