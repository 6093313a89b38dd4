import Budget
import Disk
import Glibc
import Reading

/// The folders that the command works with.
struct Workspace {
  let inputs: String
  let templates: String
  let output: String
  /// The folder that links of inputs must not lead out of; nil when they may lead anywhere.
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

  /// `Templates/` of the folder one works in, or those that were installed with the program.
  private static var defaultTemplates: String {
    if isFolder("Templates") { return "Templates" }
    guard let program = realpath("/proc/self/exe", nil) else { return "Templates" }
    defer { free(program) }
    let installed = String(cString: program).split(separator: "/").dropLast(2).joined(separator: "/")
    let folder = "/\(installed)/share/disclose/Templates"
    return isFolder(folder) ? folder : "Templates"
  }

  /// Every package under `Inputs/`, in a defined order, and what makes it doubtful that these are all.
  func packages() throws(Finding) -> (ids: [PackageID], doubts: [Finding]) {
    let groups = try subfolders(of: inputs, within: boundary)
    var ids: [PackageID] = []
    var doubts = groups.findings
    for group in groups.value ?? [] where group != Formats.chartsName {
      let path = "\(inputs)/\(group)"
      guard let (kind, year) = PackageID.group(named: group) else {
        doubts.append(Finding(.folderName(group), at: Location(file: path)))
        continue
      }
      do throws(Finding) {
        let departments = try subfolders(of: path, within: boundary)
        let names = departments.value ?? []
        doubts += departments.findings
        if names.isEmpty, departments.findings.isEmpty { doubts.append(Finding(.groupEmpty, at: Location(file: path))) }
        ids += names.map { PackageID(kind: kind, year: year, department: $0) }
      } catch {
        doubts.append(error)
      }
    }
    if ids.isEmpty { doubts.append(Finding(.noPackages(inputs))) }
    return (ids.sorted(), doubts)
  }

  /// Whether something stands where a package would, be it no folder.
  func isOccupied(_ id: PackageID) -> Bool {
    let group = "\(inputs)/\(id.group)"
    return Disk.isOccupied("\(inputs)/\(id.path)") || (Disk.isOccupied(group) && !isFolder(group))
  }

  /// Refuses to write where something is read, and to keep where all is published what must not be.
  func requireSeparateFolders(_ arguments: Arguments) throws(Finding) {
    let read: [Place] = [("--inputs", inputs), ("--templates", templates)]
    let published: Place = ("--output", output)
    var pairs: [(Place, Place)] = read.map { (published, $0) } + read.map { ($0, published) }
    // A group of packages may be on another disk, but not among the inputs.
    let links = ((try? listFolder(output))?.entries ?? []).filter(\.isLink).map { "\(output)/\($0.name)" }
    pairs += links.flatMap { link in read.map { (("--output", link), $0) } }
    pairs += (read + [published]).map { (("--state", arguments.state), $0) }
    if let log = arguments.log { pairs += (read + [published]).map { (("--log", log), $0) } }
    try requireSeparate(pairs)
  }

  private typealias Place = (option: String, path: String)

  private func requireSeparate(_ pairs: [(Place, Place)]) throws(Finding) {
    for ((option, path), (other, otherPath)) in pairs {
      if FolderIdentity.isPath(path, atOrInside: otherPath) {
        throw Finding(.foldersOverlap(option, other: other, path: otherPath), at: Location(file: path))
      }
    }
  }

  /// The packages among `ids` that `names` name, as `budget-2023/201`, and those that one of `patterns` matches; all, when there are
  /// neither.
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

  /// One for each thread. `doubts` are about the folders of inputs.
  func reader(_ profiles: ProfileLibrary, doubts: [Finding]) -> DepartmentReader {
    DepartmentReader(inputs: inputs, boundary: boundary, profiles: profiles, doubts: doubts)
  }

  func formats() throws(Finding) -> Formats {
    guard isFolder(templates) else { throw Finding(.templatesMissing(templates)) }
    return try Formats(templates: templates, inputs: inputs, boundary: boundary)
  }
}
