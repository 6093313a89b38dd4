import Budget
import Disk
import Hashing
import Reading

/// Reads the packages of a department, each file and each package once: a package is made, and others are compared with it. One owner,
/// one thread.
final class DepartmentReader {
  private let inputs: String
  private let reader: PackageReader
  private var folders: [PackageID: PackageFolder?] = [:]
  private var readings: [PackageID: Reading<(package: Package, profile: Profile)>] = [:]

  init(inputs: String, profiles: ProfileLibrary) {
    self.inputs = inputs
    reader = PackageReader(profiles: profiles)
  }

  /// The package's folder as it was when it was first asked for; nil when there is none.
  func folder(of id: PackageID) -> PackageFolder? {
    if let folder = folders[id] { return folder }
    let folder = PackageFolder(at: "\(inputs)/\(id.path)")
    folders[id] = folder
    return folder
  }

  /// What is in that folder; nil when there is none.
  func reading(of id: PackageID) -> Reading<(package: Package, profile: Profile)>? {
    if let reading = readings[id] { return reading }
    guard let folder = folder(of: id) else { return nil }
    let reading = reader.read(folder.files, as: id)
    readings[id] = reading
    return reading
  }

  /// Makes room for the next department.
  func forget() {
    folders.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }
}

/// The folder of a package at a moment: how it looked from outside, and then what was in it.
struct PackageFolder {
  /// nil when a file changed so short a time before that another change might not show.
  let look: Digest?
  let contents: Digest
  let files: InputFolder

  /// nil when there is no such folder.
  init?(at path: String) {
    let time = currentTime()
    // What changes after this look will look different, whether or not the change was read.
    guard isFolder(path) else { return nil }
    let look = try? Look(ofFolder: path, hidden: false)
    self.look = look.flatMap { $0.isSettled(at: time) ? $0.digest : nil }
    files = InputFolder(onDisk: path).snapshot()
    var hash = SHA256()
    for name in (try? files.names()) ?? [] {
      hash.add(name)
      do throws(Finding) {
        hash.add(SHA256.digest(of: try files.bytes(of: name)))
      } catch {
        hash.add(error.code)
      }
    }
    contents = hash.finish()
  }
}
