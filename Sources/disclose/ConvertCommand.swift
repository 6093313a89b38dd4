import Budget
import Disk

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
    let files = try statements.reader.files(of: package)
    let conversion = Conversion(of: folder, from: old, to: files.map(\.name))
    let aside = try conversion.run(files) { staging in
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

/// The exchange of some files of a folder for others, which leaves the folder as it was unless it succeeds.
struct Conversion {
  private let folder: String
  private let old: [String]
  private let new: [String]
  private let staging: String

  init(of folder: String, from old: [String], to new: [String]) {
    (self.folder, self.old, self.new) = (folder, old, new)
    // Hidden, so that no build reads what a killed run leaves.
    staging = "\(folder)/.convert.disclose-\(processNumber)"
  }

  /// Writes the new files, and returns where the old ones are then; nil when the new ones are not right.
  func run(_ files: [WrittenFile], isRight: (_ staging: String) -> Bool) throws(Finding) -> String? {
    for name in new where isOccupied("\(folder)/\(name)") {
      throw Finding(.fileInTheWay, at: Location(file: "\(folder)/\(name)"))
    }
    defer { try? removeAll(staging) }
    try mappingWriteErrors { () throws(DiskError) in
      try makeNewFolder(staging)
      for file in files { try writeNewFile(at: "\(staging)/\(file.name)", file.bytes) }
      try synchronizeFileSystem(staging)
    }
    guard isRight(staging) else { return nil }
    return try mappingWriteErrors(replace)
  }

  /// The new files come before the old ones go: a run that is killed between leaves both, which a build refuses.
  private func replace() throws(DiskError) -> String {
    let aside = try makeAside()
    var done: [(from: String, to: String)] = []
    do throws(DiskError) {
      for name in new { try move("\(staging)/\(name)", to: "\(folder)/\(name)", &done) }
      for name in old { try move("\(folder)/\(name)", to: "\(aside)/\(name)", &done) }
      try synchronizeFolder(aside)
      try synchronizeFolder(folder)
      return aside
    } catch {
      for step in done.reversed() { try? renameWithoutReplacing(step.to, to: step.from) }
      try? removeFolderIfEmpty(aside)
      throw error
    }
  }

  private func move(
    _ path: String, to newPath: String, _ done: inout [(from: String, to: String)]
  ) throws(DiskError) {
    try renameWithoutReplacing(path, to: newPath)
    done.append((path, newPath))
  }

  /// Creates a hidden folder for the old files, beside those of earlier conversions.
  private func makeAside() throws(DiskError) -> String {
    var number = 1
    while true {
      let path = "\(folder)/.before-convert" + (number == 1 ? "" : "-\(number)")
      do throws(DiskError) {
        try makeNewFolder(path)
        return path
      } catch {
        guard error.isOccupied, number < 1000 else { throw error }
        number += 1
      }
    }
  }
}
