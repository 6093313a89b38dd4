import Foundation
import Testing

/// Output streams that are full or closed.
@Suite("Output")
struct StreamTests {
  /// Runs `disclose` through a shell that redirects its streams.
  private func run(_ words: String, _ streams: String, in place: Workplace) throws -> Run {
    let script = "exec \"$DISCLOSE\" \(words) \(streams)"
    return try Run(
      ["-c", script], in: place.folder, environment: ["DISCLOSE": Run.program.path],
      program: URL(fileURLWithPath: "/bin/sh"))
  }

  @Test(
    "to a full disk is a failure of every command",
    arguments: [
      "--help", "--version", "help check", "manual", "check", "check --format json", "check --format sarif",
      "figures budget-2023/201", "figures budget-2023/201 --format json", "explain budget-2023/201 三公经费.合计",
    ])
  func full(words: String) throws {
    let place = try Workplace()
    for streams in [">/dev/full", ">&-"] {
      let run = try run("\(words) --lang=zh", streams, in: place)
      #expect(run.status == 2, "\(streams)")
      #expect(run.errors.contains("[D830]"), "\(streams)")
    }
  }

  @Test("to a full disk does not keep pages from being published")
  func publishes() throws {
    let place = try Workplace()
    #expect(try run("build --log run.log", ">/dev/full 2>/dev/full", in: place).status == 2)
    #expect(String(decoding: try place.read("run.log"), as: UTF8.self).hasSuffix("\texit status 2\n"))
    #expect(place.exists("Output/budget-2023/201/index.html"))
  }

  @Test("to standard error counts, too")
  func errors() throws {
    let place = try Workplace()
    #expect(try run("check budget-2023/202", "2>/dev/full", in: place).status == 2)
    try place.edit("Inputs/budget-2023/201/ledger.csv") { $0.replacing("2013101", with: "2013110", maxReplacements: 1) }
    #expect(try run("check", "2>/dev/full", in: place).status == 2)
    #expect(try run("check", "2>/dev/null", in: place).status == 1)
  }

  @Test("to a closed pipe is no failure")
  func pipe() throws {
    let place = try Workplace()
    let run = try Run(
      ["-c", "{ \"$DISCLOSE\" figures budget-2023/201 --format json; echo $? >&2; } | true"], in: place.folder,
      environment: ["DISCLOSE": Run.program.path], program: URL(fileURLWithPath: "/bin/sh"))
    #expect(run.errors == "0\n")
  }

  @Test("never goes to a file that got the descriptor of a closed stream")
  func closed() throws {
    let place = try Workplace()
    let before = try place.tree("Inputs")
    for streams in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
      let run = try run("build --log run.log --state state", streams, in: place)
      #expect(run.status == (streams.contains(" >&-") || streams.hasPrefix(">") ? 2 : 0), "\(streams)")
      try place.remove("state")
    }
    #expect(try place.tree("Inputs") == before)
    for line in String(decoding: try place.read("run.log"), as: UTF8.self).split(separator: "\n") {
      #expect(line.hasPrefix("20"), "\(line)")
    }
  }
}

/// Names that would control a terminal or start another line are escaped.
@Suite("Names with control characters")
struct HostileNameTests {
  static let names = [
    "2\u{1B}]0;owned\u{7}\u{1B}[2J", "2\nend\texit status 0", "2\u{9B}31m", "2\u{202E}102", "2\u{2066}1", "2\u{200F}",
    "2\u{2028}1", "2\u{E0041}",
  ]

  private func place(_ name: String) throws -> Workplace {
    let place = try Workplace(withSample: false)
    try place.write("<disclosure/>", to: "Inputs/budget-2023/\(name)/disclosure.xml")
    try place.write("", to: "Inputs/budget-\(name)/x")
    return place
  }

  private func expectSafe(_ text: String, _ name: String, _ what: String) {
    let unsafe = text.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control: $0 != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(unsafe.isEmpty, "\(what) of \(name.debugDescription)")
    #expect(!text.contains("\nend"), "\(what) of \(name.debugDescription)")
  }

  @Test("are safe in reports, tables, progress and logs", arguments: names)
  func safe(name: String) throws {
    let place = try place(name)
    for words in [
      ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--only", name],
      ["figures", "budget-2023/\(name)"], ["explain", "budget-2023/\(name)", name], [name], ["check", "--\(name)"],
      ["build", "--log", "run.log"], ["build", "--output", "Out\(name)", "--templates", "Templates\(name)"],
    ] {
      let run = try place.run(words)
      expectSafe(run.output, name, "\(words) output")
      expectSafe(run.errors, name, "\(words) errors")
    }
    let log = String(decoding: try place.read("run.log"), as: UTF8.self)
    expectSafe(log.replacing("\t", with: " "), name, "log")
    // Every line begins with a time and has no more fields than the log defines.
    for line in log.split(separator: "\n") {
      #expect(line.hasPrefix("20"))
      #expect(line.count { $0 == "\t" } <= 4)
    }
  }

  @Test("are safe on a terminal", arguments: names)
  func onTerminal(name: String) throws {
    let place = try place(name)
    let screen = try Run.onTerminal(["check"], in: place.folder, environment: ["TERM": "xterm"])
    // Removes the colours and the progress line, which the program writes itself.
    var own = screen
    for code in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[31m", "\u{1B}[33m", "\u{1B}[36m", "\r\u{1B}[K"] {
      own = own.replacing(code, with: "")
    }
    expectSafe(own, name, "terminal")
  }
}
