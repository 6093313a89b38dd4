import Disk
import Foundation
import Hashing
import Publishing
import Testing

@testable import Budget

/// Random sequences of what people and nightly runs do, in which any system call may be the last of its process.
@Suite("Approvals and publications")
struct PublicationTests {
  /// A staging output, a public one and the record of approvals.
  private struct World {
    let folder: TemporaryFolder
    let staged: OutputFolder
    let output: OutputFolder
    let file: ApprovalsFile
    /// The versions of packages that are staged.
    var versions: [PackageID: Int] = [:]

    init() throws {
      folder = try TemporaryFolder()
      staged = OutputFolder("\(folder.path)/Staged")
      output = OutputFolder("\(folder.path)/Output")
      file = ApprovalsFile(at: "\(folder.path)/approvals.tsv")
    }

    /// The packages that the page of another links to; some versions link to none.
    func links(of id: PackageID) -> [PackageID] {
      let earlier = PackageID(kind: .budget, year: id.year - 1, department: id.department)
      return (versions[id] ?? 0) % 2 == 1 && versions[earlier] != nil ? [earlier] : []
    }

    func pages(of id: PackageID) -> [Page] {
      let links = links(of: id).map(\.path).joined(separator: " ")
      return [
        Page(path: "index.html", bytes: Array("\(versions[id] ?? 0) \(links)".utf8)),
        Page(path: "same.csv", bytes: Array(id.path.utf8)),
      ]
    }

    /// Replaces what is staged.
    mutating func stage(_ next: [PackageID: Int]) throws {
      versions = next
      for id in try staged.recoverPackages().reversed() where next[id] == nil {
        try staged.remove(id, publishedWith: [])
      }
      let prepared = try next.keys.sorted().map { try preparePages(pages(of: $0), of: $0, in: staged) }
      #expect(Publishing.publish(prepared, to: staged).allSatisfy { $0 == nil })
      let listed = try Dictionary(
        uniqueKeysWithValues: next.map { id, version in
          (
            id,
            PublishedPackage(
              summary: PackageSummary(id: id, departmentName: "第\(version)版", title: "预算", headlines: []),
              files: try staged.readFiles(of: id), links: links(of: id))
          )
        })
      try publishSite(index: nil, of: next.keys.sorted(), to: staged) { id throws(DiskError) in
        guard let package = listed[id] else { throw DiskError.missing(at: id.path) }
        return package
      }
    }

    func approve(_ id: PackageID) throws {
      guard let package = try listPackages(of: staged)?[id], try staged.hasContents(package) else { return }
      try file.append([Act(.approved, id, package.digest, by: "国库处", why: "", at: "")])
    }

    func publish() throws {
      var filled = try FilledOutput(output, filledBy: .approvals)
      let plan = PublicationPlan(
        staged: try listPackages(of: staged) ?? [:], published: filled.packages, approvals: try file.read())
      _ = try filled.carryOut(plan, from: staged, completedBy: "", in: file, at: "")
      try filled.finish(index: Page(path: "index.html", bytes: Array("\(filled.packages.count)".utf8)))
    }

    func withdraw(_ id: PackageID) throws {
      var filled = try FilledOutput(output, filledBy: .approvals)
      guard let package = filled.packages[id], filled.package(linkingTo: id) == nil else { return }
      try file.append([Act(.withdrawn, id, package.digest, by: "国库处", why: "有误", at: "")])
      let plan = PublicationPlan(staged: [:], published: filled.packages, approvals: try file.read()) { _ in false }
      _ = try filled.carryOut(plan, from: staged, completedBy: "", in: file, at: "")
      try filled.finish(index: Page(path: "index.html", bytes: Array("\(filled.packages.count)".utf8)))
    }

    /// The digests of what lies in the public output, whatever its manifest says.
    func published() throws -> [PackageID: (digest: Digest, page: String)] {
      var found: [PackageID: (Digest, String)] = [:]
      for id in PublicationTests.ids where output.holds(id) {
        let files = try output.readFiles(of: id)
        let summary = PackageSummary(id: id, departmentName: "", title: "", headlines: [])
        let page = try #require(try output.page("index.html", of: id))
        found[id] = (
          PublishedPackage(summary: summary, files: files).digest, String(decoding: page.bytes, as: UTF8.self)
        )
      }
      return found
    }

    /// What the record permits, read by itself: the versions approved since the last withdrawal, and at any time.
    func permitted() throws -> (now: [String: Set<String>], ever: [String: Set<String>]) {
      var (now, ever): ([String: Set<String>], [String: Set<String>]) = ([:], [:])
      // A line may end inside a character.
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/approvals.tsv"))) ?? Data()
      let text = String(decoding: bytes, as: UTF8.self)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6 else { continue }
        if fields[1] == "approved" {
          now[fields[2], default: []].insert(fields[3])
          ever[fields[2], default: []].insert(fields[3])
        }
        if fields[1] == "withdrawn" { now[fields[2]] = [] }
      }
      return (now, ever)
    }
  }

  private static let ids = ["201", "202"].flatMap { code in
    [2022, 2023].map { PackageID(kind: .budget, year: $0, department: code) }
  }

  /// `KILLS` sets how many steps are interrupted.
  @Test("are consistent at every moment, and the next publication completes what was interrupted")
  func random() throws {
    let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 10
    var random = SystemRandomNumberGenerator()
    var (interrupted, publications) = (0, 0)
    for _ in 0..<kills {
      var world = try World()
      try world.stage([Self.ids[0]: 0])
      // Whether a withdrawal may be under way.
      var isWithdrawing = false
      for _ in 0..<25 {
        let id = Self.ids.randomElement(using: &random) ?? Self.ids[0]
        let step = Int.random(in: 0..<10, using: &random)
        let run = {
          switch step {
          case 0, 1: try world.stage(Self.randomVersions(&random))
          case 2, 3, 4, 5: try world.approve(id)
          case 6: try world.withdraw(id)
          default: try world.publish()
          }
        }
        if step > 1, Bool.random(using: &random) {
          let call = Int.random(in: 1...120, using: &random)
          // The process is killed: no later call of it happens.
          let wasReached = failing(call: call, with: EIO, permanently: true) { try? run() }
          interrupted += wasReached ? 1 : 0
          isWithdrawing = isWithdrawing || step == 6
          if wasReached, Bool.random(using: &random) { try Self.tear(world, id, &random) }
        } else {
          try run()
          if step >= 6 { isWithdrawing = step == 6 && isWithdrawing }
        }
        let found = try world.published()
        let (now, ever) = try world.permitted()
        for (id, version) in found {
          let approved = (isWithdrawing ? ever : now)[id.path] ?? []
          #expect(approved.contains(version.digest.hexadecimal), "\(id.path) is public, and was not approved")
          for link in version.page.split(separator: " ").dropFirst() {
            #expect(found.contains { $0.key.path == link }, "\(id.path) links to \(link), which is not public")
          }
        }
        guard step > 6 || Int.random(in: 0..<4, using: &random) == 0 else { continue }
        try world.publish()
        isWithdrawing = false
        publications += 1
        try Self.expectComplete(world)
      }
    }
    print("\(interrupted) steps were interrupted, \(publications) publications completed")
    #expect(interrupted > kills)
  }

  private static func randomVersions(_ random: inout SystemRandomNumberGenerator) -> [PackageID: Int] {
    var versions: [PackageID: Int] = [:]
    for id in ids where Int.random(in: 0..<5, using: &random) > 0 {
      versions[id] = Int.random(in: 0..<4, using: &random)
    }
    return versions
  }

  /// Leaves the beginning of a line, as a process that is killed while it writes may do.
  private static func tear(_ world: World, _ id: PackageID, _ random: inout SystemRandomNumberGenerator) throws {
    let path = "\(world.folder.path)/approvals.tsv"
    guard let digest = try listPackages(of: world.staged)?[id]?.digest, let file = FileHandle(forWritingAtPath: path)
    else { return }
    let line = Array("2026\tapproved\t\(id.path)\t\(digest.hexadecimal)\t国库处\t".utf8)
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    guard text.last == UInt8(ascii: "\n") else { return }
    try file.seekToEnd()
    try file.write(contentsOf: Data(line.prefix(Int.random(in: 1...line.count, using: &random))))
    try file.close()
  }

  /// Expects that nothing is left to do, and that the manifest lists exactly what is there.
  private static func expectComplete(_ world: World) throws {
    let listed = try #require(try readManifest(of: world.output))
    let found = try world.published()
    #expect(listed.map(\.id) == found.keys.sorted())
    for package in listed {
      let version = found[package.id]?.page.split(separator: " ").first.map(String.init)
      #expect(package.digest == found[package.id]?.digest)
      #expect(package.summary.departmentName == version.map { "第\($0)版" })
    }
    let filled = try FilledOutput(world.output, filledBy: .approvals)
    #expect(!filled.isUnfinished)
    let plan = PublicationPlan(
      staged: try listPackages(of: world.staged) ?? [:], published: filled.packages, approvals: try world.file.read())
    #expect(plan.withdrawn.isEmpty && plan.unrecorded.isEmpty && plan.neverApproved.isEmpty)
    // What is approved waits only for what it links to.
    for package in plan.publish {
      #expect(world.links(of: package.id).contains { found[$0] == nil }, "\(package.id.path) is not published")
    }
    let names = try world.folder.tree("Output").keys
    #expect(names.allSatisfy { !$0.contains("disclose-new") && !$0.contains("pending") })
  }
}
