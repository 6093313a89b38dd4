internal import Budget
internal import Disk

/// Replaces a file of `Output/` itself atomically, by way of a staging folder. A file with the same contents is left
/// alone.
func replaceFile(
  named name: String, in folder: String, write: (inout BufferedWriter) throws(DiskError) -> Void
) throws(Finding) {
  try mappingDiskErrors { () throws(DiskError) in try makeFolder(folder) }
  let staging = StagingFolder(for: "site", in: folder)
  try staging.make()
  try mappingDiskErrors { () throws(DiskError) in
    let (path, staged) = ("\(folder)/\(name)", "\(staging.path)/\(name)")
    var writer = BufferedWriter(file: try OpenFile(at: staged))
    try write(&writer)
    try writer.flush()
    if try haveSameContent(staged, path) { return }
    try writer.file.synchronize()
    try rename(staged, to: path)
    try synchronizeFolder(folder)
  }
  try staging.clear()
}

/// Buffers small writes to a file.
struct BufferedWriter {
  fileprivate let file: OpenFile
  fileprivate var buffer: [UInt8] = []

  mutating func write(_ bytes: some Sequence<UInt8>) throws(DiskError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  fileprivate mutating func flush() throws(DiskError) {
    try file.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
