import Foundation
import Testing

@testable import disclose

/// Staging, approving, publishing, withdrawing and merging as people do it.
@Suite("Pages that wait for approval")
struct ApprovalTests {
  private func place(_ departments: String...) throws -> Workplace {
    let place = try Workplace(samples: [])
    for department in departments { try write(department, "100", to: place) }
    return place
  }

  private func write(_ department: String, _ amount: String, year: Int = 2023, to place: Workplace) throws {
    try place.write(
      smallPackage(department).replacing("amount=\"100\"", with: "amount=\"\(amount)\"").replacing(
        "year=\"2023\"", with: "year=\"\(year)\""),
      to: "Inputs/budget-\(year)/\(department)/disclosure.xml")
  }

  private func acts(_ place: Workplace) throws -> [[String]] {
    String(decoding: try place.read("approvals.tsv"), as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("are public only as they were approved, and nothing is published beside")
  func approving() throws {
    let place = try place("A1", "A2")
    #expect(try place.run("build", "--stage").status == 0)
    #expect(!place.exists("Output"))
    let first = try place.run("publish")
    #expect(first.status == 0)
    #expect(first.output.contains("待批准 2 份"))
    #expect(try place.tree("Output").keys.sorted() == ["index.html", "manifest.json"])

    let version = try #require(first.output.firstMatch(of: /budget-2023\/A1@([0-9a-f]{12})/)).output.0
    #expect(try place.run("approve", String(version), "--by", "国库处", "--why", "已核对").status == 0)
    #expect(try place.run("approve", "budget-2023/A2@000000000000", "--by", "国库处").errors.contains("D990"))
    #expect(try place.run("publish").status == 0)
    #expect(try acts(place).map { $0[1] } == ["approved", "published"])
    #expect(try acts(place)[0][4...] == ["国库处", "已核对"])
    #expect(place.exists("Output/budget-2023/A1/index.html") && !place.exists("Output/budget-2023/A2"))

    // Nothing new: nothing is written.
    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    let before = try [place.identity(of: "Output"), place.identity(of: "approvals.tsv")]
    #expect(try place.run("publish").status == 0)
    #expect(try [place.identity(of: "Output"), place.identity(of: "approvals.tsv")] == before)

    // Once all is approved, what is public is what is staged, with index and manifest.
    #expect(try place.run("approve", "--only", "budget-*", "--by", "国库处").status == 0)
    #expect(try place.run("publish").status == 0)
    #expect(try place.tree("Output") == place.tree("Staged"))
  }

  @Test("stay as they are when their package changes after its approval, until the new version is approved")
  func changing() throws {
    let place = try place("A1")
    #expect(try place.run("build", "--stage").status == 0)
    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    try write("A1", "200", to: place)
    #expect(try place.run("build", "--stage").status == 0)
    let refused = try place.run("publish", "--format", "json")
    #expect(refused.status == 1)
    let changed = try #require(try refused.json().list("changed").first)
    #expect(try changed.text("package") == "budget-2023/A1" && changed.text("digest") != changed.text("approved"))
    #expect(try place.run("publish").errors.contains("D991"))
    #expect(!place.exists("Output/budget-2023/A1"))

    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    #expect(try place.run("publish").status == 0)
    let published = try place.read("Output/budget-2023/A1/index.html")
    // A correction waits, and what is public stays.
    try write("A1", "300", to: place)
    #expect(try place.run("build", "--stage").status == 0)
    let waiting = try place.run("publish")
    #expect(waiting.status == 0 && waiting.output.contains("待批准 1 份"))
    #expect(try place.read("Output/budget-2023/A1/index.html") == published)

    // One whose last build failed is staged as it was before, which approve says.
    try write("A1", "3x", to: place)
    #expect(try place.run("build", "--stage").status == 1)
    let old = try place.run("approve", "budget-2023/A1", "--by", "国库处")
    #expect(old.status == 0 && old.errors.contains("D986"))
    // What somebody changes in the staged files is not what the manifest lists.
    try place.write("other", to: "Staged/budget-2023/A1/index.html")
    #expect(try place.run("approve", "budget-2023/A1", "--by", "财政局").errors.contains("D992"))
    let tampered = try place.run("publish")
    #expect(tampered.status == 1 && tampered.errors.contains("D992"))
    #expect(try place.read("Output/budget-2023/A1/index.html") == published)
  }

  @Test("are taken down when they are withdrawn, never with a dead link, and come back only with a new approval")
  func withdrawing() throws {
    let place = try place("A1")
    try write("A1", "90", year: 2022, to: place)
    try place.edit("Inputs/budget-2022/A1/disclosure.xml") {
      $0.replacing("hebei-budget-2023", with: "hebei-budget-2021")
    }
    let staged = try place.run("build", "--stage")
    #expect(staged.status == 0, "\(staged.errors)")
    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    let early = try place.run("publish")
    #expect(early.status == 1 && early.errors.contains("D993"))
    #expect(try place.run("approve", "budget-2022/A1", "--by", "国库处").status == 0)
    #expect(try place.run("publish").status == 0)

    let linked = try place.run("withdraw", "budget-2022/A1", "--by", "国库处", "--why", "有误")
    #expect(linked.status == 1 && linked.errors.contains("D994"))
    #expect(try place.run("withdraw", "budget-2022/A1", "--by", "国库处").errors.contains("D987"))
    #expect(try place.run("withdraw", "budget-2021/A1", "--by", "国库处", "--why", "有误").errors.contains("D988"))
    #expect(try acts(place).count == 4)
    let both = try place.run("withdraw", "budget-2022/A1", "budget-2023/A1", "--by", "国库处", "--why", "有误")
    #expect(both.status == 0)
    #expect(try place.tree("Output").keys.sorted() == ["index.html", "manifest.json"])
    let after = try place.run("publish")
    #expect(after.status == 0 && after.output.contains("待批准 2 份"))
    #expect(try acts(place).suffix(2).map { $0[1] } == ["withdrawn", "withdrawn"])
    // A withdrawal that was cut off before anything was removed.
    #expect(try place.run("approve", "--only", "A1", "--by", "国库处").status == 0)
    #expect(try place.run("publish").status == 0)
    let line = try #require(try acts(place).last { $0[1] == "withdrawn" && $0[2] == "budget-2023/A1" })
    let text = String(decoding: try place.read("approvals.tsv"), as: UTF8.self)
    try place.write(text + line.joined(separator: "\t") + "\n", to: "approvals.tsv")
    #expect(try place.run("publish").output.contains("按撤回的记录撤下 1 份"))
    #expect(!place.exists("Output/budget-2023/A1") && place.exists("Output/budget-2022/A1"))
  }

  @Test("are never built into the public output, and nothing is done with a record that cannot be read")
  func refusing() throws {
    let place = try place("A1")
    // Published before approvals began.
    #expect(try place.run("build").status == 0)
    #expect(try place.run("publish").errors.contains("D982"))
    #expect(try place.run("build").status == 0)
    #expect(try place.run("build", "--stage").status == 0)
    let adopted = try place.run("publish")
    #expect(adopted.status == 0 && adopted.output.contains("没有批准过"))
    let built = try place.run("build")
    #expect(built.status == 2 && built.errors.contains("D985"))
    #expect(try place.run("index", "Staged").errors.contains("D985"))
    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    #expect(!(try place.run("publish").output.contains("没有批准过")))
    #expect(try acts(place).last?[1] == "published")

    try place.edit("approvals.tsv") { $0 + "<<<<<<< ours\n" }
    try write("A1", "200", to: place)
    #expect(try place.run("build", "--stage").status == 0)
    for words in [["publish"], ["withdraw", "budget-2023/A1", "--why", "x"], ["approve", "budget-2023/A1"]] {
      let run = try place.run(words + (words[0] == "publish" ? [] : ["--by", "国库处"]))
      #expect(run.status == 2 && run.errors.contains("approvals.tsv:4: 错误[D983]"), "\(words): \(run.errors)")
    }
    for by in ["", " ", "国库处\t", "a\nb", String(repeating: "长", count: 401), "\u{202E}"] {
      #expect(try place.run("approve", "budget-2023/A1", "--by=\(by)").status == 2)
    }
    for words in [
      ["build", "--stage", "--staging", "Output/new"], ["publish", "--approvals", "Output/approvals.tsv"],
      ["publish", "--staging", "Output"],
    ] {
      #expect(try place.run(words).errors.contains("D707"), "\(words)")
    }
  }

  @Test("in several shards become one output, equal to that of one run, which opens packages only where they changed")
  func merging() throws {
    let place = try place("A1", "A2", "A3", "A4", "A5", "A6", "A7")
    #expect(try place.run("build", "--output", "One").status == 0)
    for shard in 1...3 {
      let run = try place.run("build", "--shard", "\(shard)/3", "--output", "S\(shard)", "--prune")
      #expect(run.status == 0)
    }
    #expect(try place.run("index", "S1", "S2", "S3", "--output", "Merged").status == 0)
    #expect(try place.tree("Merged") == place.tree("One"))
    let before = try [place.identity(of: "Merged"), place.identity(of: "Merged/budget-2023/A1/index.html")]
    #expect(try place.run("index", "S1", "S2", "S3", "--output", "Merged").status == 0)
    #expect(try [place.identity(of: "Merged"), place.identity(of: "Merged/budget-2023/A1/index.html")] == before)
    #expect(try place.run("build", "--output", "Merged").errors.contains("D985"))

    // The same package in two outputs, with other contents.
    try write("A1", "200", to: place)
    #expect(try place.run("build", "budget-2023/A1", "--output", "S4").status == 0)
    let doubted = try place.run("index", "S1", "S2", "S3", "S4", "--output", "Merged", "--prune")
    #expect(doubted.status == 1 && doubted.errors.contains("D995"))
    #expect(try place.tree("Merged") == place.tree("One"))
    // Gone from all of them.
    let kept = try place.run("index", "S4", "--output", "Merged")
    #expect(kept.status == 0 && kept.errors.contains("Merged/budget-2023/A2: 警告[D702]"))
    #expect(try place.run("index", "S4", "--output", "Merged", "--prune").status == 0)
    #expect(try place.tree("Merged") == place.tree("S4"))
    #expect(try place.run("index", "--output", "Merged").errors.contains("D984"))
    #expect(try place.run("index", "nowhere", "--output", "Merged").errors.contains("D982"))
    #expect(try place.run("index", "S4", "--output", "S4/x").errors.contains("D707"))
  }

  @Test("are never published over somebody else's files, nor logs and reports beside them")
  func foreign() throws {
    let place = try place("A1")
    #expect(try place.run("build", "--stage").status == 0)
    #expect(try place.run("approve", "budget-2023/A1", "--by", "国库处").status == 0)
    for (command, output) in [(["publish"], "Output"), (["index", "Staged", "--output", "Merged"], "Merged")] {
      try place.write("theirs", to: "\(output)/index.html")
      #expect(try place.run(command).errors.contains("D709"))
      #expect(try place.read("\(output)/index.html") == Data("theirs".utf8))
    }
    for words in [["--log", "Output/nightly.log"], ["--state", "Output/state"], ["--reports", "Output/reports"]] {
      #expect(try place.run(["build", "--stage"] + words).errors.contains("D707"), "\(words)")
    }
  }

  @Test("A shard is a part of the departments that never changes")
  func shards() throws {
    let codes = ["201", "434", "A1", "A2", "360101"]
    let numbers = try codes.map { code in
      try #require((1...16).first { Shard("\($0)/16")?.contains(code) ?? false })
    }
    #expect(numbers == Self.numbers)
    for text in ["0/3", "4/3", "3", "/", "1/0", "-1/3", "1/10001", "1/3/4", "a/b", "1/99999999999999999999"] {
      #expect(Shard(text) == nil, "\(text)")
    }
  }

  /// As `sha256sum` has it: the first sixteen digits, divided by sixteen.
  private static let numbers = [8, 15, 5, 9, 5]
}
