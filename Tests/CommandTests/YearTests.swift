import Foundation
import Hashing
import Testing

/// A bureau's ten nights with 500 departments: what was printed, reported, staged and published.
@Suite("A bureau's year")
struct YearTests {
  @Test("of 500 departments and ten nights: late packages, errors, corrections, approvals, one taken back")
  func tenNights() throws {
    let bureau = try Bureau(departments: 500)
    let (late, wrong) = (bureau.departments.suffix(60), bureau.departments.prefix(12))
    let prompt = bureau.departments.dropLast(60)

    // Night 1: 440 hand in, twelve of them with a code that no chart has.
    try bureau.handIn(prompt, wrong: Set(wrong))
    let first = try bureau.build()
    #expect(first.status == 1)
    #expect(bureau.staged == prompt.count - wrong.count)
    #expect(bureau.published == 0)
    // The same mistake of twelve departments is one line.
    #expect(first.findings.count == 1)
    #expect(first.errors.contains("另有"))
    #expect(try bureau.reported() == Set(wrong + late))
    #expect(try bureau.letter(to: wrong[0]).contains("D305"))
    #expect(try bureau.letter(to: late.first ?? "").contains("未报送"))

    // In the morning what is staged is looked at and approved, and published.
    #expect(try bureau.run("approve", "--only", "budget-2023/*", "--by", "国库处").status == 0)
    #expect(try bureau.run("publish").status == 0)
    #expect(bureau.published == bureau.staged)
    #expect(try bureau.isApproved())

    // Night 2: nothing came in. Nothing is said but the summary, and the mistakes are counted.
    let second = try bureau.build()
    #expect(second.status == 1)
    #expect(second.errors.isEmpty)
    #expect(second.output.split(separator: "\n").count <= 5, "\(second.output)")

    // Night 3: 50 late ones come in, and five departments correct their mistakes.
    try bureau.handIn(late.prefix(50))
    try bureau.handIn(wrong.prefix(5))
    let third = try bureau.build()
    #expect(third.errors.isEmpty)
    #expect(third.output.contains("消除 5 处"))
    #expect(bureau.staged == prompt.count - 12 + 50 + 5)
    #expect(try bureau.reported() == Set(wrong.suffix(7) + late.suffix(10)))
    // None of it is public before somebody approves it.
    let waiting = try bureau.run("publish")
    #expect(waiting.output.contains("55"))
    #expect(bureau.published == 428)

    // Night 4: a package changes after it was approved and before it was published.
    let changed = late[late.startIndex]
    #expect(try bureau.run("approve", "budget-2023/\(changed)", "--by", "国库处").status == 0)
    try bureau.handIn([changed], amount: "7700.00")
    #expect(try bureau.build().output.contains("变化"))
    let refused = try bureau.run("publish")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Staged/budget-2023/\(changed): 错误[D991]"))
    #expect(bureau.published == 428)
    #expect(try bureau.isApproved())

    // Night 5: all that waits is approved, and published.
    #expect(try bureau.build().errors.isEmpty)
    #expect(try bureau.run("approve", "--only", "*", "--by", "国库处").status == 0)
    #expect(try bureau.run("publish").status == 0)
    #expect(bureau.published == 483)
    #expect(try bureau.page(changed).contains("0.77"))

    // Night 6: one is taken back, and stays away until it is approved again.
    let mistaken = prompt[20]
    #expect(
      try bureau.run("withdraw", "budget-2023/\(mistaken)", "--by", "国库处", "--why", "数字有误").status == 0)
    #expect(bureau.published == 482)
    #expect(try bureau.build().errors.isEmpty)
    _ = try bureau.run("publish")
    #expect(bureau.published == 482)
    try bureau.handIn([mistaken], amount: "4200.00")
    #expect(try bureau.build().status == 1)
    #expect(try bureau.run("approve", "budget-2023/\(mistaken)", "--by", "国库处", "--why", "已更正").status == 0)
    #expect(try bureau.run("publish").status == 0)
    #expect(bureau.published == 483)
    #expect(try bureau.page(mistaken).contains("0.42"))

    // Night 7: the format changes, so every page does; none is public until it is approved.
    let before = try bureau.place.tree("Output")
    try bureau.changeFormat()
    #expect(try bureau.build().errors.isEmpty)
    _ = try bureau.run("publish")
    #expect(try bureau.place.tree("Output") == before)

    // Night 8: the bureau has looked, and approves all.
    #expect(try bureau.run("approve", "--only", "*", "--by", "国库处", "--why", "版式调整").status == 0)
    #expect(try bureau.run("publish").status == 0)
    #expect(try bureau.page(mistaken).contains("预算支出"))
    #expect(try bureau.isApproved())

    // Night 9: a department is abolished. Its staged page goes, the public one stays until it is withdrawn.
    let abolished = prompt[30]
    try bureau.place.remove("Inputs/budget-2023/\(abolished)")
    try bureau.place.edit("Inputs/departments.csv") { $0.replacing("\(abolished),第\(abolished)办公室,东区\n", with: "") }
    #expect(try bureau.build("--prune").status == 1)
    #expect(bureau.staged == 482)
    _ = try bureau.run("publish")
    #expect(bureau.published == 483)
    #expect(
      try bureau.run("withdraw", "budget-2023/\(abolished)", "--by", "国库处", "--why", "机构撤销").status == 0)
    #expect(bureau.published == 482)

    // Night 10: the last mistakes are corrected, and nothing is left to do.
    try bureau.handIn(wrong.suffix(7))
    try bureau.handIn(late.suffix(10))
    #expect(try bureau.build().status == 0)
    #expect(try bureau.reported().isEmpty)
    #expect(try bureau.run("approve", "--only", "*", "--by", "国库处").status == 0)
    #expect(try bureau.run("publish").status == 0)
    #expect(bureau.published == 499)
    #expect(try bureau.isApproved())
    let last = try bureau.build()
    #expect(last.errors.isEmpty)
    #expect(last.status == 0)
    // What is public is what one run over everything makes.
    #expect(try bureau.place.run("build", "--output", "Whole", "--state", "whole").status == 0)
    #expect(try bureau.place.tree("Output") == bureau.place.tree("Whole"))
  }
}

/// A workplace with a small format and departments that must hand in.
private struct Bureau {
  let place: Workplace
  let departments: [String]

  init(departments count: Int) throws {
    place = try Workplace(samples: [])
    departments = (1...count).map { "\(300 + $0)" }
    try place.addTown()
    let rows = departments.map { "\($0),第\($0)办公室,\($0 < "550" ? "东区" : "西区")" }
    try place.write((["部门编码,部门名称,区划"] + rows).joined(separator: "\n") + "\n", to: "Inputs/departments.csv")
  }

  func handIn(_ departments: some Sequence<String>, wrong: Set<String> = [], amount: String? = nil) throws {
    for department in departments {
      try place.write(
        townPackage(
          department, amount: amount ?? "\(department)00.00",
          function: wrong.contains(department) ? "2013110" : "2013101"),
        to: "Inputs/budget-2023/\(department)/disclosure.xml")
    }
  }

  func changeFormat() throws {
    try place.edit("Templates/town/page.xhtml") { $0.replacing("年支出", with: "年预算支出") }
  }

  func run(_ words: String...) throws -> Run { try place.run(words) }

  func build(_ words: String...) throws -> Run {
    try place.run(["build", "--stage", "--reports", "Reports", "--log", "nightly.log"] + words)
  }

  /// How many packages are there for the public, and to be looked at.
  var published: Int { packages(in: "Output").count }
  var staged: Int { packages(in: "Staged").count }

  private func packages(in output: String) -> [String] {
    let path = place.folder.appendingPathComponent("\(output)/budget-2023").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }
  }

  func page(_ department: String) throws -> String {
    String(decoding: try place.read("Output/budget-2023/\(department)/index.html"), as: UTF8.self)
  }

  func letter(to department: String) throws -> String {
    String(decoding: try place.read("Reports/\(department).txt"), as: UTF8.self)
  }

  /// The departments that have a report.
  func reported() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent("Reports").path)
    return Set(names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }

  /// Whether everything that is public was approved as it is: computed here from the files and the record of approvals.
  func isApproved() throws -> Bool {
    let approvals = String(decoding: try place.read("approvals.tsv"), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    return try packages(in: "Output").allSatisfy { department in
      let folder = "Output/budget-2023/\(department)"
      let sums = try place.tree(folder).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { "\(SHA256.digest(of: Array($1)).hexadecimal)  \($0)\n" }
      let digest = SHA256.digest(of: Array(sums.joined().utf8)).hexadecimal
      return approvals.contains {
        $0.contains("approved") && $0.contains("budget-2023/\(department)") && $0.contains(digest)
      }
    }
  }
}

extension Run {
  /// The lines of findings.
  fileprivate var findings: [Substring] { errors.split(separator: "\n").filter { $0.contains("[D") } }
}
