import Budget
import Disk
import Hashing
import Publishing

/// Reads the packages of a department, each only once, as one package is built and others are compared with it. One
/// owner, one thread.
final class DepartmentReader {
  private let inputs: String
  private let boundary: Boundary?
  /// Problems with folders, by path.
  private let problems: [String: Finding]
  private let reader: PackageReader
  private var snapshots: [PackageID: PackageSnapshot?] = [:]
  private var readings: [PackageID: PackageReader.Reading] = [:]
  /// What may be said of the packages that were made.
  var published: [PackageID: PublicLines] = [:]

  /// What the units of departments that withhold amounts may tell.
  private var unitLines: [PackageID: PublicLines] = [:]

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
    let snapshot = PackageSnapshot(of: id, at: path(of: id), within: boundary)
    snapshots[id] = snapshot
    return snapshot
  }

  /// Returns the package in that snapshot, or nil when there is none.
  func reading(of id: PackageID) -> PackageReader.Reading? {
    if let reading = readings[id] { return reading }
    guard let snapshot = snapshot(of: id) else { return nil }
    let reading = reader.read(snapshot.files, as: id) { [unowned self] in
      // The department's folder may be there for its parts alone.
      self.snapshot(of: id.whole)?.isEmpty == false ? self.reading(of: id.whole) : nil
    }
    readings[id] = reading
    return reading
  }

  /// Returns the package to compare another with. Where a unit has none of its own, that is its part of the
  /// department's.
  func reading(of id: PackageID, comparedWith package: Package) -> PackageReader.Reading? {
    if let reading = reading(of: id) { return reading }
    guard let unit = package.unit?.code, snapshot(of: id.whole)?.isEmpty == false, var reading = reading(of: id.whole)
    else { return nil }
    guard let whole = reading.value else { return reading }
    guard let part = whole.package.seen(through: unit) else { return nil }
    reading.value = (part, whole.profile)
    return reading
  }

  /// Returns the unit's part of the department's package, and how that is read.
  func department(of package: Package) -> (part: Package, whole: Package, profile: Profile)? {
    guard let unit = package.unit?.code, let whole = reading(of: package.id.whole)?.value,
      let part = whole.package.seen(through: unit)
    else { return nil }
    return (part, whole.package, whole.profile)
  }

  /// What the units of a department may tell, where the package is of one and the department withholds amounts.
  func linesOfUnits(for package: Package) -> PublicLines? {
    guard let (_, whole, profile) = department(of: package) else { return nil }
    return linesOfUnits(of: whole, under: profile)
  }

  private func linesOfUnits(of whole: Package, under profile: Profile) -> PublicLines? {
    guard whole.withholdsAmounts else { return nil }
    if let known = unitLines[whole.id] { return known }
    let lines = PublicLines.ofUnits(of: whole, under: profile)
    unitLines[whole.id] = lines
    return lines
  }

  /// The lines of a department's package where units publish pages of their own: no more may be listed than beside
  /// these.
  func linesBesideUnits(of package: Package) -> PublicLines? {
    guard package.id.part == nil, let profile = reading(of: package.id)?.value?.profile else { return nil }
    let id = package.id
    let publishes = package.units.contains { unit in
      snapshot(of: PackageID(kind: id.kind, year: id.year, department: id.department, part: unit.code)) != nil
    }
    return publishes ? linesOfUnits(of: package, under: profile) : nil
  }

  /// What a unit's package may tell, where its department withholds amounts.
  func linesOfUnit(_ package: Package) -> PublicLines? { linesOfUnits(for: package)?.seen(as: package) }

  /// Discards everything read, before the next department.
  func reset() {
    snapshots.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    published.removeAll(keepingCapacity: true)
    unitLines.removeAll(keepingCapacity: true)
  }
}

/// The contents of a package's folder at one time.
struct PackageSnapshot {
  let recorded: [RecordedFile]
  let files: InputFolder
  /// Whether there is nothing in the folder but folders.
  let isEmpty: Bool

  /// Returns nil when there is no such folder. One that cannot be read does exist.
  init?(of id: PackageID, at path: String, within boundary: Boundary?) {
    let time = currentTime()
    // Taken first, so that a later change alters the stamp whether or not it was read here.
    var stamps: [(name: String, stamp: FileStamp)] = []
    do throws(DiskError) {
      guard let found = try Disk.stamps(inFolder: path, where: isInputName) else { return nil }
      stamps = found.map { ($0.name, $0.stamp.settled(at: time)) }
    } catch {}
    files = InputFolder(onDisk: path, within: boundary).snapshot()
    // A file that came meanwhile has no stamp that tells.
    let known = Set(stamps.map(\.name))
    for name in (try? files.names()) ?? [] where !known.contains(name) { stamps.append((name, FileStamp(size: 0))) }
    // The files in subfolders are those of parts.
    stamps.removeAll(where: \.stamp.isFolder)
    isEmpty = stamps.isEmpty
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
