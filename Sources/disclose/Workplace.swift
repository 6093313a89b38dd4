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
    for group in try subfolders(of: inputs) where group != Formats.chartsName {
      guard let (kind, year) = PackageID.group(named: group) else {
        findings.append(Finding(.folderName, at: Location(file: "\(inputs)/\(group)"), group))
        continue
      }
      for department in try subfolders(of: "\(inputs)/\(group)") {
        ids.append(PackageID(kind: kind, year: year, department: department))
      }
    }
    if ids.isEmpty { findings.append(Finding(.noPackages, at: nil, inputs)) }
    return (ids.sorted(), findings)
  }

  /// The packages among `ids` that `names` name, as `budget-2023/201`, and those that one of `patterns` matches; all, when there are
  /// neither.
  func select(
    _ names: [String], patterns: [String] = [], from ids: [PackageID]
  ) throws(Finding) -> [PackageID] {
    if names.isEmpty, patterns.isEmpty { return ids }
    let paths = Set(ids.map(\.path))
    for name in names where !paths.contains(name) {
      throw Finding(.unknownPackage, at: nil, name, closestName(to: name, among: paths.sorted()) ?? "")
    }
    var selected = Set(names)
    for pattern in patterns {
      let matching = paths.filter(NamePattern(pattern).matches)
      if matching.isEmpty { throw Finding(.noPackageMatches, at: nil, pattern) }
      selected.formUnion(matching)
    }
    return ids.filter { selected.contains($0.path) }
  }

  func formats() throws(Finding) -> Formats {
    guard isFolder(templates) else { throw Finding(.templatesMissing, at: nil, templates) }
    return try Formats(templates: templates, inputs: inputs)
  }
}
