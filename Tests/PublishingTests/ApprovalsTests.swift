import Foundation
import Hashing
import Publishing
import Testing

@testable import Budget

@Suite("The file of approvals")
struct ApprovalsTests {
  private static let id = PackageID(kind: .budget, year: 2023, department: "201")
  private static let digests = (0..<4).map { SHA256.digest(of: [$0]) }

  private static func act(_ kind: Act.Kind, _ version: Int, by: String = "国库处") -> Act {
    Act(kind, id, digests[version], by: by, why: "已核对", at: "2026-03-01T09:00:00+0800")
  }

  private static func text(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: "\(folder.path)/approvals.tsv"), encoding: .utf8)
  }

  private static func write(_ bytes: some Sequence<UInt8>, _ folder: TemporaryFolder) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/approvals.tsv"))
  }

  @Test("tells of each package what was approved last, and what may be public")
  func reading() throws {
    let folder = try TemporaryFolder()
    let file = ApprovalsFile(at: "\(folder.path)/approvals.tsv")
    #expect(try file.read()[Self.id].approved == nil)
    try file.append([Self.act(.approved, 0), Self.act(.published, 0)])
    try file.append([Self.act(.approved, 1)])
    var state = try file.read()[Self.id]
    #expect(state.approved == Self.digests[1] && state.published == Self.digests[0])
    #expect(state.permits(Self.digests[0]) && state.permits(Self.digests[1]) && !state.permits(Self.digests[2]))
    try file.append([Act(.withdrawn, Self.id, nil, by: "国库处", why: "有误", at: "")])
    state = try file.read()[Self.id]
    #expect(state.approved == nil && state.wasWithdrawn && !state.permits(Self.digests[0]))
    try file.append([Self.act(.approved, 0)])
    #expect(try file.read()[Self.id].permits(Self.digests[0]))
    #expect(try Self.text(folder).split(separator: "\n").count == 6)
  }

  @Test("whose last line was cut anywhere never lets it take effect, and goes on after it")
  func torn() throws {
    let folder = try TemporaryFolder()
    let file = ApprovalsFile(at: "\(folder.path)/approvals.tsv")
    try file.append([Self.act(.approved, 0)])
    let before = try Self.text(folder)
    try file.append([Self.act(.approved, 1)])
    let whole = Array(try Self.text(folder).utf8)
    for cut in before.utf8.count..<whole.count {
      try Self.write(whole.prefix(cut), folder)
      #expect(try file.read()[Self.id].approved == Self.digests[0], "cut at \(cut)")
      try file.append([Self.act(.approved, 2)])
      #expect(try file.read()[Self.id].approved == Self.digests[2], "cut at \(cut)")
      #expect(try !file.read()[Self.id].permits(Self.digests[1]), "cut at \(cut)")
      // What was cut is still there, and so is what was written to end it, wherever that was cut.
      let ended = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/approvals.tsv")))
      #expect(ended.starts(with: whole.prefix(cut)))
      guard cut % 40 == 0 else { continue }
      for again in cut..<ended.count - Self.lineLength {
        try Self.write(ended.prefix(again), folder)
        try file.append([Self.act(.approved, 3)])
        #expect(try file.read()[Self.id].approved == Self.digests[3], "cut at \(cut), then at \(again)")
        #expect(try !file.read()[Self.id].permits(Self.digests[1]), "cut at \(cut), then at \(again)")
      }
    }
  }

  private static let lineLength = "2026-03-01T09:00:00+0800\tapproved\tbudget-2023/201\t\t国库处\t已核对\n".utf8.count + 64

  @Test("that somebody changed is read as long as it is plain, and otherwise refused with the line")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let file = ApprovalsFile(at: "\(folder.path)/approvals.tsv")
    try file.append([Self.act(.approved, 0), Self.act(.approved, 1)])
    let text = try Self.text(folder)
    for plain in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("\n", with: "\n\n")] {
      try Self.write(plain.utf8, folder)
      #expect(try file.read()[Self.id].approved == Self.digests[1])
    }
    let lines = text.split(separator: "\n").map(String.init)
    let bad = [
      "<<<<<<< ours", lines[2] + "\tmore", lines[2].replacing("approved", with: "Approved"),
      lines[2].replacing("budget-2023", with: "../budget-2023"), String(lines[2].dropLast(20)),
      lines[2].replacing(Self.digests[1].hexadecimal, with: "12"), lines[2].replacing("国库处", with: "国\u{202E}库处"),
      lines[2].replacing(Self.digests[1].hexadecimal, with: ""), String(repeating: "x", count: 1_000_000), "\0",
    ]
    for line in bad {
      try Self.write("\(lines[0])\n\(lines[1])\n\(line)\n\(lines[2])\n".utf8, folder)
      let error = #expect(throws: Finding.self) { try file.read() }
      #expect(error?.code == "D983" && error?.location?.line == 3, "\(line.prefix(100))")
    }
    for foreign in ["", "root:x:0:0\n", "time\tact"] {
      try Self.write(foreign.utf8, folder)
      if foreign.isEmpty {
        #expect(try file.read()[Self.id].approved == nil)
      } else {
        #expect(throws: Finding.self) { try file.read() }
      }
    }
    try Self.write([0x61] + Array("\n".utf8), folder)
    #expect(throws: Finding.self) { try file.read() }
  }
}
