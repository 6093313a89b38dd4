import Mustache
import Synchronization
import Testing

private let vocabulary = Vocabulary()

private struct Line: Described {
  let name: String
  let cells: [String]

  enum Field: String, CaseIterable { case name = "名称", cells }

  static let fields = Fields<Field>(vocabulary)

  func value(of field: Field) -> Value {
    switch field {
    case .name: .text(name)
    case .cells: .list(cells)
    }
  }
}

private struct Sheet: Described {
  let title: String
  let lines: [Line]

  enum Field: String, CaseIterable { case title, lines }

  static let fields = Fields<Field>(vocabulary)

  func value(of field: Field) -> Value {
    switch field {
    case .title: .text(title)
    case .lines: .list(lines)
    }
  }
}

/// One line, whose amount is text with parts.
private struct Spoken: Described {
  enum Field: String, CaseIterable { case lines, amount = "金额" }

  static let fields = Fields<Field>(vocabulary)

  func value(of field: Field) -> Value {
    switch field {
    case .lines: .list([self])
    case .amount: .composite(.text("12.50"), Line(name: "甲", cells: []))
    }
  }
}

/// Squares, of which each is what it is by its position, and has the list that it is in.
private struct Squares: ContextList {
  let count: Int

  enum Field: String, CaseIterable { case square, isLast, all }

  static let fields = Fields<Field>(vocabulary)

  func value(of field: Field, at position: Int) -> Value {
    switch field {
    case .square: .number(position * position)
    case .isLast: .flag(position == count - 1)
    case .all: .list(self)
    }
  }
}

/// Counts how often it is asked.
private final class Counter: Context {
  let count = Mutex(0)
  let known: Key

  init(_ known: Key) { self.known = known }

  var keys: [Key] { [known] }

  func value(for key: Key) -> Value? {
    count.withLock { $0 += 1 }
    return key == known ? .text("1") : nil
  }
}

@Suite("Typed values as context")
struct ContextTests {
  private let sheet = Sheet(
    title: "收支总表", lines: [Line(name: "甲", cells: ["1", "2"]), Line(name: "乙", cells: [])])

  private func compile(_ text: String) throws -> TemplateSet {
    try TemplateSet([TemplateSource(name: "sheet", text)], vocabulary: vocabulary)
  }

  @Test("are named by their fields")
  func fields() throws {
    let set = try compile(
      "{{title}}{{#lines}}[{{名称}}{{#cells}} {{.}}{{/cells}}{{^cells}} {{title}}{{/cells}}]{{/lines}}")
    #expect(try set.render("sheet", sheet) == "收支总表[甲 1 2][乙 收支总表]")
  }

  @Test("are printed and entered when they are text with parts")
  func composite() throws {
    let set = try compile("{{#lines}}{{金额}} {{金额.名称}} {{#金额}}{{名称}}{{/金额}}{{^金额}}none{{/金额}}{{/lines}}")
    #expect(try set.render("sheet", Spoken()) == "12.50 甲 甲")
  }

  @Test("suggest their fields")
  func suggestions() throws {
    let set = try compile("{{#lines}}{{名冰}}{{/lines}}")
    let expected = TemplateError(
      .unknownName("名冰", nearest: "名称"), in: "sheet", at: Position(line: 1, column: 11))
    #expect(throws: expected) { try set.render("sheet", sheet) }
  }

  @Test("of a list that is made as it is read")
  func made() throws {
    let set = try compile("{{#.}}{{#.}}{{名称}}{{/.}},{{/.}}")
    let items = Items(count: 3) { .object(Line(name: "第\($0)", cells: [])) }
    var output: [UInt8] = []
    try set.render("sheet", .list(items), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "第0,第1,第2,")
  }

  @Test("of a list that makes a context of each element")
  func elements() throws {
    let set = try compile("{{#.}}{{名称}}{{#cells}} {{.}}{{/cells}};{{/.}}")
    var output: [UInt8] = []
    try set.render("sheet", .list(["甲", "乙"]) { Line(name: $0, cells: [$0]) }, into: &output)
    try set.render("sheet", .list(numbering: ["甲", "乙"]) { Line(name: "\($0)", cells: [$1]) }, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "甲 甲;乙 乙;1 甲;2 乙;")
  }

  @Test("of a list are told apart by their position")
  func positions() throws {
    let set = try compile("{{#.}}{{#.}}[{{square}}{{^isLast}}, {{#all}}{{square}}{{/all}}{{/isLast}}]{{/.}}{{/.}}")
    var output: [UInt8] = []
    try set.render("sheet", .list(Squares(count: 3)), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "[0, 014][1, 014][4]")
  }

  @Test("of a list without items are not shown")
  func noPositions() throws {
    let set = try compile("{{#.}}{{square}}{{/.}}{{^.}}none{{/.}}")
    var output: [UInt8] = []
    try set.render("sheet", .list(Squares(count: 0)), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "none")
  }

  @Test("of a list suggest the names of the list")
  func positionSuggestions() throws {
    let set = try compile("{{#.}}{{#.}}{{squere}}{{/.}}{{/.}}")
    var output: [UInt8] = []
    let expected = TemplateError(
      .unknownName("squere", nearest: "square"), in: "sheet", at: Position(line: 1, column: 13))
    #expect(throws: expected) { try set.render("sheet", .list(Squares(count: 3)), into: &output) }
    #expect(output.isEmpty)
  }

  @Test("are asked once for each tag that is printed")
  func lookups() throws {
    for count in [1, 10, 1000] {
      let context = Counter(vocabulary.key("a"))
      let set = try compile(String(repeating: "<p>{{a}}</p>", count: count))
      _ = try set.render("sheet", context)
      #expect(context.count.withLock { $0 } == count)
    }
  }

  @Test("serve many threads at once")
  func concurrency() async throws {
    let set = try compile("{{#lines}}<p title='{{title}}'>{{名称}}{{#cells}}<b>{{.}}</b>{{/cells}}</p>{{/lines}}")
    let sheet = sheet
    let expected = try set.render("sheet", sheet)
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<200 {
        group.addTask {
          _ = vocabulary.key("new \(number)")
          return try set.render("sheet", sheet)
        }
      }
      for try await page in group { #expect(page == expected) }
    }
  }
}
