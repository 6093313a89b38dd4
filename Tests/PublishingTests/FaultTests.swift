import Disk
import Foundation
import Publishing
import Testing

@testable import Budget

@Suite("A system call that fails while a package is published")
struct FaultTests {
  private static let id = PackageID(kind: .budget, year: 2023, department: "201")
  private static let old = [page("index.html", "old"), page("table.html", "same"), page("gone.html", "gone")]
  private static let new = [page("index.html", "new"), page("table.html", "same"), page("more.html", "more")]

  private static func page(_ path: String, _ text: String) -> Page { Page(path: path, bytes: Array(text.utf8)) }

  private static func tree(_ pages: [Page]) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.bytes) })
  }

  private static func publish(
    _ pages: [Page], of id: PackageID = id, to output: OutputFolder
  ) throws(Finding) -> PreparedPackage {
    let package = try preparePages(pages, of: id, in: output)
    if let failure = Publishing.publish([package], to: output)[0] { throw failure }
    return package
  }

  /// Fails each call in turn, alone or with all calls after it, as when a disk is full or gone.
  @Test(
    "leaves the old version or the new one, and the next run completes it",
    arguments: [ENOSPC, EIO, EMFILE, EACCES], [false, true])
  func replacing(error: Int32, permanently: Bool) throws {
    var (call, failures) = (0, 0)
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let output = OutputFolder("\(folder.path)/Output")
      _ = try Self.publish(Self.old, to: output)
      let wasReached = failing(call: call, with: error, permanently: permanently) {
        do throws(Finding) {
          _ = try Self.publish(Self.new, to: output)
        } catch {
          failures += 1
          #expect(error.code == "D701")
        }
      }
      let found = try folder.tree("Output/budget-2023/201")
      #expect(found == Self.tree(Self.old) || found == Self.tree(Self.new), "call \(call)")
      #expect(try output.recoverPackages() == [Self.id])
      #expect(try Self.publish(Self.new, to: output).files.count == Self.new.count)
      #expect(try folder.tree("Output") == Self.tree(Self.new).mapKeys { "budget-2023/201/\($0)" }, "call \(call)")
      if !wasReached { break }
    }
    // Otherwise the calls were not intercepted.
    #expect(call > 25)
    #expect(failures > 15)
  }

  @Test("while a package is first published leaves nothing or all of it", arguments: [false, true])
  func first(permanently: Bool) throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let output = OutputFolder("\(folder.path)/Output")
      let wasReached = failing(call: call, with: ENOSPC, permanently: permanently) {
        _ = try? Self.publish(Self.new, to: output)
      }
      let found = (try? folder.tree("Output/budget-2023/201")) ?? [:]
      #expect(found.isEmpty || found == Self.tree(Self.new), "call \(call)")
      _ = try Self.publish(Self.new, to: output)
      _ = try output.recoverPackages()
      #expect(try folder.tree("Output") == Self.tree(Self.new).mapKeys { "budget-2023/201/\($0)" }, "call \(call)")
      if !wasReached { break }
    }
    #expect(call > 10)
  }

  @Test(
    "while several packages are published leaves the old or new version of each, and the new one unless it is reported")
  func together() throws {
    let ids = ["201", "202", "203"].map { PackageID(kind: .budget, year: 2023, department: $0) }
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let output = OutputFolder("\(folder.path)/Output")
      // The last one was never published.
      for id in ids.dropLast() { _ = try Self.publish(Self.old, of: id, to: output) }
      let prepared = try ids.map { try preparePages(Self.new, of: $0, in: output) }
      var failures: [Finding?] = []
      let wasReached = failing(call: call, with: EIO) { failures = Publishing.publish(prepared, to: output) }
      for (id, failure) in zip(ids, failures) {
        let found = (try? folder.tree("Output/\(id.path)")) ?? [:]
        let isOld = found == (id == ids[2] ? [:] : Self.tree(Self.old))
        #expect(found == Self.tree(Self.new) || (isOld && failure != nil), "call \(call): \(id.department)")
      }
      _ = try output.recoverPackages()
      for id in ids { _ = try Self.publish(Self.new, of: id, to: output) }
      #expect(try output.recoverPackages() == ids)
      #expect(try folder.tree("Output").count == ids.count * Self.new.count, "call \(call)")
      if !wasReached { break }
    }
    #expect(call > 10)
  }

  @Test("while a package is removed leaves all of it or nothing")
  func removing() throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let output = OutputFolder("\(folder.path)/Output")
      _ = try Self.publish(Self.old, to: output)
      let wasReached = failing(call: call, with: EIO) { try? output.remove(Self.id, publishedWith: []) }
      let found = (try? folder.tree("Output/budget-2023/201")) ?? [:]
      #expect(found.isEmpty || found == Self.tree(Self.old), "call \(call)")
      if try output.recoverPackages().contains(Self.id) { try output.remove(Self.id, publishedWith: []) }
      #expect(try folder.tree("Output").isEmpty, "call \(call)")
      if !wasReached { break }
    }
    #expect(call > 5)
  }

  @Test("while index and manifest are written leaves the old or new version of each", arguments: [false, true])
  func site(permanently: Bool) throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let output = OutputFolder("\(folder.path)/Output")
      let record = try RunRecord(at: "\(folder.path)/record")
      let package = { (id) throws(DiskError) in try output.package(id, record: record) }
      _ = try Self.publish(Self.old, to: output)
      try publishSite(index: Self.page("index.html", "old"), of: [Self.id], to: output, package: package)
      let before = try folder.tree("Output")
      _ = try Self.publish(Self.new, to: output)
      let wasReached = failing(call: call, with: ENOSPC, permanently: permanently) {
        try? publishSite(index: Self.page("index.html", "new"), of: [Self.id], to: output, package: package)
      }
      let between = try folder.tree("Output")
      _ = try output.recoverPackages()
      try publishSite(index: Self.page("index.html", "new"), of: [Self.id], to: output, package: package)
      let after = try folder.tree("Output")
      for name in ["index.html", "manifest.json"] {
        #expect(between[name] == before[name] || between[name] == after[name], "call \(call): \(name)")
      }
      #expect(after["index.html"] == Array("new".utf8))
      #expect(after.count == 2 + Self.new.count)
      if !wasReached { break }
    }
    #expect(call > 20)
  }
}

extension Dictionary {
  fileprivate func mapKeys<New>(_ transform: (Key) -> New) -> [New: Value] {
    Dictionary<New, Value>(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
