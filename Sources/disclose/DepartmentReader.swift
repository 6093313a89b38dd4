import Budget
import Disk
import Hashing
import Publishing
import Reading

/// Reads the packages of a department, each file and each package once: a package is made, and others are compared with it. One owner,
/// one thread.
final class DepartmentReader {
  private let inputs: String
  private let boundary: Boundary?
  /// By the folder that they are about.
  private let doubts: [String: Finding]
  private let reader: PackageReader
  private var folders: [PackageID: PackageFolder?] = [:]
  private var readings: [PackageID: Reading<(package: Package, profile: Profile)>] = [:]
  /// What may be said of the packages that were made.
  var published: [PackageID: PublicLines] = [:]

  /// Links must not lead out of `boundary`; without one they may lead anywhere.
  init(inputs: String, boundary: Boundary?, profiles: ProfileLibrary, doubts: [Finding] = []) {
    self.inputs = inputs
    self.doubts = Dictionary(doubts.compactMap { doubt in doubt.location.map { ($0.file, doubt) } }) { first, _ in first
    }
    self.boundary = boundary
    reader = PackageReader(profiles: profiles)
  }

  /// Why it cannot be told whether there is such a package.
  func doubt(about id: PackageID) -> Finding? { doubts["\(inputs)/\(id.group)"] ?? doubts[path(of: id)] }

  func path(of id: PackageID) -> String { "\(inputs)/\(id.path)" }

  /// The package's folder as it was when it was first asked for; nil when there is none.
  func folder(of id: PackageID) -> PackageFolder? {
    if let folder = folders[id] { return folder }
    let folder = PackageFolder(of: id, at: path(of: id), within: boundary)
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
    published.removeAll(keepingCapacity: true)
  }
}

/// The folder of a package at a moment: the stamps of its files, and then what was in them.
struct PackageFolder {
  let recorded: [RecordedFile]
  let files: InputFolder

  /// nil when there is no such folder. One that cannot be looked into is there.
  init?(of id: PackageID, at path: String, within boundary: Boundary?) {
    let time = currentTime()
    // What changes after this has another stamp, whether or not the change was read.
    var stamps: [(name: String, stamp: FileStamp)] = []
    do throws(DiskError) {
      guard let found = try Disk.stamps(inFolder: path, where: isInputName) else { return nil }
      stamps = found.map { ($0.name, $0.stamp.settled(at: time)) }
    } catch {}
    files = InputFolder(onDisk: path, within: boundary).snapshot()
    // A file that came meanwhile has no stamp that tells.
    let known = Set(stamps.map(\.name))
    for name in (try? files.names()) ?? [] where !known.contains(name) { stamps.append((name, FileStamp(size: 0))) }
    var recorded = InputFiles.files(of: id, stamps)
    for (index, file) in zip(recorded.indices, stamps) {
      recorded[index].digest = Self.digest(of: file.name, in: files)
    }
    self.recorded = recorded
  }

  private static func digest(of name: String, in files: InputFolder) -> Digest {
    do throws(Finding) {
      return SHA256.digest(of: try files.bytes(of: name))
    } catch {
      return SHA256.digest(of: Array(error.code.utf8))
    }
  }
}
