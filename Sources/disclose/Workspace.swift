import Budget
import Disk

/// The folders that a command reads and writes.
struct Workspace {
  let inputs: String
  let templates: String
  let output: String
  /// The folder that links in the inputs must not lead out of; nil when they may lead anywhere.
  let boundary: Boundary?

  init(_ arguments: Arguments) throws(Finding) {
    inputs = arguments.inputs
    templates = arguments.templates ?? Self.defaultTemplates
    output = arguments.stages ? arguments.staging : arguments.output
    guard isFolder(inputs), let boundary = Boundary(inputs) else { throw Finding(.inputsMissing(inputs)) }
    self.boundary = arguments.followsLinks ? nil : boundary
    let (read, formats) = (("--inputs", inputs), ("--templates", templates))
    try requireSeparate([(read, formats), (formats, read)])
  }

  /// `Templates` in the current folder if there is one, otherwise the folder installed with the program.
  static var defaultTemplates: String {
    isFolder("Templates") ? "Templates" : InstalledFiles.path(of: "Templates") ?? "Templates"
  }

  /// Returns the packages in `Inputs/`, sorted, and the problems because of which there may be more.
  func packages() throws(Finding) -> (ids: [PackageID], problems: [Finding]) {
    let groups = try subfolders(of: inputs, within: boundary)
    var ids: [PackageID] = []
    var problems = groups.findings
    for group in groups.value ?? [] where group != Formats.chartsName {
      let path = "\(inputs)/\(group)"
      guard let (kind, year) = PackageID.group(named: group) else {
        problems.append(Finding(.folderName(group), at: Location(file: path)))
        continue
      }
      do throws(Finding) {
        let departments = try subfolders(of: path, within: boundary)
        let names = departments.value ?? []
        problems += departments.findings
        if names.isEmpty, departments.findings.isEmpty {
          problems.append(Finding(.groupEmpty, at: Location(file: path)))
        }
        for name in names {
          let id = PackageID(kind: kind, year: year, department: name)
          let parts = self.parts(of: id, &problems)
          // A department may publish nothing but parts.
          if parts.isEmpty || hasFiles("\(inputs)/\(id.path)") { ids.append(id) }
          ids += parts
        }
      } catch {
        problems.append(error)
      }
    }
    if ids.isEmpty { problems.append(Finding(.noPackages(inputs))) }
    return (ids.sorted(), problems)
  }

  /// Returns the parts of a department: the subfolders with a package, as others may be attachments. A department's own
  /// folder that cannot be read is reported with its package.
  private func parts(of id: PackageID, _ problems: inout [Finding]) -> [PackageID] {
    let path = "\(inputs)/\(id.path)"
    guard let folders = try? subfolders(of: path, within: boundary) else { return [] }
    problems += folders.findings.filter { finding in finding.location.map { isPackage($0.file) } ?? false }
    return (folders.value ?? []).compactMap { name in
      let part = "\(path)/\(name)"
      let inner = (try? subfolders(of: part, within: boundary))?.value ?? []
      problems += inner.map { "\(part)/\($0)" }.filter(isPackage)
        .map { Finding(.partInPart("\(id.path)/\(name)"), at: Location(file: $0)) }
      guard isPackage(part) else { return nil }
      guard PackageID.isPart(name) else {
        problems.append(Finding(.partNameWrong(name), at: Location(file: part)))
        return nil
      }
      return PackageID(kind: id.kind, year: id.year, department: id.department, part: name)
    }
  }

  /// Whether a department's folder is there for parts of it, and for nothing else.
  private func holdsPartsAlone(_ path: String) -> Bool {
    let folders = (try? subfolders(of: path, within: boundary))?.value ?? []
    return !hasFiles(path) && folders.contains { isPackage("\(path)/\($0)") }
  }

  /// Whether there are files in a folder itself, which state a package or were meant to.
  private func hasFiles(_ path: String) -> Bool {
    guard let stamps = try? stamps(inFolder: path, where: isInputName) else { return true }
    return !stamps.allSatisfy(\.stamp.isFolder)
  }

  /// Whether a folder has the file of a package.
  private func isPackage(_ path: String) -> Bool {
    Notation.allCases.contains { Disk.isOccupied("\(path)/\($0.fileName)") }
  }

  /// Whether there is anything at the path of a package, even if it is not a folder.
  func isOccupied(_ id: PackageID) -> Bool {
    let group = "\(inputs)/\(id.group)"
    let path = "\(inputs)/\(id.path)"
    return (Disk.isOccupied(path) && !(id.part == nil && holdsPartsAlone(path)))
      || (Disk.isOccupied(group) && !isFolder(group))
  }

  /// Throws when the output would overwrite sources, or the record or the log would be published.
  func requireSeparateFolders(_ arguments: Arguments) throws(Finding) {
    let read: [Place] = [("--inputs", inputs), ("--templates", templates)]
    let published: Place = (arguments.stages ? "--staging" : "--output", output)
    let outputs = [published] + (arguments.stages ? [("--output", arguments.output)] : [])
    var pairs: [(Place, Place)] = read.map { (published, $0) } + read.map { ($0, published) }
    // A group in the output may be a link to another disk, but not into the sources.
    let links = ((try? listFolder(output))?.entries ?? []).filter(\.isLink).map { "\(output)/\($0.name)" }
    pairs += links.flatMap { link in read.map { (("--output", link), $0) } }
    pairs += (read + outputs).map { (("--state", arguments.state), $0) }
    if arguments.stages {
      pairs += [(published, ("--output", arguments.output)), (("--output", arguments.output), published)]
    }
    pairs += reportPairs(arguments)
    if let log = arguments.log { pairs += (read + outputs).map { (("--log", log), $0) } }
    try requireSeparate(pairs)
  }

  /// Reports are neither sources nor published, and no folder of either lies in theirs.
  func reportPairs(_ arguments: Arguments) -> [(Place, Place)] {
    guard let reports = arguments.reports.map({ ("--reports", $0) as Place }) else { return [] }
    var others: [Place] = [
      ("--inputs", inputs), ("--templates", templates), ("--output", arguments.output), ("--state", arguments.state),
    ]
    if arguments.stages { others.append(("--staging", arguments.staging)) }
    return others.flatMap { [(reports, $0), ($0, reports)] }
  }

  typealias Place = (option: String, path: String)

  func requireSeparate(_ pairs: [(Place, Place)]) throws(Finding) { try Self.requireSeparate(pairs) }

  static func requireSeparate(_ pairs: [(Place, Place)]) throws(Finding) {
    for ((option, path), (other, otherPath)) in pairs {
      if FolderIdentity.isPath(path, atOrInside: otherPath) {
        throw Finding(.foldersOverlap(option, other: other, path: otherPath), at: Location(file: path))
      }
    }
  }

  /// Returns the packages with one of `names`, as `budget-2023/201`, or matching one of `patterns`; all packages if
  /// both are empty.
  func select(
    _ names: [String], patterns: [String] = [], from ids: [PackageID]
  ) throws(Finding) -> [PackageID] {
    try Self.select(names, patterns: patterns, from: ids)
  }

  static func select(_ names: [String], patterns: [String], from ids: [PackageID]) throws(Finding) -> [PackageID] {
    if names.isEmpty, patterns.isEmpty { return ids }
    let paths = Set(ids.map(\.path))
    for name in names where !paths.contains(name) {
      throw Finding(.unknownPackage(name, nearest: closestName(to: name, among: paths.sorted())))
    }
    var selected = Set(names)
    for pattern in patterns {
      let matching = paths.filter(NamePattern(pattern).matches)
      if matching.isEmpty { throw Finding(.noPackageMatches(pattern)) }
      selected.formUnion(matching)
    }
    return ids.filter { selected.contains($0.path) }
  }

  /// Creates a reader, for one thread. `problems` are those that `packages()` returned.
  func reader(_ profiles: ProfileLibrary, problems: [Finding]) -> DepartmentReader {
    DepartmentReader(inputs: inputs, boundary: boundary, profiles: profiles, problems: problems)
  }

  func formats() throws(Finding) -> Formats {
    guard isFolder(templates) else { throw Finding(.templatesMissing(templates)) }
    return try Formats(templates: templates, inputs: inputs, boundary: boundary)
  }
}
