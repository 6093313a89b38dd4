import Budget
import Disk
import Hashing
import Printing

/// `disclose collect`: puts workbooks that departments hand in, whatever they are called, where their covers say.
struct CollectCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments
  private let covers = CoverReader()

  init(workspace: Workspace, console: Console, arguments: Arguments) {
    (self.workspace, self.console, self.arguments) = (workspace, console, arguments)
  }

  func run() throws(Finding) -> ExitStatus {
    guard !arguments.names.isEmpty else { throw Finding(.filesNotNamed) }
    // Two runs at once would not see what the other places.
    let lock = try mappingWriteErrors { () throws(DiskError) in
      try FolderLock(on: workspace.inputs) { console.say(Phrase.waitingForOutput(workspace.inputs), to: .errors) }
    }
    defer { withExtendedLifetime(lock) {} }
    let sources = SourceFiles(arguments.names, followsLinks: arguments.followsLinks)
    let collected = sources.passedOver.map { CollectedFile(path: $0, outcome: .passedOver) } + collect(sources.files)
    report(collected, general: sources.findings)
    let findings = sources.findings + collected.flatMap(\.findings)
    return findings.lazy.filter { $0.severity == .error }.map { ExitStatus($0) }.max() ?? .success
  }

  /// Every cover is read before anything is placed, as one file may contradict another.
  private func collect(_ files: [SourceFile]) -> [CollectedFile] {
    var collected: [String: CollectedFile] = [:]
    var workbooks: [HandedInWorkbook] = []
    for file in files {
      var findings: [Finding] = []
      if let workbook = read(file, &findings) {
        workbooks.append(workbook)
      } else {
        collected[file.path] = CollectedFile(path: file.path, outcome: .refused, findings: findings)
      }
    }
    for (workbook, verdict) in zip(workbooks, HandedInWorkbook.judge(workbooks)) {
      let path = workbook.file.path
      var result = CollectedFile(path: path, package: workbook.id, outcome: .refused)
      do throws(Finding) {
        switch verdict {
        case .first: result.outcome = try place(workbook)
        case .same(let other): result.outcome = .same(as: other.path)
        case .contradicts(let other):
          let newer = try time(of: workbook.file).compared(with: try time(of: other))
          throw Finding(.handedInTwice(workbook.id.path, other: other.path, newer: newer), at: Location(file: path))
        }
      } catch {
        result.findings = [error]
      }
      collected[path] = result
    }
    return files.compactMap { collected[$0.path] }
  }

  private func read(_ file: SourceFile, _ findings: inout [Finding]) -> HandedInWorkbook? {
    do throws(Finding) {
      let bytes = try file.read()
      let cover = covers.read(bytes, path: file.path)
      findings = cover.findings
      return cover.value.map { HandedInWorkbook(file: file, id: $0, digest: SHA256.digest(of: bytes)) }
    } catch {
      findings = [error]
      return nil
    }
  }

  private func time(of file: SourceFile) throws(Finding) -> VersionTime {
    VersionTime(of: try file.read(), at: file.path)
  }
}

// MARK: - A package

extension CollectCommand {
  private func place(_ workbook: HandedInWorkbook) throws(Finding) -> CollectedFile.Outcome {
    let id = workbook.id
    let folder = "\(workspace.inputs)/\(id.path)"
    let source = Location(file: workbook.file.path)
    try requireInside(id)
    // Its cover was read a while ago.
    let bytes = try workbook.file.read()
    guard SHA256.digest(of: bytes) == workbook.digest else { throw Finding(.changedMeanwhile, at: source) }
    let file = WrittenFile(name: Notation.workbook.fileName, bytes: bytes)
    let target = "\(folder)/\(file.name)"
    guard isFolder(folder) else {
      _ = try NewFolder(at: folder).write([file])
      return .placed(target)
    }
    guard !isOccupied("\(folder)/\(Notation.xml.fileName)") else {
      throw Finding(.statedAsDocument(id.path), at: source)
    }
    guard isOccupied(target) else {
      _ = try FileExchange(of: folder, from: [], to: [file.name], command: .collect).run([file])
      return .placed(target)
    }
    let known = try readInput(at: target, within: workspace.boundary)
    if known == bytes { return .unchanged(target) }
    guard arguments.replaces else {
      let newer = VersionTime(of: bytes, at: workbook.file.path).compared(with: VersionTime(of: known, at: target))
      throw Finding(.otherVersionThere(id.path, newer: newer), at: source)
    }
    let exchange = FileExchange(of: folder, from: [file.name], to: [file.name], command: .collect)
    let aside = try exchange.run([file])
    return .replaced(target, kept: aside ?? folder)
  }

  /// Refuses to write where a link leads out of `Inputs/`.
  private func requireInside(_ id: PackageID) throws(Finding) {
    for path in [id.group, id.whole.path, id.path].map({ "\(workspace.inputs)/\($0)" })
    where isOccupied(path) && workspace.boundary?.contains(path) == false {
      throw Finding(.linkLeavesInputs, at: Location(file: path))
    }
  }
}

// MARK: - What it says

extension CollectCommand {
  private func report(_ files: [CollectedFile], general: [Finding]) {
    let counts = CollectedFile.Outcome.words.map { word in files.count { $0.outcome.word == word } }
    if arguments.format == .json {
      console.say(
        .object([
          ("files", .array(files.map(\.json))), ("findings", .array(general.map { JSON(of: $0) })),
          ("summary", .object(zip(CollectedFile.Outcome.words, counts).map { ($0, .count($1)) })),
        ]))
      return
    }
    console.report(general + files.flatMap(\.findings))
    for file in files { console.say(file.line) }
    console.say(.collectSummary(files.count, counts))
    if counts.prefix(2).contains(where: { $0 > 0 }) { console.say(.checkCollected) }
  }
}
