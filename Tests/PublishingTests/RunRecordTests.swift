import Disk
import Foundation
import Hashing
import Publishing
import Testing

@testable import Budget

@Suite("The record of runs")
struct RunRecordTests {
  private static func id(_ number: Int) -> PackageID {
    PackageID(kind: number.isMultiple(of: 2) ? .budget : .finalAccounts, year: 2023, department: "部门\(number)")
  }

  private static func file(_ path: String, _ number: Int, isSettled: Bool = true) -> RecordedFile {
    RecordedFile(
      path: path, stamp: FileStamp(inode: 7, size: Int64(number) * 1000, modified: 5, changed: isSettled ? 9 : 0),
      digest: SHA256.digest(of: [UInt8(number)]))
  }

  private static func entry(_ number: Int, result: String = "published") -> PackageEntry {
    let place = Location(file: "Inputs/a.xml", line: number, column: nil)
    let finding = Finding(
      recorded: "D301", count: nil, .warning, at: place, chinese: "第\(own: number)处", english: "place \(own: number)")
    return PackageEntry(
      result: result,
      sources: PackageSources(
        profiles: ["hebei-budget-2023", "hebei-budget"], formats: SHA256.digest(of: [UInt8(number)]),
        files: [file("budget-2023/a/disclosure.xml", number, isSettled: number != 3), file("b/c", 2)]),
      package: PublishedPackage(
        summary: PackageSummary(
          id: id(number), departmentName: "第\(number)局", title: "预算公开",
          headlines: [
            .init(name: "收入合计", quantity: .money(Amount(fen: -12_345))), .init(name: "车辆", quantity: .count(3)),
          ]),
        files: [file("index.html", number)]),
      remarks: [
        Remark(.said, finding),
        Remark(.said, Finding(recorded: "D301", count: 1_234, .note, at: nil, chinese: "另", english: "more")),
        Remark(.notChecked, code: "D623", text: Phrase(zh: "没有", en: "none")),
        Remark(.excepted, finding),
        Remark(.exception, code: "D301", at: place, text: Phrase(zh: "有文件", en: "有文件")),
      ])
  }

  private static func expectSame(_ left: PackageEntry?, _ right: PackageEntry) {
    // Compared outside of the expectation, which would print them.
    let isSame =
      left?.result == right.result && left?.sources == right.sources && left?.package == right.package
      && left?.remarks == right.remarks && left?.failure == right.failure && left?.news == right.news
    #expect(isSame, "\(right.package.summary.id.path), \(left?.result ?? "none")")
  }

  private static func store(_ entries: PackageEntry..., in record: RunRecord) throws {
    try record.transaction { () throws(DiskError) in
      for entry in entries { try record.store(entry) }
    }
  }

  /// A record of four packages.
  private static func whole(_ path: String) throws -> [UInt8] {
    try store(entry(1), entry(2), entry(3), entry(4), in: try RunRecord(at: path))
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test("returns what was stored, also in a later run and in any order, and the last entry of a package")
  func lasting() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let profile = ProfileEntry(folders: ["a", "b"], templates: ["page", "table"], hasFindings: true)
    do {
      let record = try RunRecord(at: path)
      for number in [5, 2, 4, 1, 3] { try Self.store(Self.entry(number), in: record) }
      try Self.store(Self.entry(2, result: "failed"), in: record)
      try record.transaction { () throws(DiskError) in
        try record.remove(Self.id(4))
        try record.store(profile, named: "b")
        try record.storeProgram(fingerprint: SHA256.digest(of: [1]), digest: SHA256.digest(of: [2]))
      }
      try folder.tree().keys.forEach { #expect($0 == "record") }
    }
    let record = try RunRecord(at: path)
    for number in [2, 6, 4, 1, 3, 5, 1, 0, 3, 2] {
      let entry = try record.entry(of: Self.id(number))
      switch number {
      case 0, 4, 6: #expect(entry == nil)
      case 2: Self.expectSame(entry, Self.entry(2, result: "failed"))
      default: Self.expectSame(entry, Self.entry(number))
      }
    }
    #expect(record.profiles == ["b": profile])
    #expect(record.program?.digest == SHA256.digest(of: [2]))
    #expect(record.movedAway == nil)
  }

  @Test("knows as news what no run has told, whatever happened since")
  func told() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    var entry = Self.entry(1)
    entry.failure = [Remark(.failed, entry.remarks[0].finding), Remark(.notRead, code: "", text: Phrase(zh: "没", en: "not"))]
    entry.news = News(new: [entry.failure[0]], gone: [entry.remarks[1]])
    do {
      let record = try RunRecord(at: path)
      try Self.store(entry, Self.entry(2), in: record)
      #expect(try record.general == [])
    }
    // The run that stored it was killed before it told anything.
    let record = try RunRecord(at: path)
    Self.expectSame(try record.entry(of: Self.id(1)), entry)
    #expect(try record.entry(of: Self.id(1))?.told == [entry.failure[1], entry.remarks[1]])

    let general = [entry.remarks[0], entry.remarks[2]]
    try record.storeTold(of: [Self.id(1)], general: general)
    entry.news = News()
    for record in [record, try RunRecord(at: path)] {
      Self.expectSame(try record.entry(of: Self.id(1)), entry)
      #expect(try record.general == general)
    }
    // What is stored later has not been told.
    entry.news = News(new: [entry.failure[0]])
    try Self.store(entry, in: record)
    Self.expectSame(try record.entry(of: Self.id(1)), entry)
    try record.storeTold(of: [], general: [])
    #expect(try record.general == [])
    Self.expectSame(try record.entry(of: Self.id(1)), entry)
  }

  @Test("forgets the site when anything else is stored")
  func site() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let digest = SHA256.digest(of: [7])
    var record = try RunRecord(at: path)
    try Self.store(Self.entry(1), in: record)
    #expect(record.site == nil)
    try record.transaction { () throws(DiskError) in try record.storeSite(fingerprint: digest, digest: digest) }
    record = try RunRecord(at: path)
    #expect(record.site?.digest == digest)
    try record.transaction { () throws(DiskError) in try record.store(Self.entry(3), isPublished: false) }
    #expect(try RunRecord(at: path).site?.digest == digest)
    try Self.store(Self.entry(2), in: record)
    #expect(record.site == nil)
    #expect(try RunRecord(at: path).site == nil)
  }

  @Test("keeps all of a transaction or nothing, whichever call fails")
  func failing() throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/record"
      let record = try RunRecord(at: path)
      try Self.store(Self.entry(1), Self.entry(2), in: record)
      let wasMade = PublishingTests.failing(call: call, with: ENOSPC) {
        try? Self.store(Self.entry(1, result: "rebuilt"), Self.entry(3), in: record)
      }
      for record in [record, try RunRecord(at: path)] {
        let isNew = try record.entry(of: Self.id(3)) != nil
        #expect(isNew != wasMade)
        Self.expectSame(try record.entry(of: Self.id(1)), Self.entry(1, result: isNew ? "rebuilt" : "published"))
        Self.expectSame(try record.entry(of: Self.id(2)), Self.entry(2))
      }
      if !wasMade { break }
    }
    #expect(call > 2)
  }

  @Test("truncated or damaged anywhere returns only entries that were stored, and accepts new ones")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let whole = try Self.whole(path)
    var damaged: [[UInt8]] = stride(from: 0, to: whole.count, by: 977).map { Array(whole.prefix($0)) }
    // The head, and places all over.
    for position in Array(0..<120) + Array(stride(from: 120, to: whole.count, by: 61)) {
      var bytes = whole
      bytes[position] ^= 0xFF
      damaged.append(bytes)
    }
    damaged += [[0], Array("disclose run record 9\n".utf8), [UInt8](repeating: 0xFF, count: 100_000), whole + whole]
    for bytes in damaged {
      try Self.write(bytes, to: path)
      var record = try RunRecord(at: path)
      for number in 1...4 {
        // A damaged entry is dropped, never changed.
        if let entry = try? record.entry(of: Self.id(number)) { Self.expectSame(entry, Self.entry(number)) }
      }
      do { try Self.store(Self.entry(5), in: record) } catch {
        #expect(record.isDamaged)
        try record.startOver()
        try Self.store(Self.entry(5), in: record)
      }
      record = try RunRecord(at: path)
      // Damage that nobody met before may come to light now; a run then begins again.
      do { Self.expectSame(try record.entry(of: Self.id(5)), Self.entry(5)) } catch { #expect(record.isDamaged) }
    }
  }

  @Test("of another version is begun anew; what is not ours is moved and kept")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let whole = try Self.whole(path)
    // The version, and the number of the program, in the head of the file.
    for (place, isOurs) in [(63, true), (71, false)] {
      var bytes = whole
      bytes[place] += 1
      try Self.write(bytes, to: path)
      let record = try RunRecord(at: path)
      #expect(try record.entry(of: Self.id(1)) == nil)
      #expect(record.movedAway == (isOurs ? nil : "\(path).not-ours"))
      if let moved = record.movedAway { #expect(try Array(Data(contentsOf: URL(fileURLWithPath: moved))) == bytes) }
    }
    try Self.write(Array("text".utf8), to: path)
    #expect(try RunRecord(at: path).movedAway == "\(path).not-ours+")
    #expect(try folder.tree().keys.sorted() == ["record", "record.not-ours", "record.not-ours+"])
  }

  @Test("does not grow when entries are replaced")
  func size() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let record = try RunRecord(at: path)
    let size = { try Data(contentsOf: URL(fileURLWithPath: path)).count }
    try Self.store(Self.entry(1), Self.entry(2), in: record)
    let before = try size()
    for _ in 0..<100 { try Self.store(Self.entry(1), Self.entry(2), in: record) }
    #expect(try size() <= 2 * before)
  }
}
