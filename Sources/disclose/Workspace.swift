import Budget
import Disk
import Glibc

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
    output = arguments.output
    guard isFolder(inputs), let boundary = Boundary(inputs) else { throw Finding(.inputsMissing(inputs)) }
    self.boundary = arguments.followsLinks ? nil : boundary
    let (read, formats) = (("--inputs", inputs), ("--templates", templates))
    try requireSeparate([(read, formats), (formats, read)])
  }

  /// `Templates` in the current folder if there is one, otherwise the folder installed with the program.
  private static var defaultTemplates: String {
    if isFolder("Templates") { return "Templates" }
    guard let program = realpath("/proc/self/exe", nil) else { return "Templates" }
    defer { free(program) }
    let installed = String(cString: program).split(separator: "/").dropLast(2).joined(separator: "/")
    let folder = "/\(installed)/share/disclose/Templates"
    return isFolder(folder) ? folder : "Templates"
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
        ids += names.map { PackageID(kind: kind, year: year, department: $0) }
      } catch {
        problems.append(error)
      }
    }
    if ids.isEmpty { problems.append(Finding(.noPackages(inputs))) }
    return (ids.sorted(), problems)
  }

  /// Whether there is anything at the path of a package, even if it is not a folder.
  func isOccupied(_ id: PackageID) -> Bool {
    let group = "\(inputs)/\(id.group)"
    return Disk.isOccupied("\(inputs)/\(id.path)") || (Disk.isOccupied(group) && !isFolder(group))
  }

  /// Throws when the output would overwrite sources, or the record or the log would be published.
  func requireSeparateFolders(_ arguments: Arguments) throws(Finding) {
    let read: [Place] = [("--inputs", inputs), ("--templates", templates)]
    let published: Place = ("--output", output)
    var pairs: [(Place, Place)] = read.map { (published, $0) } + read.map { ($0, published) }
    // A group in the output may be a link to another disk, but not into the sources.
    let links = ((try? listFolder(output))?.entries ?? []).filter(\.isLink).map { "\(output)/\($0.name)" }
    pairs += links.flatMap { link in read.map { (("--output", link), $0) } }
    pairs += (read + [published]).map { (("--state", arguments.state), $0) }
    if let log = arguments.log { pairs += (read + [published]).map { (("--log", log), $0) } }
    try requireSeparate(pairs)
  }

  typealias Place = (option: String, path: String)

  func requireSeparate(_ pairs: [(Place, Place)]) throws(Finding) {
    for ((option, path), (other, otherPath)) in pairs {
      if FolderIdentity.isPath(path, atOrInside: otherPath) {
        throw Finding(.foldersOverlap(option, other: other, path: otherPath), at: Location(file: path))
      }
    }
  }

  /// Returns the packages with one of `names`, as `budget-2023/201`, or matching one of `patterns`; all packages if both are empty.
  func select(
    _ names: [String], patterns: [String] = [], from ids: [PackageID]
  ) throws(Finding) -> [PackageID] {
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
