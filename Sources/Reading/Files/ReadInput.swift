public import Disk
internal import Glibc

/// The largest file that is read: far above any real input, and well below what a machine has.
private let largestFile = 32 << 20
/// The limit for all files of one folder together, as a package takes a multiple of its files in memory.
let largestFolder = 32 << 20

/// Returns the bytes of an input file.
public func readInput(at path: String, within boundary: Boundary?) throws(Finding) -> [UInt8] {
  do throws(DiskError) {
    return try readFile(at: path, limit: largestFile, within: boundary)
  } catch {
    throw Finding(unreadable: error)
  }
}

/// Returns the names in an input folder, without hidden ones.
func inputNames(in path: String, within boundary: Boundary?) throws(Finding) -> [String] {
  let listing = try inputListing(of: path, within: boundary)
  if let name = listing.ambiguousNames.first { throw Finding(ambiguousName: name, in: path) }
  return listing.entries.map(\.name)
}

/// Returns the subfolders of an input folder, sorted, without hidden ones, and findings about others.
public func subfolders(of path: String, within boundary: Boundary? = nil) throws(Finding) -> ReadResult<[String]> {
  let listing = try inputListing(of: path, within: boundary)
  var findings = listing.ambiguousNames.map { Finding(ambiguousName: $0, in: path) }
  var names: [String] = []
  for entry in listing.entries {
    let location = Location(file: "\(path)/\(entry.name)")
    if entry.kind == .brokenLink {
      findings.append(Finding(.brokenLink, at: location))
    } else if entry.kind == .folder, entry.isLink, boundary?.contains(location.file) == false {
      findings.append(Finding(.linkLeavesInputs, at: location))
    } else if entry.kind == .folder {
      names.append(entry.name)
    }
  }
  return ReadResult(value: names, findings: findings)
}

/// Whether a file is input: hidden files are what editors and file managers leave behind, and Excel marks with `~$`
/// what is open.
public func isInputName(_ name: String) -> Bool { name.utf8.first != UInt8(ascii: ".") && !name.hasPrefix("~$") }

private func inputListing(of path: String, within boundary: Boundary?) throws(Finding) -> FolderListing {
  do throws(DiskError) {
    var listing = try listFolder(path, within: boundary)
    listing.entries.removeAll { !isInputName($0.name) }
    listing.ambiguousNames.removeAll { !isInputName($0) }
    return listing
  } catch {
    throw Finding(unreadable: error)
  }
}

extension Finding {
  fileprivate init(ambiguousName name: String, in folder: String) {
    self.init(.ambiguousName(name), at: Location(file: folder))
  }

  public init(unreadable error: DiskError) {
    let location = Location(file: error.path)
    switch error.number {
    case ENOENT: self.init(.fileMissing, at: location)
    case EACCES: self.init(.fileForbidden, at: location)
    case EISDIR: self.init(.fileNotRegular, at: location)
    case EXDEV: self.init(.linkLeavesInputs, at: location)
    case ENOMEM: self.init(.memoryShort, at: location)
    case EFBIG: self.init(.fileTooLarge(limit: largestFile >> 20), at: location)
    default: self.init(.fileUnreadable(error.reason), at: location)
    }
  }
}
