import Departments
import Foundation

/// Runs the program under failures of all kinds for some time, and counts failed expectations.
///
///     Soak [--minutes M] [--seed S] [--parts 'kills names'] [--round N] [--program FILE] [--repository DIR] [--self-check]
///
/// It treats the program as a black box: command line, inputs and output.
@main
final class Soak {
  static var parts: [any Part.Type] {
    [
      Kills.self, Faults.self, Inputs.self, Templates.self, Names.self, Doubts.self, Places.self, Records.self,
      Rewriting.self, Together.self,
    ]
  }

  /// The name for the undisturbed runs that give the expected result; not a part.
  private static let firstRun = "first-run"

  let options: Options
  let seed: UInt64
  let folder: Path
  /// A copy, so that a build does not replace it, and another user can run it.
  let program: Path
  let faultyCalls: String
  var timeLimit = 60.0
  var memoryLimit = 1 << 30
  private var goodPages: Set<UInt64> = []
  private var table: [String: (rounds: Int, counts: [String: Int])] = [:]
  private var shortfalls: [Shortfall] = []

  static func main() {
    let soak = Soak(Options(CommandLine.arguments.dropFirst()))
    exit(soak.run())
  }

  private init(_ options: Options) {
    self.options = options
    seed = options.seed ?? UInt64.random(in: 1...999_999)
    folder = Path("\(options.work)/disclose-soak-\(getpid())")
    Files.makeFolder(folder)
    program = folder / "disclose"
    guard let bytes = Files.read(Path(options.program)) else { stop("\(options.program) is missing: run `make build`") }
    Files.write(bytes, to: program)
    Files.setMode(0o755, of: program)
    faultyCalls = (folder / "faulty-calls.so").text
    compileFaultyCalls()
  }

  private func compileFaultyCalls() {
    let source = "\(options.repository)/Benchmarks/faults/faulty-calls.c"
    let words = "$(command -v cc || command -v clang) -std=c11 -O2 -shared -fPIC -o '\(faultyCalls)' '\(source)' -ldl"
    let compile = Child(
      Path("/bin/sh"), ["-c", words],
      in: folder, outputTo: folder / "cc", Conditions(environment: ["PATH": options.path])
    ).wait(limit: 60)
    if compile.status != 0 { stop("\(source) does not compile: \(compile.errorText)") }
  }

  // MARK: Stages

  struct Stage {
    let material: Material
    /// The expected result of each generation.
    let truths: [Truth]
  }

  private(set) lazy var small = stage(departments: 5)
  /// Has enough packages that kills fall into publishing.
  private(set) lazy var large = stage(departments: 36)

  private func stage(departments: Int) -> Stage {
    let material = Material(repository: Path(options.repository), departments: departments, seed: seed)
    let truths = (0..<2).map { generation in
      let round = Round(self, part: Self.firstRun, number: generation)
      let place = Place(round, material, generation: generation)
      let run = place.run(["build"])
      if run.status != 0 { stop("a first run fails: \(run.errorText)") }
      let judge = Judge(round: round, place: place)
      judge.checkManifest()
      judge.checkPages()
      judge.checkSecrets(run)
      shortfalls += round.shortfalls
      let truth = Truth(of: place)
      if round.shortfalls.isEmpty { Files.remove(round.folder) }
      return truth
    }
    return Stage(material: material, truths: truths)
  }

  /// Checks a page, unless the same bytes passed before.
  func checkOnce(_ digest: UInt64, _ isGood: () -> Bool) {
    if !goodPages.contains(digest), isGood() { goodPages.insert(digest) }
  }

  // MARK: Rounds

  private func run() -> Int32 {
    say("seed \(seed), \(options.minutes) minutes, in \(folder)")
    let unnoticed = SelfCheck.run(self)
    if !unnoticed.isEmpty { stop("wrongs that the soak does not notice:\n  \(unnoticed.joined(separator: "\n  "))") }
    say("self-check: every planted wrong was noticed")
    if options.isSelfCheck {
      Files.remove(folder)
      return 0
    }
    // Prints the table even after an interrupt.
    signal(SIGINT) { _ in wasInterrupted = true }
    let chosen = Self.parts.filter { options.parts.isEmpty || options.parts.contains($0.name) }
    let end = Date().addingTimeInterval(options.minutes * 60)
    var number = options.round ?? 1
    repeat {
      for part in chosen where !wasInterrupted && (Date() < end || number == options.round) { play(part, number) }
      number += 1
    } while Date() < end && options.round == nil && !wasInterrupted
    for part in chosen where table[part.name].map({ $0.counts[part.activity] ?? 0 == 0 }) ?? false {
      shortfalls.append(
        Shortfall(part: part.name, round: 1, kind: "nothing was tried", detail: part.activity, steps: []))
    }
    report()
    return shortfalls.isEmpty ? 0 : 1
  }

  private func play(_ part: any Part.Type, _ number: Int) {
    let round = Round(self, part: part.name, number: number)
    part.run(round)
    var row = table[part.name] ?? (0, [:])
    row.rounds += 1
    row.counts.merge(round.counts, uniquingKeysWith: +)
    table[part.name] = row
    // Keeps the folder of the first case of each kind.
    let new = Set(round.shortfalls.map(\.kind)).subtracting(shortfalls.filter { $0.part == part.name }.map(\.kind))
    shortfalls += round.shortfalls
    if new.isEmpty { Files.remove(round.folder) }
    for kind in new.sorted() { say("\(part.name) \(number): \(kind)") }
  }

  // MARK: Report

  private func report() {
    say("\npart | rounds | what was done | fell short")
    for part in Self.parts {
      guard let row = table[part.name] else { continue }
      let done = row.counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      let short = shortfalls.count { $0.part == part.name }
      say("\(part.name) | \(row.rounds) | \(done) | \(short)")
    }
    for part in Self.parts.map({ $0.name }) + [Self.firstRun] {
      let kinds = Dictionary(grouping: shortfalls.filter { $0.part == part }, by: \.kind)
      for (kind, cases) in kinds.sorted(by: { $0.key < $1.key }) {
        say("\n\(part): \(kind) (\(cases.count) times)")
        var seen: Set<String> = []
        for shortfall in cases.filter({ seen.insert($0.detail).inserted }).prefix(3) {
          say("  round \(shortfall.round): \(shortfall.detail)")
          say("    after: \(shortfall.steps.joined(separator: "\n           "))")
          let again = part == Self.firstRun ? "" : " PARTS=\(part) ROUND=\(shortfall.round)"
          say("    again: make soak SEED=\(seed)\(again)")
        }
        say("    kept in \(folder / "\(part)-\(cases[0].round)")")
      }
    }
    if shortfalls.isEmpty {
      Files.remove(folder)
      say("\nNothing fell short.")
    } else {
      for name in ["disclose", "faulty-calls.so", "cc.out", "cc.err"] { Files.remove(folder / name) }
      say("\n\(shortfalls.count) shortfalls; the first case of each kind is kept in \(folder)")
    }
  }
}

struct Options {
  private(set) var minutes = 10.0
  private(set) var seed: UInt64?
  private(set) var parts: [String] = []
  private(set) var round: Int?
  private(set) var repository = FileManager.default.currentDirectoryPath
  private(set) var program = ""
  private(set) var work = NSTemporaryDirectory()
  private(set) var isSelfCheck = false
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  init(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--self-check" {
        isSelfCheck = true
        continue
      }
      guard let value = words.next() else { stop("\(word): a value is missing, or there is no such option") }
      // `make` passes an empty value for an option that is not set.
      if value.isEmpty { continue }
      switch word {
      case "--minutes": minutes = number(value)
      case "--seed": seed = UInt64(number(value) as Int)
      case "--round": round = number(value)
      case "--parts": parts = value.split { $0 == " " || $0 == "," }.map(String.init)
      case "--repository": repository = value
      case "--program": program = value
      case "--work": work = value
      default: stop("\(word): there is no such option")
      }
    }
    while work.hasSuffix("/") { work.removeLast() }
    if program.isEmpty { program = "\(repository)/.build/release/disclose" }
    let known = Soak.parts.map { $0.name }
    for part in parts where !known.contains(part) {
      stop("\(part): no such part; there are \(known.joined(separator: ", "))")
    }
  }
}

private func number<Value: LosslessStringConvertible & Comparable & Numeric>(_ text: String) -> Value {
  guard let number = Value(text), number >= 0 else { stop("\(text): not a number") }
  return number
}

/// Prints without buffering, even to a file.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

nonisolated(unsafe) private var wasInterrupted = false
