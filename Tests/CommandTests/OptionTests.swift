import Foundation
import Testing

@testable import Budget
@testable import disclose

@Suite("The table of options")
struct OptionTests {
  @Test("is what help and the manual page list")
  func listed() throws {
    let place = try Workplace(withSample: false)
    let manual = try place.run("manual", "--lang", "en").output.replacing("\\-", with: "-")
      .replacing("\\(aq", with: "'").replacing("\n", with: " ")
    for command in Command.allCases {
      let help = try place.run(command.rawValue, "--help", "--lang", "en").output
      let listed = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      #expect(command == .help || listed.count == command.options.count, "\(command)")
      for option in command.options {
        #expect(command == .help || listed.contains { $0.contains(option.name) && $0.hasSuffix(option.help.english) })
        #expect(manual.contains(option.name) && manual.contains(option.help.english))
      }
    }
  }

  @Test("has each name once")
  func names() {
    let names = Option.all.flatMap { [$0.name, $0.shortName].compactMap(\.self) }
    #expect(Set(names).count == names.count)
  }

  @Test(
    "has a hint for every slip",
    arguments: [
      (["--verison"], "D801", "--version"), (["-v"], "D801", "--version"), (["--hepl"], "D801", "--help"),
      (["check", "--verison"], "D802", "--version"), (["check", "-v"], "D802", "--version"),
      (["check", "-j", "2"], "D802", "--jobs"), (["build", "-output", "x"], "D802", "--output"),
      (["completion", "bsh"], "D801", "completion bash"), (["completion"], "D801", "completion zsh"),
      (["help", "check", "--lnag", "en"], "D802", "--lang"),
    ])
  func hints(words: [String], code: String, near: String) throws {
    let run = try Run(words, in: FileManager.default.temporaryDirectory)
    #expect(run.status == 2)
    #expect(run.errors.contains(code) && run.errors.contains("是否应为 \(near)？"), "\(run.errors)")
  }

  @Test("has letters for help and version, with a command and without")
  func letters() throws {
    let folder = FileManager.default.temporaryDirectory
    let version = try Run(["--version"], in: folder).output
    for words in [["-V"], ["check", "-V"], ["help", "--version"], ["--lang", "en", "-V"]] {
      #expect(try Run(words, in: folder).output == version, "\(words)")
    }
    #expect(try Run(["-h"], in: folder).output == Run(["--help"], in: folder).output)
    #expect(try Run(["--help", "check"], in: folder).output == Run(["check", "-h"], in: folder).output)
    #expect(try Run(["check", "-V=1"], in: folder).errors.contains("D808"))
  }
}

@Suite("The manual page")
struct ManualTests {
  @Test("passes man and mandoc, if installed", arguments: ["zh", "en"])
  func lint(language: String) throws {
    let place = try Workplace(withSample: false)
    let page = try place.run("manual", "--lang", language)
    #expect(page.status == 0)
    try place.write(page.output, to: "disclose.1")
    let file = place.folder.appendingPathComponent("disclose.1").path
    // Only the `man` of man-db has these options.
    for (isThere, check) in [
      ("man --help 2>&1 | grep -q -e --warnings", "man --warnings -E UTF-8 -l -Tutf8 -Z \(file) 2>&1 >/dev/null"),
      ("command -v mandoc >/dev/null", "mandoc -T lint \(file)"),
    ] {
      let complaints = try Run(
        ["-c", "if \(isThere); then \(check); fi"], in: place.folder,
        environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANROFFSEQ": ""],
        program: URL(fileURLWithPath: "/bin/sh"))
      #expect(complaints.output.isEmpty, "\(complaints.output)")
    }
  }

  @Test("has commands, options, exit statuses and files")
  func sections() throws {
    let page = try Run(["manual", "--lang=en"], in: FileManager.default.temporaryDirectory).output
    for head in ["NAME", "SYNOPSIS", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES"] {
      #expect(page.contains(".SH \(head)\n"))
    }
    for command in Command.listed { #expect(page.contains("disclose \(command.rawValue)")) }
  }
}

@Suite("Completion")
struct CompletionTests {
  /// Words typed so far, the last of which is to be completed, and some of the completions expected.
  private static let cases: [(typed: [String], candidates: [String])] = [
    (["bu"], ["build"]),
    (["-"], ["--help", "--lang", "--version"]),
    (["build", "--st"], ["--stage", "--staging", "--state", "--strict"]),
    (["explain", "--st"], []),
    (["check", "--format", ""], ["json", "sarif", "text"]),
    (["explain", "--format", ""], ["json", "text"]),
    (["help", "fig"], ["figures"]),
    (["completion", ""], ["bash", "zsh"]),
    (["check", "budget-2023/2"], ["budget-2023/201"]),
    (["check", "--only", "budget"], ["budget-2023/201"]),
    (["build", "--inputs", "Other", ""], ["final-2021/434"]),
    (["explain", "budget-2023/201", "三公经费.公务接"], ["三公经费.公务接待费"]),
    (["explain", "budget-2023/201", "三公经费.公务接待费", ""], []),
    (["build", "--state", "Te"], ["Templates"]),
    (["build", "--log", "no"], ["notes.txt"]),
    (["nothing", ""], []),
    (["build", "--jobs", ""], []),
  ]

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(smallPackage("434"), to: "Other/final-2021/434/disclosure.xml")
    try place.write("", to: "notes.txt")
    return place
  }

  private func complete(_ script: String, _ shell: String, in place: Workplace) throws -> [String] {
    let run = try Run(
      ["-c", script], in: place.folder, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      program: URL(fileURLWithPath: shell))
    return run.output.split(separator: "\n").map(String.init).sorted()
  }

  private func quoted(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: " ") }

  @Test("works in bash")
  func bash() throws {
    let place = try place()
    try place.write(try place.run("completion", "bash").output, to: "completion")
    // Bash passes --format=js as three words.
    let split = (typed: ["check", "--format", "=", "js"], candidates: ["json"])
    let begun = (typed: ["explain", "--format", "="], candidates: ["json", "text"])
    // Names are quoted, so that the shell does not run them.
    try place.makeFolder("Hostile/budget-2023/$(date)")
    let hostile = (typed: ["build", "--inputs", "Hostile", "b"], candidates: [#"budget-2023/\$\(date\)"#])
    for (typed, candidates) in Self.cases + [split, begun, hostile] {
      let words = [Run.program.path] + typed
      let script = """
        . ./completion && COMP_WORDS=(\(quoted(words))) COMP_CWORD=\(typed.count)
        complete -p disclose >/dev/null && _disclose \(quoted([words[0], typed.last!, words[typed.count - 1]]))
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      #expect(try complete(script, "/bin/bash", in: place) == candidates, "\(typed)")
    }
  }

  @Test("works in zsh", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")))
  func zsh() throws {
    let place = try place()
    try place.write(try place.run("completion", "zsh").output, to: "completion")
    let joined = (typed: ["check", "--format=js"], candidates: ["--format=json"])
    let unknown = (typed: ["check", "--colour=js"], candidates: [String]())
    for (typed, candidates) in Self.cases + [joined, unknown] {
      // Builtins of the line editor are there in interactive shells only; these stand-ins print what they are given.
      let script = """
        compdef() {}; compset() {}; _files() { print -l [a-zA-Z]*(/N) [a-zA-Z]*(.N) | grep "^$PREFIX" }
        compadd() { print -l -- ${(P)@[-1]} }
        . ./completion; words=(\(quoted([Run.program.path] + typed))); CURRENT=\(typed.count + 1); PREFIX=\(quoted([typed.last!]))
        _disclose
        """
      #expect(try complete(script, "/usr/bin/zsh", in: place) == candidates, "\(typed)")
    }
  }
}
