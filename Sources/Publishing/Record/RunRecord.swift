public import Budget
public import Disk
public import Hashing

/// What runs remember of an `Output/` between them, so that the next one does no more than it must. It is a memory and not a source:
/// without it, or with a damaged one, everything is made again and the same bytes are found to stand there.
///
/// Entries are added as packages are done; the last of a package counts. One owner, one thread.
public final class RunRecord {
  private var journal: Journal
  private var packages: [PackageID: Range<Int>] = [:]
  /// Bytes of entries that a later one replaced.
  private var superseded = 0
  public private(set) var profiles: [String: ProfileEntry] = [:]
  /// How the program looked, and what it was.
  public private(set) var program: (look: Digest, digest: Digest)?
  /// How index and manifest looked and what they were made from, as long as nothing was added since.
  public private(set) var site: (look: Digest, sources: Digest)?

  /// Changes with the form of entries.
  private static let head = "disclose run record 1\n"

  public init(at path: String) throws(DiskError) {
    journal = try Journal(at: path, head: Self.head)
    try journal.readAll { range, entry in
      var reader = RecordReader(entry)
      // An entry of another form is passed over: what it speaks of is made again.
      try? take(from: &reader, at: range)
    }
  }

  private enum Sort: Int64 {
    case program, profile, package, removed, site
  }

  private func take(from reader: inout RecordReader, at range: Range<Int>) throws(RecordDamage) {
    switch Sort(rawValue: try reader.integer()) {
    case .program: program = (try reader.digest(), try reader.digest())
    case .profile: profiles[try reader.text()] = try ProfileEntry(from: &reader)
    case .package: note(range, for: try Self.id(from: &reader))
    case .removed: note(nil, for: try Self.id(from: &reader))
    case .site:
      site = (try reader.digest(), try reader.digest())
      return
    case nil: throw RecordDamage()
    }
    site = nil
  }

  private func note(_ range: Range<Int>?, for id: PackageID) {
    if let old = packages[id] { superseded += old.count }
    packages[id] = range
  }

  /// What is remembered of a package; nil when there is nothing.
  public func entry(of id: PackageID) throws(DiskError) -> PackageEntry? {
    guard let range = packages[id] else { return nil }
    var reader = RecordReader(try journal.entry(at: range))
    guard (try? reader.integer()) != nil, (try? Self.id(from: &reader)) == id else { return nil }
    return try? PackageEntry(of: id, from: &reader)
  }

  public func remember(_ entry: PackageEntry) throws(DiskError) {
    let id = entry.package.summary.id
    note(
      try append(.package) { writer in
        Self.write(id, to: &writer)
        entry.write(to: &writer)
      }, for: id)
  }

  public func forget(_ id: PackageID) throws(DiskError) {
    guard packages[id] != nil else { return }
    try append(.removed) { Self.write(id, to: &$0) }
    note(nil, for: id)
  }

  public func remember(_ profile: ProfileEntry, named name: String) throws(DiskError) {
    if profiles[name] == profile { return }
    try append(.profile) { writer in
      writer.add(name)
      profile.write(to: &writer)
    }
    profiles[name] = profile
  }

  public func rememberProgram(look: Digest, digest: Digest) throws(DiskError) {
    if let program, program == (look, digest) { return }
    try append(.program) { writer in
      writer.add(look)
      writer.add(digest)
    }
    program = (look, digest)
  }

  public func rememberSite(look: Digest, sources: Digest) throws(DiskError) {
    if let site, site == (look, sources) { return }
    try append(.site) { writer in
      writer.add(look)
      writer.add(sources)
    }
    site = (look, sources)
  }

  /// Writes the record anew when most of it is of no use any more.
  public func tidy() throws(DiskError) {
    guard superseded > 1 << 16, superseded > journal.size / 2 else { return }
    let path = journal.path
    try removeAll(path + ".new")
    let old = journal
    var ranges: [(PackageID, Range<Int>)] = packages.map { ($0.key, $0.value) }
    ranges.sort { $0.0 < $1.0 }
    let (program, profiles, site) = (self.program, self.profiles, self.site)
    journal = try Journal(at: path + ".new", head: Self.head)
    self.program = nil
    self.profiles = [:]
    do throws(DiskError) {
      if let program { try rememberProgram(look: program.look, digest: program.digest) }
      for (name, profile) in profiles.sorted(by: { $0.key < $1.key }) { try remember(profile, named: name) }
      for (id, range) in ranges { packages[id] = try journal.append(try old.entry(at: range)) }
      self.site = nil
      if let site { try rememberSite(look: site.look, sources: site.sources) }
      try journal.synchronize()
      try rename(path + ".new", to: path)
    } catch {
      journal = old
      packages = Dictionary(uniqueKeysWithValues: ranges)
      throw error
    }
    superseded = 0
  }

  @discardableResult
  private func append(_ sort: Sort, _ write: (inout RecordWriter) -> Void) throws(DiskError) -> Range<Int> {
    var writer = RecordWriter()
    writer.add(sort.rawValue)
    write(&writer)
    if sort != .site { site = nil }
    return try journal.append(writer.bytes)
  }

  private static func write(_ id: PackageID, to writer: inout RecordWriter) {
    writer.add(Int64(id.kind.rawValue))
    writer.add(id.year)
    writer.add(id.department)
  }

  private static func id(from reader: inout RecordReader) throws(RecordDamage) -> PackageID {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try reader.integer())) else { throw RecordDamage() }
    return PackageID(kind: kind, year: Int(try reader.integer()), department: try reader.text())
  }
}
