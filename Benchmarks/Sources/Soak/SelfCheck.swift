import Foundation

/// Replaces the program by scripts that misbehave, and checks that the soak notices each of them.
enum SelfCheck {
  /// The scripts, each with the kind of shortfall that it must cause.
  private static let wrongs: [(script: String, kind: String)] = [
    ("rm Inputs/budget-2023/201/ledger.csv", "a source was changed"),
    ("printf x >> Inputs/budget-2023/201/ledger.csv", "a source was changed"),
    ("mkdir Inputs/more", "a source was changed"),
    ("printf x >> Templates/shared/table.xhtml", "a template was changed"),
    ("rm Output/.anything.new", "somebody else's file was touched"),
    ("printf '\\033[31m'", "unsafe characters in what was said"),
    ("printf '\\302\\233' >&2", "unsafe characters in what was said"),
    ("printf '\\342\\200\\256' > run.log", "unsafe characters in what was said"),
    ("printf 'a\\nFORGED: b\\n' >&2", "a name made a line of its own"),
    ("sleep 60", "a run hung"),
    ("kill -SEGV $$", "a signal ended a run"),
    ("head -c 200000000 /dev/zero | tail -c 190000000 > /dev/null; exit 0", "a run took too much memory"),
    ("exit 1", "a run failed without a word"),
    ("exit 3", "an exit status that means nothing"),
    ("echo 'error[D101]: x' >&2; exit 0", "an error, and status 0"),
    ("echo 'what?' >&2; exit 1", "a failure without an error"),
    ("printf 'packages built unchanged failed time\\n 3 2 0 1 0.1\\n'", "packages failed, and status 0"),
    ("exit 0", "status 0 without the summary"),
    ("rm Output/budget-2023/201/index.html", "a page is gone"),
    ("printf x > Output/budget-2023/201/index.html", "a page is neither the old nor the new one"),
    ("printf x > Output/budget-2023/201/index.html", "the tree is not that of a first run"),
    ("printf x > Output/budget-2023/201/index.html", "the manifest's sums are wrong"),
    ("printf '<a><b></a>' > Output/budget-2023/201/index.html", "a page is not well-formed"),
    ("printf '<a>\\342\\200\\256</a>' > Output/budget-2023/201/index.html", "unsafe characters on a page"),
    ("printf x > Output/budget-2023/201/more.html", "the manifest lists other files"),
    ("mkdir Output/budget-2023/.201.disclose-new", "the tree is not that of a first run"),
    ("rm Output/manifest.json", "the manifest cannot be read"),
    ("exit 1", "an undisturbed run failed"),
    ("echo \(Material.secret)", "what is withheld was quoted"),
    ("echo \(Material.secret) > Output/budget-2023/201/index.html", "what is withheld is on a page"),
  ]

  /// Faulty reports in JSON.
  private static let reports: [(report: String, status: Int, kind: String)] = [
    ("{", 0, "a report that is not JSON"),
    (report(status: 0, failed: 1, errors: 0, findings: ""), 0, "a package failed without an error"),
    (report(status: 0, failed: 1, errors: 1, findings: "{\"severity\":\"error\"}"), 0, "a failure, and status 0"),
    (
      report(status: 1, failed: 1, errors: 1, findings: "{\"severity\":\"error\"}"), 0, "the report says another status"
    ),
    (report(status: 1, failed: 1, errors: 0, findings: ""), 1, "a failure without an error"),
    (report(status: 1, failed: 2, errors: 1, findings: "{\"severity\":\"error\"}"), 1, "the report counts otherwise"),
  ]

  private static func report(status: Int, failed: Int, errors: Int, findings: String) -> String {
    "{\"exitStatus\":\(status),\"summary\":{\"failed\":\(failed),\"errors\":\(errors)},"
      + "\"packages\":[{\"package\":\"x\",\"outcome\":\"failed\",\"findings\":[\(findings)]}]}"
  }

  /// Returns what was not noticed.
  static func run(_ soak: Soak) -> [String] {
    let (longest, most) = (soak.timeLimit, soak.memoryLimit)
    defer { (soak.timeLimit, soak.memoryLimit) = (longest, most) }
    (soak.timeLimit, soak.memoryLimit) = (2, 100 << 20)
    let cases =
      wrongs.map { ($0.script, ["build"], $0.kind) }
      + reports.map { ("cat <<'END'\n\($0.report)\nEND\nexit \($0.status)", ["build", "--format", "json"], $0.kind) }
    let base = Round(soak, part: "self-check", number: 0)
    let place = Place(base, soak.small.material)
    place.run(["build"])
    var unnoticed: [String] = []
    for (number, (script, words, kind)) in cases.enumerated() {
      let round = Round(soak, part: "self-check", number: number + 1)
      let place = Place(round, in: place, as: round.newFolder())
      let program = round.folder / "stand-in"
      Files.write("#!/bin/sh\n\(script)\n".bytes, to: program)
      Files.setMode(0o755, of: program)
      let run = place.run(words, program: program)
      place.expectGenerations(soak.small.truths, "in the self-check")
      let judge = Judge(round: round, place: place)
      judge.checkPages()
      judge.checkSecrets(run)
      place.complete(0, soak.small.truths[0], program: Path("/bin/false"))
      if !round.shortfalls.contains(where: { $0.kind == kind }) { unnoticed.append("\(kind), done by: \(script)") }
      Files.remove(round.folder)
    }
    // A correct run must cause no shortfall.
    let right = Round(soak, part: "self-check", number: cases.count + 1)
    Place(right, in: place, as: right.newFolder()).expectGenerations(soak.small.truths, "in the self-check")
    unnoticed += right.shortfalls.map { "called wrong: \($0.kind)" }
    Files.remove(right.folder)
    Files.remove(base.folder)
    return unnoticed
  }
}
