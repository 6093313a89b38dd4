internal import Glibc

/// Replaces a file in one step, or creates it. What was there before gets the first name of `keptNames` that is free,
/// which is returned; nil when nothing was there. Whenever it is interrupted, the path has the old file or the new one.
public func replaceFile(
  at path: String, with bytes: [UInt8], keepingAs keptNames: some Sequence<String>
) throws(DiskError) -> String? {
  let (staged, folder) = try stage(bytes, for: path)
  let kept = isOccupied(path) ? try keep(path, as: keptNames) : nil
  try rename(staged, to: path)
  try synchronizeFolder(folder)
  return kept
}

/// Replaces a file in one step, or creates it. What was there before is gone.
public func replaceFile(at path: String, with bytes: [UInt8]) throws(DiskError) {
  let (staged, folder) = try stage(bytes, for: path)
  try rename(staged, to: path)
  try synchronizeFolder(folder)
}

/// Writes the bytes beside the file that they will replace.
private func stage(_ bytes: [UInt8], for path: String) throws(DiskError) -> (staged: String, folder: String) {
  let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  let name = path.split(separator: "/").last ?? ""
  let staged = "\(folder)/.\(name).disclose-new"
  try makeFolder(folder)
  // One that an interrupted run has left.
  try removeAll(staged)
  try writeNewFile(at: staged, bytes)
  try synchronizeFileSystem(folder)
  return (staged, folder)
}

private func keep(_ path: String, as names: some Sequence<String>) throws(DiskError) -> String {
  for name in names {
    do throws(DiskError) {
      try linkFile(path, as: name)
      return name
    } catch  where error.number == EEXIST {
      // A run that was interrupted before it renamed the new file has kept the old one already.
      if try haveSameContent(path, name) { return name }
    }
  }
  throw DiskError(path: path, number: EEXIST)
}
