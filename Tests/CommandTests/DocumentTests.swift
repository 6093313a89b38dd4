import Checking
import Foundation
import Testing

@testable import Budget
@testable import disclose

@Suite("The messages that are declared")
struct MessageTests {
  private let messages: [DeclaredMessage]

  init() throws { messages = try DeclaredMessage.all() }

  @Test("have each a code of its own")
  func codes() {
    let twice = Dictionary(grouping: messages, by: \.code).filter { $1.count > 1 }
    #expect(twice.isEmpty)
    #expect(messages.count > 200)
  }

  @Test("say the same in both languages, with the same words filled in, and what to do")
  func texts() {
    for message in messages {
      #expect(message.chineseWords == message.englishWords, "\(message.code)")
      #expect(message.chinese.contains("请") || message.chinese.contains("可以填"), "\(message.code)")
      #expect(!message.english.isEmpty, "\(message.code)")
    }
  }

  @Test("call an attribute in Chinese as the schema does")
  func heads() throws {
    let heads = try SchemaHeads.all()
    for message in messages {
      for match in message.chinese.matches(of: /([^（。，]*)（([a-z-]+)）/) {
        let (_, text, name) = match.output
        let isHead = heads.contains { $0.name == name && text.hasSuffix($0.head) }
        #expect(isHead, "\(message.code): \(text) \(name)")
      }
    }
  }

  @Test("are each made somewhere")
  func made() throws {
    let used = Set(try Sources.all().flatMap { $0.text.matches(of: /\.(\w+)/).map { String($0.output.1) } })
    #expect(messages.map(\.name).filter { !used.contains($0) } == [])
  }
}

@Suite("The rules that are declared")
struct RuleTests {
  @Test("are all in the list of rules, with the codes of the messages that they make")
  func listed() throws {
    let listed = Dictionary(uniqueKeysWithValues: ruleCatalogue.map { ("\(type(of: $0))", $0.codes) })
    let codes = Dictionary(
      try DeclaredMessage.all().map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
    var declared: [String: Set<String>] = [:]
    for (_, text) in try Sources.all() {
      for rule in text.matches(of: /struct (\w+): Rule\b/) {
        let made = text.matches(of: /\.(\w+)/).compactMap { codes[String($0.output.1)] }
        // A sum beyond what can be represented is every rule's.
        declared[String(rule.output.1)] = Set(made).subtracting(["D501"])
      }
    }
    #expect(declared == listed.mapValues { Set($0) })
    #expect(Set(listed.values.joined()).count == listed.values.joined().count)
  }
}

/// Parts of documents that are written from the program stand between `<!-- NAME: … -->` and `<!-- end of NAME -->`.
@Suite("Documents", .serialized)
struct DocumentTests {
  @Test("are what the program says of itself (make docs)", arguments: ["options", "rules", "messages"])
  func upToDate(part: String) throws {
    let page = Repository.root.appendingPathComponent("docs/\(part == "options" ? "command" : "checks").md")
    let old = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(old.firstIndex { $0.hasPrefix("<!-- \(part): ") })
    let end = try #require(old.firstIndex(of: "<!-- end of \(part) -->"))
    let new = old[...start] + (try lines(of: part)) + old[end...]
    if old == Array(new) { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      return try Data(new.joined(separator: "\n").utf8).write(to: page)
    }
    let changes = Array(new).changes(from: old)
    let diff = changes.prefix(20).joined(separator: "\n")
    Issue.record("\(page.lastPathComponent) is out of date (\(changes.count) lines); run make docs.\n\(diff)")
  }

  @Test("name only codes that there are")
  func codes() throws {
    let known = Set(try DeclaredMessage.all().map(\.code))
    for (name, text) in try Self.pages() {
      let named = text.matches(of: /\bD[1-9]\d\d\b/).map { String($0.output) }
      #expect(named.filter { !known.contains($0) } == [], "\(name)")
    }
  }

  @Test("show messages as the program words them")
  func wording() throws {
    let messages = Dictionary(grouping: try DeclaredMessage.all(), by: \.code)
    for (name, text) in try Self.pages() {
      for match in text.matches(of: /(?:错误|警告|提示|error|warning|note)\[(D\d{3})\]: ([^…].*)/) {
        let (_, code, shown) = match.output
        let isSaid = try messages[String(code), default: []].contains { try $0.canSay(String(shown)) }
        #expect(isSaid, "\(name): \(code): \(shown)")
      }
    }
  }

  @Test("name every attribute of disclosure.xml with its head")
  func heads() throws {
    let text = try String(contentsOf: Repository.root.appendingPathComponent("docs/inputs.md"), encoding: .utf8)
    for (name, head) in try SchemaHeads.all() {
      // The fields of the ledger are columns, too, and have their heads in a column.
      #expect(text.contains("`\(name)` (\(head))") || text.contains("| `\(name)` | \(head) |"), "\(name): \(head)")
    }
  }

  private static func pages() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path + "/docs")
    return try (names + ["../README.md", "../README.zh-CN.md"]).filter { $0.hasSuffix(".md") }.map {
      ($0, try String(contentsOf: Repository.root.appendingPathComponent("docs/\($0)"), encoding: .utf8))
    }
  }

  private func lines(of part: String) throws -> [String] {
    let messages = try DeclaredMessage.all()
    switch part {
    case "options": return options
    case "rules":
      return ruleCatalogue.flatMap { rule in
        ["", "### \(rule.codes.joined(separator: ", "))", "", rule.law.chinese, "", rule.law.english, ""]
          + table(rule.codes.compactMap { code in messages.first { $0.code == code } })
      } + [""]
    default:
      let ofRules = Set(ruleCatalogue.flatMap(\.codes))
      return Self.titles.flatMap { prefix, title -> [String] in
        let part = messages.filter { $0.code.hasPrefix(prefix) && !ofRules.contains($0.code) }
        return part.isEmpty ? [] : ["", "### \(prefix)xx: \(title)", ""] + table(part)
      } + [""]
    }
  }

  /// What the codes begin with, and what they are about.
  private static let titles = [
    ("D1", "files and XML · 文件和 XML"), ("D2", "packages · 材料"), ("D3", "ledgers · 分类账"),
    ("D4", "profiles, charts and templates · 格式、科目表和模板"), ("D5", "computing · 计算"), ("D6", "checking · 检查"),
    ("D7", "publishing · 发布"), ("D8", "the command · 命令"), ("D9", "checking of texts and projects · 检查文字和项目"),
  ]

  private func table(_ messages: [DeclaredMessage]) -> [String] {
    let severities = ["error": "错误", "warning": "警告", "note": "提示"]
    return ["| code | severity | 中文 | English |", "|---|---|---|---|"]
      + messages.map {
        "| \($0.code) | \(severities[$0.severity]!) \($0.severity) | \(cell($0.chinese)) | \(cell($0.english)) |"
      }
  }

  private func cell(_ text: String) -> String {
    text.replacing(/[|<*_`\\]/) { "\\\($0.output)" }.replacing("\n", with: " ")
  }

  private var options: [String] {
    ["| option | commands | |", "|---|---|---|"]
      + Option.all.map { option in
        let synopsis = option.synopsis(for: option.commands[0], in: .english).replacing("|", with: "\\|")
        let commandList = option.commandList.replacing("|", with: "\\|")
        return
          "| `\(synopsis)` | \(commandList.isEmpty ? "all" : commandList) | \(option.help.english.replacing("*", with: "\\*")) |"
      }
  }
}

/// What the schema of disclosure.xml calls attributes in Chinese.
private enum SchemaHeads {
  static func all() throws -> [(name: Substring, head: Substring)] {
    let schema = Repository.root.appendingPathComponent("Sources/Reading/Schemas/disclosure.rng")
    return try String(contentsOf: schema, encoding: .utf8).matches(of: /<attribute name="([^"]*)" d:head="([^"]*)"/)
      .map { ($0.output.1, $0.output.2) }
  }
}

extension [String] {
  /// The lines that were removed and added, each with its number.
  func changes(from old: [String]) -> [String] {
    difference(from: old).map { change in
      switch change {
      case .remove(let line, let text, _): (line: line, text: "-\(line + 1): \(text)")
      case .insert(let line, let text, _): (line: line, text: "+\(line + 1): \(text)")
      }
    }.sorted { $0.line < $1.line }.map(\.text)
  }
}
