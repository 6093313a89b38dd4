internal import CLinux
internal import Glibc

/// Writes a new file. It survives a power cut once its file system is synchronized.
public func writeNewFile(at path: String, _ bytes: [UInt8]) throws(DiskError) {
  let file = Int32(try systemCall(path) { Int(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)) })
  defer { close(file) }
  try writeAll(bytes, to: file, path: path)
}

/// Waits until everything written to the file system of a folder is on the disk.
public func synchronizeFileSystem(_ path: String) throws(DiskError) {
  let folder = try openFolder(path)
  defer { close(folder) }
  try systemCall(path) { Int(syncfs(folder)) }
}

/// Waits until renames, links and removals in a folder are on the disk.
public func synchronizeFolder(_ path: String) throws(DiskError) {
  let folder = try openFolder(path)
  defer { close(folder) }
  try systemCall(path) { Int(fsync(folder)) }
}

/// Creates a folder and its parents, unless it exists.
public func makeFolder(_ path: String) throws(DiskError) {
  if isFolder(path) { return }
  if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
  do throws(DiskError) {
    try systemCall(path) { Int(mkdir(path, 0o755)) }
  } catch {
    guard error.number == EEXIST, isFolder(path) else { throw error }
  }
}

/// Creates a folder where there is nothing.
public func makeNewFolder(_ path: String) throws(DiskError) {
  try systemCall(path) { Int(mkdir(path, 0o755)) }
}

/// The number of this process, for names that no other run uses.
public var processNumber: Int32 { getpid() }

/// Adds a hard link to a file.
public func linkFile(_ path: String, as newPath: String) throws(DiskError) {
  try systemCall(newPath) { Int(link(path, newPath)) }
}

public func rename(_ path: String, to newPath: String) throws(DiskError) {
  try systemCall(newPath) { Int(Glibc.rename(path, newPath)) }
}

/// Renames a file or folder unless there is something at the new path: throws `EEXIST` then.
public func renameWithoutReplacing(_ path: String, to newPath: String) throws(DiskError) {
  do throws(DiskError) {
    try systemCall(newPath) { Int(renameat2(AT_FDCWD, path, AT_FDCWD, newPath, UInt32(renameNoReplace))) }
  } catch {
    // Some file systems have no such call.
    guard error.number == EINVAL else { throw error }
    if isOccupied(newPath) { throw DiskError(path: newPath, number: EEXIST) }
    try rename(path, to: newPath)
  }
}

/// Exchanges two folders atomically. Throws `EINVAL` on a file system that cannot.
public func exchange(_ path: String, with other: String) throws(DiskError) {
  try systemCall(other) { Int(renameat2(AT_FDCWD, path, AT_FDCWD, other, UInt32(renameExchange))) }
}

/// Removes a file, or a folder with its contents; does nothing when there is neither.
public func removeAll(_ path: String) throws(DiskError) {
  do throws(DiskError) {
    try systemCall(path) { Int(unlink(path)) }
  } catch {
    if error.isMissing { return }
    guard error.number == EISDIR || error.number == EPERM else { throw error }
    for entry in try listFolder(path).entries { try removeAll("\(path)/\(entry.name)") }
    try systemCall(path) { Int(rmdir(path)) }
  }
}

/// Removes a folder if it exists and is empty.
public func removeFolderIfEmpty(_ path: String) throws(DiskError) {
  do throws(DiskError) {
    try systemCall(path) { Int(rmdir(path)) }
  } catch {
    guard [ENOTEMPTY, EEXIST, ENOTDIR, ENOENT].contains(error.number) else { throw error }
  }
}
