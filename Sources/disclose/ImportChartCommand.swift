import Budget
import Disk
import Printing

/// `disclose import-chart`: reads a chart of accounts of a year into the bureau's own charts.
struct ImportChartCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    guard let file = arguments.names.first else { throw Finding(.importFileNotNamed) }
    guard let year = arguments.year else { throw Finding(.importYearMissing) }
    let bytes = try readInput(at: file, within: nil)
    // Two imports at once would each write what it has read before.
    let lock = try mappingDiskErrors { () throws(DiskError) in
      try FolderLock(on: workspace.inputs) { console.say(Phrase.waitingForOutput(workspace.inputs), to: .errors) }
    }
    defer { withExtendedLifetime(lock) {} }
    let reading = importChart(
      bytes, path: file, year: year, shipped: [workspace.charts(in: workspace.templates)],
      own: workspace.charts(in: workspace.inputs, within: workspace.boundary), isReplacing: arguments.replaces)
    guard let imported = reading.value else {
      console.report(reading.findings.worstFirst)
      return .findings
    }
    let written = try write(imported, year)
    console.report((reading.findings + (try profilesWithoutChart(of: year))).worstFirst)
    if arguments.format == .json {
      console.say(imported.json(written))
    } else {
      if !imported.changes.isEmpty { console.say(imported.table(in: console.language)) }
      console.say(.chartImported(imported.count, year: year, changes: imported.changes.count))
      for file in written { console.say(.fileWritten(file.path, kept: file.kept)) }
    }
    return .success
  }

  private func write(_ imported: ImportedChart, _ year: Int) throws(Finding) -> [WrittenFile] {
    try mappingDiskErrors { () throws(DiskError) in
      var written: [WrittenFile] = []
      for (name, bytes) in imported.files {
        let path = "\(workspace.inputs)/\(Formats.chartsName)/\(name)"
        let names = (1...9_999).lazy.map { "\(path).before-\(year)" + ($0 == 1 ? "" : "-\($0)") }
        written.append(WrittenFile(path: path, kept: try replaceFile(at: path, with: bytes, keepingAs: names)))
      }
      return written
    }
  }

  /// Says so when no profile uses the chart of the year, or a later one.
  private func profilesWithoutChart(of year: Int) throws(Finding) -> [Finding] {
    let profiles = ProfileLibrary(try workspace.formats())
    let editions = Set(profiles.names.compactMap { profiles.profile(named: $0)?.value?.classification.edition })
    if editions.isEmpty || editions.contains(where: { $0.year >= year }) { return [] }
    return [Finding(.noProfileOfYear("\(year)", editions: editions.sorted().map { "\($0)" }.joined(separator: "、")))]
  }

  private func mappingDiskErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
    do throws(DiskError) {
      return try step()
    } catch {
      throw Finding(.chartUnwritable(error.reason), at: Location(file: error.path))
    }
  }
}

/// A file that was written, and where its earlier version is.
private struct WrittenFile {
  var path: String
  var kept: String?
}

extension Workspace {
  /// The charts of accounts in a folder, as they are now.
  fileprivate func charts(in folder: String, within boundary: Boundary? = nil) -> InputFolder {
    let path = "\(folder)/\(Formats.chartsName)"
    return isFolder(path) ? InputFolder(onDisk: path, within: boundary).snapshot() : InputFolder(path: path, files: [:])
  }
}

extension ImportedChart {
  /// Each change, but new codes and explanations of a 类 in one row where they are many.
  fileprivate func table(in language: Language) -> TextTable {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    var rows: [[String]] = []
    let alike = Dictionary(grouping: changes.filter(\.mayBeCounted), by: \.group)
    for change in changes {
      let siblings = alike[change.group] ?? []
      if siblings.count > 10 {
        guard change == siblings.first else { continue }
        let top = change.code.ancestor(digitCount: 3) ?? change.code
        let name = classification[change.axis].name(of: top) ?? ""
        rows.append([text(change.phrase), "\(top)", name, text(.codes(siblings.count))])
        continue
      }
      rows.append([text(change.phrase), "\(change.code)", change.name, change.earlierName])
    }
    return TextTable(Phrase.chartHeads.map { .init(head: text($0)) }, rows: rows)
  }

  fileprivate func json(_ written: [WrittenFile]) -> JSON {
    .object([
      ("codes", .integer(Int64(count))),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("change", .string(change.word)), ("code", .string("\(change.code)")), ("name", .string(change.name)),
              ("earlierName", change.earlierName.isEmpty ? nil : .string(change.earlierName)),
            ])
          })
      ),
      (
        "written",
        .array(written.map { .object([("file", .string($0.path)), ("kept", $0.kept.map { .string($0) })]) })
      ),
    ])
  }
}

extension ChartImport.Change {
  /// Whether nobody needs to read each of many such changes.
  fileprivate var mayBeCounted: Bool { kind == .new || kind == .explained }

  fileprivate var group: String { "\(word) \(code.ancestor(digitCount: 3) ?? code)" }

  fileprivate var earlierName: String {
    if case .renamed(let name) = kind { name } else { "" }
  }

  fileprivate var word: String {
    switch kind {
    case .new: "new"
    case .renamed: "renamed"
    case .explained: "explained"
    case .gone: "gone"
    }
  }

  fileprivate var phrase: Phrase {
    switch kind {
    case .new: .newCode
    case .renamed: .renamedCode
    case .explained: .explainedCode
    case .gone: .goneCode
    }
  }
}
