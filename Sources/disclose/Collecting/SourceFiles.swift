import Budget
import Disk

/// A file that somebody hands over.
struct SourceFile: Hashable {
  let path: String
  /// The folder that it must not lead out of, when it was found in one.
  let boundary: Boundary?

  init(_ path: String, within boundary: Boundary? = nil) {
    (self.path, self.boundary) = (path, boundary)
  }

  static func == (left: SourceFile, right: SourceFile) -> Bool { left.path == right.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  func read() throws(Finding) -> [UInt8] { try readInput(at: path, within: boundary) }
}

/// The files that are named on the command line, and those in the folders that are.
struct SourceFiles {
  /// Each once.
  private(set) var files: [SourceFile] = []
  /// Lock files and hidden files that a pattern of the shell has named.
  private(set) var passedOver: [String] = []
  private(set) var findings: [Finding] = []
  private var known: Set<SourceFile> = []
  /// Folders that were listed: links may lead to one again.
  private var listed: Set<FolderIdentity> = []
  private let followsLinks: Bool

  init(_ names: [String], followsLinks: Bool) {
    self.followsLinks = followsLinks
    for name in names {
      let path = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
      if isFolder(path) {
        let count = (files.count, findings.count)
        add(folder: path, within: followsLinks ? nil : Boundary(path))
        if count == (files.count, findings.count) {
          findings.append(Finding(.nothingToCollect, at: Location(file: path)))
        }
      } else if isInputName(String(path.split(separator: "/").last ?? "")) {
        add(SourceFile(path))
      } else {
        passedOver.append(path)
      }
    }
  }

  private mutating func add(_ file: SourceFile) {
    if known.insert(file).inserted { files.append(file) }
  }

  private mutating func add(folder: String, within boundary: Boundary?) {
    guard listed.insert(FolderIdentity(folder)).inserted else { return }
    do throws(DiskError) {
      let listing = try listFolder(folder, within: boundary)
      for name in listing.ambiguousNames where isInputName(name) {
        findings.append(Finding(.ambiguousName(name), at: Location(file: folder)))
      }
      for entry in listing.entries where isInputName(entry.name) { add(entry, at: "\(folder)/\(entry.name)", boundary) }
    } catch {
      findings.append(Finding(unreadable: error))
    }
  }

  private mutating func add(_ entry: FolderEntry, at path: String, _ boundary: Boundary?) {
    if entry.kind == .brokenLink {
      findings.append(Finding(.brokenLink, at: Location(file: path)))
    } else if entry.kind != .folder {
      add(SourceFile(path, within: boundary))
    } else if boundary?.contains(path) == false {
      findings.append(Finding(.linkLeavesInputs, at: Location(file: path)))
    } else {
      add(folder: path, within: boundary)
    }
  }
}
