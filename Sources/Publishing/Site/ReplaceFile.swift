internal import Budget
internal import Disk

/// Writes a file of `Output/` itself in one step: it is put together beside the old one and then takes its place. A file that would say
/// the same is left alone.
func replaceFile(
  named name: String, in folder: String, write: (inout BufferedWriter) throws(DiskError) -> Void
) throws(Finding) {
  try mappingDiskErrors { () throws(DiskError) in try makeFolder(folder) }
  let staging = StagingFolder(for: "site", in: folder)
  try staging.make()
  try mappingDiskErrors { () throws(DiskError) in
    let (path, unfinished) = ("\(folder)/\(name)", "\(staging.path)/\(name)")
    var writer = BufferedWriter(try OpenFile(at: unfinished))
    try write(&writer)
    try writer.finish()
    if try haveSameContent(unfinished, path) { return }
    try writer.file.synchronize()
    try rename(unfinished, to: path)
    try synchronizeFolder(folder)
  }
  try staging.clear()
}

/// Collects small pieces before they go to a file.
struct BufferedWriter {
  fileprivate let file: OpenFile
  private var waiting: [UInt8] = []
  private static let portion = 1 << 16

  fileprivate init(_ file: OpenFile) {
    self.file = file
    waiting.reserveCapacity(Self.portion)
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(DiskError) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.portion { try finish() }
  }

  fileprivate mutating func finish() throws(DiskError) {
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
