import Foundation
import Testing

@Suite("Limits")
struct LimitTests {
  private static let ledger = "Inputs/budget-2023/201/ledger.csv"
  private static let statement = "Inputs/budget-2023/201/disclosure.xml"

  /// Creates a package with mistakes in two thousand ledger rows.
  private func faulty() throws -> Workplace {
    let place = try Workplace()
    let rows = (0..<2000).map { "201001,支出,一般公共预算拨款,否,X\($0),30101,人员经费,,,1.00,\n" }
    try place.edit(Self.ledger) { $0.split(separator: "\n")[0] + "\n" + rows.joined() }
    return place
  }

  @Test("on findings of one kind: the rest are counted in every report format, with the same exit status")
  func counted() throws {
    let place = try faulty()
    let text = try place.run("check")
    #expect(text.status == 1)
    #expect(text.errors.contains("同类错误 D305 还有 1,900 处"))
    #expect(text.errors.contains("budget-2023/201：错误 2000 处"))
    #expect(text.errors.split(separator: "\n").count { $0.contains("错误[D305]") } == 100)
    #expect(text.output.contains("错误 2000 处"))
    let json = try place.run("check", "--format", "json")
    #expect(json.status == 1)
    #expect(try json.json().object("summary").number("errors") == 2000)
    let findings = try json.json().list("packages")[0].list("findings")
    #expect(findings.count { $0["code"] as? String == "D305" } == 100)
    #expect(findings.count { $0["code"] as? String == "D180" } == 1)
    let sarif = try place.run("check", "--format", "sarif")
    #expect(sarif.status == 1)
    let results = try sarif.json().list("runs")[0].list("results")
    #expect(results.count { $0["ruleId"] as? String == "D180" } == 1)
  }

  @Test("on the size of a folder: the file that exceeds it is refused")
  func folder() throws {
    let place = try Workplace()
    let filler = String(repeating: " ", count: 20 << 20)
    try place.write(filler, to: "Inputs/budget-2023/201/a.csv")
    #expect(try !place.run("check").errors.contains("D183"))
    try place.write(filler, to: "Inputs/budget-2023/201/b.csv")
    let run = try place.run("check")
    #expect(run.status == 1)
    #expect(run.errors.contains("D183"))
  }

  @Test("on memory: no file is reported as faulty")
  func memory() throws {
    let place = try Workplace()
    // All of them differ, as lines that are there twice would be counted findings.
    let lines = (1...25_000).map { number in
      #"<line unit="201001" fund="其他收入" function="2013101" economic="30101" category="人员经费" amount="\#(number)"/>"#
    }
    try place.edit(Self.statement) {
      $0.replacing(#"<ledger in="元" file="ledger.csv"/>"#, with: #"<ledger in="元">"# + lines.joined() + "</ledger>")
    }
    var isTold = false
    // From too little to start to enough.
    for megabytes in stride(from: 64, through: 1024, by: 16) {
      let run = try Run(
        ["-c", "ulimit -c 0; ulimit -v \(megabytes * 1024); exec \"$0\" check --jobs 1", Run.program.path],
        in: place.folder, program: URL(fileURLWithPath: "/bin/bash"))
      for code in 121...185 { #expect(!run.errors.contains("[D\(code)]"), "\(run.errors.prefix(500))") }
      if run.errors.contains("[D186]") {
        #expect(run.status == 2)
        isTold = true
      }
      if run.output.contains("1 份材料") && !run.errors.contains("[D186]") { break }
    }
    #expect(isTold)
  }
}
