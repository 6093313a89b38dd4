import Foundation
import Testing

/// The commands of docs/operations.md, in its order, in one folder: a bureau that follows it gets through its year.
@Suite("docs/operations.md")
struct OperationsTests {
  @Test("is followed from the first command to the last")
  func commands() throws {
    let bureau = try FollowedBureau()
    let blocks = try Self.blocks()
    #expect(blocks.count >= 20)
    var skipped: [String] = []
    for block in blocks {
      try bureau.prepare(for: block)
      let missing = try ["rsync", "jq", "sqlite3", "git", "flock"].filter { try block.contains($0) && !bureau.has($0) }
      if !missing.isEmpty {
        skipped.append(block)
        continue
      }
      let run = try bureau.run(block)
      // What was handed in half filled in is the only package with errors, until it is corrected.
      let status: Int32 = block.contains("--reports") && bureau.place.exists("Inputs/budget-2024") ? 1 : 0
      #expect(run.status == status, "\(block)\n\(run.output)\(run.errors)")
      try bureau.check(after: block)
    }
    #expect(skipped.count <= 8, "\(skipped)")
  }

  /// The code of blocks `sh`, and the commands of blocks `cron`.
  private static func blocks() throws -> [String] {
    let page = try String(contentsOf: Repository.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
    var blocks: [String] = []
    var rest = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let head = rest.popFirst() {
      guard head == "```sh" || head == "```cron" else { continue }
      let lines = rest.prefix { $0 != "```" }
      rest = rest.dropFirst(lines.count + 1)
      if head == "```sh" {
        blocks.append(lines.joined(separator: "\n"))
      } else {
        // After minute, hour, day, month and weekday.
        blocks += lines.filter { !$0.hasPrefix("#") }
          .map { $0.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true).dropFirst(5).joined() }
      }
    }
    return blocks
  }
}

/// A folder as the document has it, with stand-ins for what a test must not touch: mail and the system's services.
private struct FollowedBureau {
  let place: Workplace

  init() throws {
    place = try Workplace(samples: ["budget-2021/434", "budget-2023/201", "final-2021/434"])
    try place.write("201,office@example.invalid\n", to: "addresses.csv")
    try place.write("#!/bin/sh\ncat >\"sent-$3\"\n", to: "bin/mail")
    for name in ["systemctl", "journalctl", "install"] {
      try place.write("#!/bin/sh\necho \"$0 $*\" >>called\n", to: "bin/\(name)")
    }
    for name in ["mail", "systemctl", "journalctl", "install"] {
      let path = place.folder.appendingPathComponent("bin/\(name)").path
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    _ = try run("git init --quiet . 2>/dev/null || true; mkdir -p www")
  }

  func run(_ commands: String) throws -> Run {
    let text = commands.replacing("/srv/disclose", with: place.folder.path)
      .replacing("web:/srv/www/budget/", with: "www/")
    let path =
      [place.folder.appendingPathComponent("bin").path, Run.program.deletingLastPathComponent().path]
      + [ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    return try Run(
      ["-o", "pipefail", "-e", "-c", text], in: place.folder,
      environment: [
        "PATH": path.joined(separator: ":"), "HOME": place.folder.path, "GIT_AUTHOR_NAME": "bureau",
        "GIT_AUTHOR_EMAIL": "bureau@example.invalid", "GIT_COMMITTER_NAME": "bureau",
        "GIT_COMMITTER_EMAIL": "bureau@example.invalid",
      ], program: URL(fileURLWithPath: "/bin/bash"))
  }

  func has(_ program: String) throws -> Bool { try run("command -v \(program)").status == 0 }

  /// What others do before a command.
  func prepare(for block: String) throws {
    if block.contains("import-chart") {
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent("Tests/ReadingTests/Fixtures/charts/items.xlsx"),
        to: place.folder.appendingPathComponent("2024年政府收支分类科目.xlsx"))
    }
    if block.contains("collect 收件/") {
      try handIn(as: "201工委办2024预算(1).xlsx")
    }
    if block.contains("二稿") { try handIn(as: "201-二稿.xlsx") }
  }

  private func handIn(as name: String) throws {
    try place.makeFolder("收件")
    try FileManager.default.copyItem(
      at: place.folder.appendingPathComponent("Prepared/budget-2024/201/disclosure.xlsx"),
      to: place.folder.appendingPathComponent("收件/\(name)"))
  }

  /// What is there after a command.
  func check(after block: String) throws {
    if block.contains("build --stage --reports"), place.exists("Inputs/budget-2024") {
      #expect(place.exists("回复/201.txt"))
      #expect(place.exists("Staged/budget-2023/201/index.html"))
      #expect(!place.exists("Output/budget-2023"))
    }
    if block.contains("mail -s") {
      #expect(String(decoding: try place.read("sent-office@example.invalid"), as: UTF8.self).contains("201"))
      // The department does not hand in after all.
      try place.remove("Inputs/budget-2024")
      #expect(try place.run("build", "--stage", "--prune").status == 0)
    }
    if block.contains("disclose approve") {
      #expect(place.exists("Output/budget-2023/201/index.html"))
      #expect(place.exists("Output/final-2021/434/index.html"))
    }
    if block.contains("disclose withdraw") { #expect(!place.exists("Output/budget-2021/434")) }
    if block.contains("rsync"), try has("rsync") { #expect(place.exists("www/budget-2023/201/index.html")) }
    if block.contains("disclose index") { #expect(place.exists("Merged/final-2021/434/index.html")) }
    if block.contains("systemctl") { #expect(place.exists("called")) }
  }
}
