import Budget
import Disk
import Reading

/// The folders that the command works with.
struct Workplace {
  let inputs: String
  let templates: String
  let output: String

  /// Every package under `Inputs/`, in a defined order, and what is wrong with the folders there.
  func packages() throws(Finding) -> (ids: [PackageID], findings: [Finding]) {
    guard isFolder(inputs) else { throw Finding(.inputsMissing, at: nil, inputs) }
    var ids: [PackageID] = []
    var findings: [Finding] = []
    for group in try InputFolder(onDisk: inputs).names() where group != Self.charts && isFolder("\(inputs)/\(group)") {
      guard let (kind, year) = Self.group(named: group) else {
        findings.append(Finding(.folderName, at: Location(file: "\(inputs)/\(group)"), group))
        continue
      }
      for department in try InputFolder(onDisk: "\(inputs)/\(group)").names() {
        guard isFolder("\(inputs)/\(group)/\(department)") else { continue }
        ids.append(PackageID(kind: kind, year: year, department: department))
      }
    }
    if ids.isEmpty { findings.append(Finding(.noPackages, at: nil, inputs)) }
    return (ids.sorted(), findings)
  }

  /// The packages among `ids` that `names` name, as `budget-2023/201`.
  func select(_ names: [String], from ids: [PackageID]) throws(Finding) -> [PackageID] {
    if names.isEmpty { return ids }
    let paths = ids.map(\.path)
    for name in names where !paths.contains(name) {
      throw Finding(.unknownPackage, at: nil, name, closestName(to: name, among: paths) ?? "")
    }
    return ids.filter { names.contains($0.path) }
  }

  /// The folder of a package; nil when there is none.
  func folder(of id: PackageID) -> InputFolder? {
    let path = "\(inputs)/\(id.path)"
    return isFolder(path) ? InputFolder(onDisk: path) : nil
  }

  func profiles() throws(Finding) -> ProfileLibrary {
    guard isFolder(templates) else { throw Finding(.templatesMissing, at: nil, templates) }
    let names = try InputFolder(onDisk: templates).names().filter { name in
      (try? InputFolder(onDisk: "\(templates)/\(name)").names())?.contains(ProfileLibrary.fileName) ?? false
    }
    let charts = ["\(templates)/\(Self.charts)", "\(inputs)/\(Self.charts)"].filter(isFolder)
    return ProfileLibrary(
      names: names, folder: { [templates] in InputFolder(onDisk: "\(templates)/\($0)") },
      charts: charts.map { InputFolder(onDisk: $0) })
  }

  private static let charts = "charts"

  private static func group(named name: String) -> (Kind, Int)? {
    for kind in Kind.allCases where name.hasPrefix("\(kind.folderWord)-") {
      let year = name.dropFirst(kind.folderWord.count + 1)
      if year.utf8.count == 4, let number = Int(year), number > 0 { return (kind, number) }
    }
    return nil
  }
}
