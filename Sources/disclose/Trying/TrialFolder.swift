import Budget
import Disk
import Rendering
import Trying

/// A new folder with made packages and their pages: for each format `Inputs/`, of which `build` makes the same pages, and
/// `Output/`.
struct TrialFolder {
  let path: String
  private let staging: String

  init(at path: String) throws(Finding) {
    self.path = path
    guard !isOccupied(path) else { throw Finding(.trialFolderExists, at: Location(file: path)) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let parent =
      path.hasPrefix("/") ? "/" + parts.dropLast().joined(separator: "/") : parts.dropLast().joined(separator: "/")
    staging = "\(parent.isEmpty ? "." : parent)/.\(parts.last ?? "").disclose-\(processNumber)"
    try writing { () throws(DiskError) in try makeNewFolder(staging) }
  }

  func add(_ outcome: FormatTrial.Outcome, of format: String) throws(Finding) {
    try writing { () throws(DiskError) in
      for package in [outcome.package] + outcome.earlier {
        try write(MadePackage.fileName, package.bytes, in: [format, "Inputs", package.id.group, package.id.department])
      }
      guard let page = outcome.page else { return }
      try write(
        "index.html", page.bytes, in: [format, "Output", outcome.package.id.group, outcome.package.id.department])
    }
  }

  /// Codes of the bureau that the packages may have.
  func add(_ charts: InputFolder, of format: String) throws(Finding) {
    for name in try charts.names() {
      let bytes = try charts.bytes(of: name)
      try writing { () throws(DiskError) in try write(name, bytes, in: [format, "Inputs", Formats.chartsName]) }
    }
  }

  /// The folder is there with everything, or not at all.
  func finish() throws(Finding) {
    try writing { () throws(DiskError) in try renameWithoutReplacing(staging, to: path) }
  }

  private func write(_ name: String, _ bytes: [UInt8], in folders: [String]) throws(DiskError) {
    var folder = staging
    for name in folders {
      folder += "/\(name)"
      if !isFolder(folder) { try makeNewFolder(folder) }
    }
    try writeNewFile(at: "\(folder)/\(name)", bytes)
  }

  private func writing(_ step: () throws(DiskError) -> Void) throws(Finding) {
    do throws(DiskError) {
      try step()
    } catch {
      try? removeAll(staging)
      throw error.isOccupied
        ? Finding(.trialFolderExists, at: Location(file: path))
        : Finding(.notWritten(error.reason), at: Location(file: path))
    }
  }
}
