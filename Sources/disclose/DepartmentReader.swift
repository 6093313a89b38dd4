import Budget
import Disk
import Hashing
import Reading

/// Reads the packages of a department, each only once, as one package is built and others are compared with it. One owner, one thread.
final class DepartmentReader {
  private let inputs: String
  private let boundary: Boundary?
  /// Problems with folders, by path.
  private let problems: [String: Finding]
  private let reader: PackageReader
  private var snapshots: [PackageID: PackageSnapshot?] = [:]
  private var readings: [PackageID: Reading<(package: Package, profile: Profile)>] = [:]

  /// Links must not lead out of `boundary`; without one they may lead anywhere.
  init(inputs: String, boundary: Boundary?, profiles: ProfileLibrary, problems: [Finding] = []) {
    self.inputs = inputs
    self.problems = Dictionary(
      problems.compactMap { problem in problem.location.map { ($0.file, problem) } },
      uniquingKeysWith: { first, _ in first })
    self.boundary = boundary
    reader = PackageReader(profiles: profiles)
  }

  /// Returns the problem because of which it is unknown whether the package exists, if there is one.
  func problem(with id: PackageID) -> Finding? { problems["\(inputs)/\(id.group)"] ?? problems[path(of: id)] }

  func path(of id: PackageID) -> String { "\(inputs)/\(id.path)" }

  /// Returns the package's folder as it was at the first call, or nil when there is none.
  func snapshot(of id: PackageID) -> PackageSnapshot? {
    if let snapshot = snapshots[id] { return snapshot }
    let snapshot = PackageSnapshot(at: path(of: id), within: boundary)
    snapshots[id] = snapshot
    return snapshot
  }

  /// Returns the package in that snapshot, or nil when there is none.
  func reading(of id: PackageID) -> Reading<(package: Package, profile: Profile)>? {
    if let reading = readings[id] { return reading }
    guard let snapshot = snapshot(of: id) else { return nil }
    let reading = reader.read(snapshot.files, as: id)
    readings[id] = reading
    return reading
  }

  /// Discards everything read, before the next department.
  func reset() {
    snapshots.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }
}

/// The contents of a package's folder at one time.
struct PackageSnapshot {
  /// Taken before the contents were read; nil when a file had changed too recently for it to show another change.
  let fingerprint: Digest?
  let contentDigest: Digest
  let files: InputFolder

  /// Returns nil when there is no such folder. One that cannot be read does exist.
  init?(at path: String, within boundary: Boundary?) {
    let time = currentTime()
    // Taken first, so that a later change alters the fingerprint whether or not it was read here.
    do throws(DiskError) {
      guard let fingerprint = try Fingerprint(ofFolder: path, where: isInputName) else { return nil }
      self.fingerprint = fingerprint.isSettled(at: time) ? fingerprint.digest : nil
    } catch {
      fingerprint = nil
    }
    files = InputFolder(onDisk: path, within: boundary).snapshot()
    var hash = SHA256()
    do throws(Finding) {
      for name in try files.names() {
        hash.add(name)
        hash.add(Self.digest(of: name, in: files))
      }
    } catch {
      hash.add(error.code)
    }
    contentDigest = hash.finish()
  }

  private static func digest(of name: String, in files: InputFolder) -> Digest {
    do throws(Finding) {
      return SHA256.digest(of: try files.bytes(of: name))
    } catch {
      return SHA256.digest(of: Array(error.code.utf8))
    }
  }
}
