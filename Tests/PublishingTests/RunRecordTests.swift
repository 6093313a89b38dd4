import Budget
import Foundation
import Hashing
import Publishing
import Testing

@Suite("The record of runs")
struct RunRecordTests {
  private static func id(_ number: Int) -> PackageID {
    PackageID(kind: number.isMultiple(of: 2) ? .budget : .finalAccounts, year: 2023, department: "部门\(number)")
  }

  private static func entry(_ number: Int, report: String = "") -> PackageEntry {
    let digest = SHA256.digest(of: [UInt8(number)])
    return PackageEntry(
      sources: PackageSources(
        profiles: ["hebei-budget-2023", "hebei-budget"], formats: digest, look: number == 3 ? nil : digest,
        contents: digest),
      look: digest,
      package: PublishedPackage(
        summary: PackageSummary(
          id: id(number), departmentName: "第\(number)局", title: "预算公开",
          headlines: [
            .init(name: "收入合计", measure: .money, value: -12_345), .init(name: "车辆", measure: .count, value: 3),
          ]),
        files: [PublishedFile(path: "index.html", size: number * 1000, digest: digest)]),
      report: Array(report.utf8))
  }

  private static func expectSame(_ left: PackageEntry?, _ right: PackageEntry) {
    #expect(left?.sources == right.sources)
    #expect(left?.look == right.look)
    #expect(left?.package == right.package)
    #expect(left?.report == right.report)
  }

  @Test("returns what was stored, also after it is reopened, and the last entry of a package")
  func lasting() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let profile = ProfileEntry(folders: ["a", "b"], templates: ["page", "table"], hasFindings: true)
    do {
      let record = try RunRecord(at: path)
      for number in 1...5 { try record.remember(Self.entry(number)) }
      try record.remember(Self.entry(2, report: "again"))
      try record.forget(Self.id(4))
      try record.remember(profile, named: "b")
      try record.rememberProgram(look: SHA256.digest(of: [1]), digest: SHA256.digest(of: [2]))
    }
    let record = try RunRecord(at: path)
    for number in [1, 3, 5] { Self.expectSame(try record.entry(of: Self.id(number)), Self.entry(number)) }
    Self.expectSame(try record.entry(of: Self.id(2)), Self.entry(2, report: "again"))
    #expect(try record.entry(of: Self.id(4)) == nil)
    #expect(try record.entry(of: Self.id(6)) == nil)
    #expect(record.profiles == ["b": profile])
    #expect(record.program?.digest == SHA256.digest(of: [2]))
  }

  @Test("forgets the site when anything else is stored")
  func site() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let digest = SHA256.digest(of: [7])
    var record = try RunRecord(at: path)
    try record.remember(Self.entry(1))
    #expect(record.site == nil)
    try record.rememberSite(look: digest, sources: digest)
    record = try RunRecord(at: path)
    #expect(record.site?.sources == digest)
    try record.remember(Self.entry(2))
    #expect(record.site == nil)
    #expect(try RunRecord(at: path).site == nil)
  }

  @Test("truncated anywhere returns the entries before that point, and accepts new ones")
  func torn() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    var sizes: [Int] = []
    do {
      let record = try RunRecord(at: path)
      for number in 1...3 {
        try record.remember(Self.entry(number))
        sizes.append(try Data(contentsOf: URL(fileURLWithPath: path)).count)
      }
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in stride(from: 0, to: whole.count, by: 7) {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      let record = try RunRecord(at: path)
      for number in 1...3 {
        #expect(try (record.entry(of: Self.id(number)) != nil) == (sizes[number - 1] <= length), "length \(length)")
      }
      try record.remember(Self.entry(5))
      Self.expectSame(try RunRecord(at: path).entry(of: Self.id(5)), Self.entry(5))
    }
  }

  @Test("with damaged or foreign contents returns no wrong entry")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    do {
      let record = try RunRecord(at: path)
      for number in 1...4 { try record.remember(Self.entry(number)) }
    }
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for position in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[position] ^= 0xFF
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let record = try RunRecord(at: path)
      for number in 1...4 {
        // A damaged entry is dropped, never changed.
        if let entry = try record.entry(of: Self.id(number)) { Self.expectSame(entry, Self.entry(number)) }
      }
    }
    for bytes in [[], [0], Array("disclose run record 9\n".utf8), [UInt8](repeating: 0xFF, count: 100_000)] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let record = try RunRecord(at: path)
      #expect(try record.entry(of: Self.id(1)) == nil)
      try record.remember(Self.entry(1))
      Self.expectSame(try RunRecord(at: path).entry(of: Self.id(1)), Self.entry(1))
    }
  }

  @Test("is compacted when most of it is superseded")
  func tidy() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/record"
    let size = { try Data(contentsOf: URL(fileURLWithPath: path)).count }
    let record = try RunRecord(at: path)
    let profile = ProfileEntry(folders: ["a"], templates: [], hasFindings: false)
    try record.remember(profile, named: "a")
    for round in 0..<200 {
      for number in 1...5 { try record.remember(Self.entry(number, report: "round \(round)")) }
    }
    let before = try size()
    try record.tidy()
    #expect(try size() * 50 < before)
    for record in [record, try RunRecord(at: path)] {
      for number in 1...5 {
        Self.expectSame(try record.entry(of: Self.id(number)), Self.entry(number, report: "round 199"))
      }
      #expect(record.profiles == ["a": profile])
    }
    try record.remember(Self.entry(6))
    Self.expectSame(try RunRecord(at: path).entry(of: Self.id(6)), Self.entry(6))
  }

  @Test("is unchanged when compacting it fails")
  func failingTidy() throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/record"
      let record = try RunRecord(at: path)
      for round in 0..<200 {
        try record.remember(Self.entry(1, report: "round \(round) \(String(repeating: "x", count: 400))"))
      }
      try record.remember(Self.entry(2))
      let wasReached = failing(call: call, with: ENOSPC) { try? record.tidy() }
      for record in [record, try RunRecord(at: path)] {
        #expect(try record.entry(of: Self.id(1))?.report.starts(with: Array("round 199".utf8)) == true, "call \(call)")
        Self.expectSame(try record.entry(of: Self.id(2)), Self.entry(2))
      }
      if !wasReached { break }
    }
    #expect(call > 5)
  }
}
