import Foundation
import Testing

@Suite("Findings")
struct ReportTests {
  private static let ledger = "Inputs/budget-2023/201/ledger.csv"
  private static let statement = "Inputs/budget-2023/201/disclosure.xml"

  /// Creates a package with two errors and a warning.
  private func faulty() throws -> Workplace {
    let place = try Workplace()
    try place.edit(Self.ledger) {
      $0.replacing("2013101", with: "2013110", maxReplacements: 1).replacing("30102", with: "30119", maxReplacements: 1)
    }
    try place.write("", to: "Inputs/budget-2023/201/old.csv")
    return place
  }

  @Test("are grouped by package, the worst first")
  func worstFirst() throws {
    let place = try faulty()
    let run = try place.run("check")
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("budget-2023/201：错误 2 处"))
    #expect(lines[1].hasPrefix("\(Self.ledger):2:"))
    #expect(lines[1].contains("错误[D305]"))
    #expect(lines[2].contains("错误[D306]"))
    #expect(run.output.contains("1 份有错误（错误 2 处"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("of packages with errors come before those of others")
  func packagesInOrder() throws {
    let place = try Workplace(samples: ["budget-2021/434", "budget-2023/201"])
    try place.edit("Inputs/budget-2021/434/disclosure.xml") { $0.removing(element: "earlier") }
    try place.edit(Self.ledger) { $0.replacing("2013101", with: "2013110", maxReplacements: 1) }
    let run = try place.run("check")
    let (error, warning) = (run.errors.range(of: "budget-2023/201："), run.errors.range(of: "budget-2021/434："))
    #expect(try #require(error).lowerBound < #require(warning).lowerBound)
  }

  @Test("name packages that were not checked because they could not be read")
  func notChecked() throws {
    let place = try faulty()
    #expect(try place.run("check").output.contains("未检查：1 份材料没有读出来，规则都没有检查：budget-2023/201"))
    let report = try place.run("check", "--format", "json").json()
    #expect(try report.object("summary").number("packagesNotChecked") == 1)
    #expect(try report.list("packages")[0]["isChecked"] as? Bool == false)
    let run = try place.run("check", "--format", "sarif").json().list("runs")[0]
    let notifications = try run.list("invocations")[0].list("toolExecutionNotifications")
    #expect(try notifications[0].object("message").text("text").hasPrefix("budget-2023/201"))
  }

  @Test("name the rules that could not run in every format")
  func rulesNotChecked() throws {
    let place = try Workplace()
    try place.edit(Self.statement) { $0.removing(element: "earlier") }
    let report = try place.run("check", "--format", "json").json()
    let rules = try report.list("packages")[0].list("notChecked")
    #expect(try report.object("summary").number("rulesNotChecked") == rules.count)
    let text = try place.run("check").output
    #expect(text.components(separatedBy: "未检查：规则").count - 1 == rules.count)
    for rule in rules { #expect(text.contains("未检查：规则 \(try rule.text("rule"))，1 份材料（budget-2023/201）")) }
    let run = try place.run("check", "--format", "sarif").json().list("runs")[0]
    let notifications = try run.list("invocations")[0].list("toolExecutionNotifications")
    #expect(try notifications.map { try $0.object("associatedRule").text("id") } == rules.map { try $0.text("rule") })
  }

  @Test("that follow from a broken profile or template are listed once, with the packages that it holds up")
  func folded() throws {
    for (file, old, new, code) in [
      ("Templates/hebei-budget-2023/profile.xml", "<profile", "<profil", "D203"),
      ("Templates/shared/table.xhtml", "</caption>", "</span></caption>", "D420"),
    ] {
      let place = try Workplace()
      for name in ["A1", "A2"] {
        try place.write(smallPackage(name), to: "Inputs/budget-2023/\(name)/disclosure.xml")
      }
      try place.edit(file) { $0.replacing(old, with: new, maxReplacements: 1) }
      let run = try place.run("check")
      #expect(run.status == 1)
      let lines = run.errors.split(separator: "\n")
      #expect(lines[1].hasPrefix(file))
      #expect(lines.filter { $0.contains(code) }.count == 1)
      let fold = try #require(lines.first { $0.contains(code) })
      #expect(fold.contains("因此 3 份材料不能发布：budget-2023/201、budget-2023/A1、budget-2023/A2"))
      let report = try place.run("check", "--format", "json").json()
      let cause = try report.list("causes")[0]
      #expect(cause["packages"] as? [String] == ["budget-2023/201", "budget-2023/A1", "budget-2023/A2"])
      #expect(try cause.list("findings")[0].text("file") == file)
      #expect(try report.object("summary").number("failed") == 3)
      for package in try report.list("packages") {
        let finding = try #require(try package.list("findings").first { $0["code"] as? String == code })
        #expect((cause["roots"] as? [String])?.contains(try finding.text("cause")) == true)
      }
    }
  }

  @Test("on a fault that profiles share are listed once")
  func sharedFault() throws {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    try place.edit("Templates/shared/table.xhtml") { $0.replacing("</caption>", with: "</span></caption>") }
    let lines = try place.run("check").errors.split(separator: "\n")
    #expect(lines.filter { $0.contains("[D445]") }.count == 1)
    #expect(lines[0].hasPrefix("格式 hebei-budget-2021、hebei-final-2021 的模板：错误 1 处"))
    #expect(lines[2].contains("因此 2 份材料不能发布：budget-2021/434、final-2021/434（D420）"))
  }

  @Test("that follow from a compared package are listed with that package")
  func comparedPackage() throws {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    try place.edit("Inputs/budget-2021/434/ledger.csv") {
      $0.replacing("2010301", with: "2010391", maxReplacements: 1)
    }
    let run = try place.run("check")
    let lines = run.errors.split(separator: "\n")
    #expect(lines[0].hasPrefix("budget-2021/434："))
    #expect(lines[1].contains("D305"))
    #expect(lines[2].contains("没有与它比较：final-2021/434"))
    #expect(try place.run("check", "final-2021/434").errors.contains("警告[D231]"))
  }

  @Test("that are warnings give status 1 under --strict")
  func strict() throws {
    let place = try Workplace()
    try place.edit(Self.statement) { $0.removing(element: "earlier") }
    let lax = try place.run("check")
    #expect(lax.status == 0)
    #expect(lax.errors.contains("警告[D621]"))
    for format in ["text", "json", "sarif"] {
      #expect(try place.run("check", "--strict", "--format", format).status == 1)
    }
    #expect(try place.run("build", "--strict").status == 1)
    #expect(place.exists("Output/budget-2023/201/index.html"))
  }

  @Test("that are excepted are listed with the reason in every format")
  func excepted() throws {
    let place = try Workplace()
    try place.edit(Self.statement) {
      $0.removing(element: "earlier").removing(element: "exceptions").replacing(
        "<ledger ", with: "<exceptions><except rule=\"D621\">新设部门，没有上年</except></exceptions><ledger ",
        maxReplacements: 1)
    }
    let text = try place.run("check", "--strict")
    #expect(!text.errors.contains("D621"))
    #expect(text.output.contains("例外：规则 D621，budget-2023/201"))
    #expect(text.output.contains("理由：新设部门，没有上年"))
    #expect(text.output.contains("例外 1 处"))
    let json = try place.run("check", "--format", "json").json()
    #expect(try json.object("summary").number("excepted") == 1)
    let excepted = try json.list("packages")[0].list("excepted")[0]
    #expect(try excepted.text("reason") == "新设部门，没有上年")
    #expect(try excepted.object("statedAt").number("line") > 1)
    let run = try place.run("check", "--format", "sarif").json().list("runs")[0]
    let suppressed = try run.list("results").filter { $0["suppressions"] != nil }
    #expect(suppressed.count == 1)
    #expect(try suppressed[0].list("suppressions")[0].text("justification") == "新设部门，没有上年")
  }

  @Test("have colours on a terminal only, and not with NO_COLOR")
  func colour() throws {
    let place = try faulty()
    let words = ["check", "budget-2023/201"]
    let coloured = try Run.onTerminal(words, in: place.folder)
    #expect(coloured.contains("\u{1B}[31m错误[D305]\u{1B}[0m"))
    #expect(coloured.contains(#/\[1\/1\] 每秒 (\d+|<1) 份，未发布 1 budget-2023\/201/#))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      #expect(!(try Run.onTerminal(words, in: place.folder, environment: environment).contains("\u{1B}[31m")))
    }
    #expect(!(try place.run(words).errors.contains("\u{1B}")))
  }

  @Test("as JSON have locations, both languages, and the exit status")
  func json() throws {
    let place = try faulty()
    let run = try place.run("check", "--format=json")
    #expect(run.errors.isEmpty)
    let report = try run.json()
    #expect(try report.number("exitStatus") == Int(run.status))
    #expect(try report.object("summary").number("errors") == 2)
    let finding = try report.list("packages")[0].list("findings")[0]
    #expect(try finding.text("code") == "D305")
    #expect(try finding.text("severity") == "error")
    #expect(try finding.text("file") == Self.ledger)
    #expect(try finding.number("line") == 2)
    #expect(try finding.number("column") > 1)
    #expect(try finding.text("zh").contains("功能科目 2013110"))
    #expect(try finding.text("en").contains("2013110"))
    let again = try place.run("check", "--format=json", "--lang", "en")
    #expect(again.output == run.output)
  }

  @Test("as JSON are well-formed, whatever the input contains")
  func hostile() throws {
    let place = try Workplace()
    try place.edit(Self.ledger) { $0.replacing("2013101", with: "\"20\"\"\\1\u{200B}\u{E0041}3\"", maxReplacements: 1) }
    let report = try place.run("check", "--format", "json").json()
    // A code is quoted without what has no width.
    #expect(try report.list("packages")[0].list("findings")[0].text("zh").contains("20\"\\1\u{E0041}3"))
    for words in [["check"], ["check", "--format", "json"], ["check", "--format", "sarif"]] {
      let run = try place.run(words)
      for scalar in (run.output + run.errors).unicodeScalars { #expect(scalar != "\u{200B}" && scalar != "\u{E0041}") }
    }
  }

  @Test("as SARIF 2.1.0 have what the schema requires, with valid indices and locations")
  func sarif() throws {
    let place = try faulty()
    for language in ["zh", "en"] {
      let run = try place.run("check", "--format", "sarif", "--lang", language)
      #expect(run.errors.isEmpty)
      let log = try run.json()
      #expect(try log.text("version") == "2.1.0")
      #expect(try log.text("$schema").hasSuffix("sarif-2.1.0.json"))
      let runs = try log.list("runs")
      #expect(runs.count == 1)
      let driver = try runs[0].object("tool").object("driver")
      #expect(try driver.text("name") == "disclose")
      let rules = try driver.list("rules")
      #expect(Set(try rules.map { try $0.text("id") }).count == rules.count)
      for rule in rules {
        #expect(!(try rule.object("shortDescription").text("text").isEmpty))
        #expect(["error", "warning", "note"].contains(try rule.object("defaultConfiguration").text("level")))
      }
      let invocation = try runs[0].list("invocations")[0]
      #expect(invocation["executionSuccessful"] as? Bool == true)
      #expect(try invocation.number("exitCode") == 1)
      let results = try runs[0].list("results")
      #expect(try results.filter { try $0.text("level") == "error" }.count == 2)
      for result in results {
        #expect(try rules[result.number("ruleIndex")].text("id") == result.text("ruleId"))
        let properties = try result.object("properties")
        #expect(try result.object("message").text("text") == properties.text(language))
        for location in try result.list("locations") {
          let place = try location.object("physicalLocation")
          #expect(try place.object("artifactLocation").text("uri").hasPrefix("Inputs/budget-2023/201/"))
          guard place["region"] != nil else { continue }
          #expect(try place.object("region").number("startLine") >= 1)
          #expect(try place.object("region").number("startColumn") >= 1)
        }
      }
      #expect(try results[0].text("ruleId") == "D305")
    }
  }

  @Test("as SARIF have paths as URI references")
  func uri() throws {
    let place = try Workplace(withSample: false)
    try place.write(smallPackage("A1"), to: "材料 1/budget-2023/A2/disclosure.xml")
    let run = try place.run("check", "--inputs", "材料 1", "--format", "sarif").json().list("runs")[0]
    let location = try run.list("results")[0].list("locations")[0].object("physicalLocation")
    #expect(
      try location.object("artifactLocation").text("uri")
        == "%E6%9D%90%E6%96%99%201/budget-2023/A2/disclosure.xml")
  }
}

extension String {
  /// Returns the text without the first element of that name.
  func removing(element name: String) -> String {
    guard let start = range(of: "<\(name) ") ?? range(of: "<\(name)>"), let end = range(of: "</\(name)>") else {
      return self
    }
    return String(self[..<start.lowerBound] + self[end.upperBound...])
  }
}
