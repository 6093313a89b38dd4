import Budget

/// `disclose convert`: writes a package in the other notation, and puts the old files aside once the new ones have been
/// read back and state the same.
struct ConvertCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    guard let name = arguments.names.first else { throw Finding(.packageNotNamed(arguments.command.rawValue)) }
    guard let target = arguments.target else { throw Finding(.notationNotNamed) }
    guard let id = try workspace.select([name], from: try workspace.packages().ids).first else { return .findings }
    let folder = "\(workspace.inputs)/\(id.path)"
    let statements = StatementFolders(workspace, try workspace.formats())
    let reading = statements.read(id)
    console.report(reading.findings)
    guard var package = reading.value else { return .findings }
    if package.notation == target {
      console.say(.alreadyConverted("\(folder)/\(target.fileName)"))
      return .success
    }
    let old = package.fileNames
    package.notation = target
    let files = try statements.reader.files(
      of: package, schema: InstalledFiles.schemaReference(for: id, in: workspace.inputs))
    let exchange = FileExchange(of: folder, from: old, to: files.map(\.name), command: .convert)
    let aside = try exchange.run(files) { staging in
      let written = statements.reader.readStatement(in: InputFolder(onDisk: staging, within: workspace.boundary))
      return written.value?.states(sameAs: package) ?? false
    }
    guard let aside else {
      let message = Message.notTheSame(Phrase.notation(target).text(in: console.language))
      console.report([Finding(message, at: Location(file: folder))])
      return .findings
    }
    let separator = console.language == .chinese ? "、" : ", "
    console.say(
      .converted(
        files.map { "\(folder)/\($0.name)" }.joined(separator: separator), from: old.joined(separator: separator),
        to: aside))
    return .success
  }
}
