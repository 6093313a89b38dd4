import Checking
import Rendering
import TestSupport
import Testing
import XML

@testable import Budget

/// The reference shows each construct in a block ```` ```xml ````; those of the guide, which name a file, are played by a test
/// of transcripts.
@Suite("The reference of profiles")
struct ReferenceTests {
  @Test("has only examples that build", arguments: DocumentBlock.all(of: "profiles.md").filter(\.isExample))
  func examples(_ example: DocumentBlock) throws {
    var faults: [Unexpected] = []
    for format in formats {
      do {
        return try build(example, in: format)
      } catch let fault as Unexpected {
        faults.append(fault)
      }
    }
    Issue.record("\(faults.map(\.description).joined(separator: "\n\n"))")
  }

  @Test("uses every element with every attribute in an example")
  func whole() throws {
    var used: Set<Declaration> = []
    for example in DocumentBlock.all(of: "profiles.md") where example.isExample {
      for element in try Document(parsing: Array("<r>\(example.text)</r>".utf8)).root.children {
        used.formUnion(declarations(usedBy: element))
      }
    }
    let missing = try readSchema().declared.filter { !used.contains($0) }
    #expect(missing == [])
  }

  @Test("names every element, attribute and word of the schema", arguments: ["profiles.md", "profiles.zh-CN.md"])
  func named(document: String) throws {
    let text = String(decoding: try readFile("\(Repository.root)/docs/\(document)"), as: UTF8.self)
    let schema = try readSchema()
    for declaration in schema.declared {
      let isNamed =
        switch declaration {
        case .element(let name): text.contains("<\(name)")
        case .attribute(_, let name):
          text.contains("`\(name)`") || text.contains("`\(name)=") || text.contains(" \(name)=\"")
        }
      #expect(isNamed, "\(declaration)")
    }
    for word in schema.words.sorted() { #expect(text.contains(word)) }
  }

  @Test("shows the same files and examples in both languages")
  func languages() {
    let english = DocumentBlock.all(of: "profiles.md").filter(\.isShared)
    let chinese = DocumentBlock.all(of: "profiles.zh-CN.md").filter(\.isShared)
    for (one, other) in zip(english, chinese) { #expect(one == other) }
    #expect(english.count == chinese.count)
  }
}

/// A block of code in a document.
struct DocumentBlock: Equatable, Sendable, CustomTestStringConvertible {
  /// What stands behind the three marks: a language, and a file if there is one.
  var head: String
  var text: String

  var isExample: Bool { head == "xml" }
  /// What commands print is in the language of the document.
  var isShared: Bool { head != "" && head != "console" }
  var testDescription: String { String(text.prefix { !$0.isNewline }) }

  static func all(of document: String) -> [DocumentBlock] {
    guard let bytes = try? readFile("\(Repository.root)/docs/\(document)") else { return [] }
    var blocks: [DocumentBlock] = []
    var open: DocumentBlock?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? DocumentBlock(head: String(line.dropFirst(3)), text: "") : nil
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }
}

// MARK: - Building

/// A format that examples may extend, and a sample of it.
private let formats: [(profile: String, sample: PackageID)] = [
  ("hebei-budget-2023", PackageID(kind: .budget, year: 2023, department: "201")),
  ("hebei-final-2021", PackageID(kind: .finalAccounts, year: 2021, department: "434")),
  ("shanghai-budget-2025", PackageID(kind: .budget, year: 2025, department: "107")),
]

/// What examples remove, and no format that ships has.
private let removable = """
  <profile extends="FORMAT">
  <tally name="示例.单位数" of="单位"/><basis name="示例调整数"/><words><word of="效益指标" as="效果指标"/></words>
  <except rule="D682" as="提示">示例。</except><negative table="1"/>
  </profile>
  """

/// Builds the sample with a profile that extends its own and has the example, on the plain page.
private func build(_ example: DocumentBlock, in format: (profile: String, sample: PackageID)) throws {
  let shared = InputFolder(onDisk: "\(Repository.root)/Templates/shared")
  let own = InputFolder(
    path: "Templates/example",
    files: [
      "profile.xml": Array(try profile(with: example, extending: "between").utf8),
      "page.xhtml": try shared.bytes(of: "page.xhtml"), "section.xhtml": [],
    ])
  let between = InputFolder(
    path: "Templates/between", files: ["profile.xml": Array(removable.replacing("FORMAT", with: format.profile).utf8)])
  let folder = { @Sendable (name: String) in
    switch name {
    case "example": own
    case "between": between
    default: InputFolder(onDisk: "\(Repository.root)/Templates/\(name)")
    }
  }
  let profiles = ProfileLibrary(
    names: ["example", "between", "hebei-budget", "national", "shanghai"] + formats.map(\.profile), folder: folder,
    charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
  guard let profile = profiles.profile(named: "example")?.value else { throw Unexpected(findings: profiles.findings) }
  let reading = readTemplates(in: [shared] + profile.folders.reversed().map(folder))
  guard let templates = reading.value else { throw Unexpected(findings: reading.findings) }
  let package = InputFolder(onDisk: "\(Repository.root)/Inputs/\(format.sample.path)")
  let statement = String(decoding: try package.bytes(of: "disclosure.xml"), as: UTF8.self)
    .replacing("profile=\"\(format.profile)\"", with: "profile=\"example\"")
  _ = try build(
    package.replacing(["disclosure.xml": Array(without(example, statement).utf8)]), as: format.sample,
    profiles: profiles, templates: PageTemplates(templates, for: profile))
}

/// What stands in a table is put into one, with plain columns or rows where it has none.
private func profile(with example: DocumentBlock, extending base: String) throws -> String {
  let names = try Document(parsing: Array("<r>\(example.text)</r>".utf8)).root.children.map(\.name)
  if names.first == "profile" { return example.text }
  let rows = ["tree", "statement", "list", "form"]
  var text = example.text
  if names.allSatisfy({ (["columns", "note"] + rows).contains($0) }) {
    let plain = names.contains(where: rows.contains) ? "" : #"<tree over="功能" flow="支出"/>"#
    let columns = #"<columns><code head="编码"/><label head="名称"/><amount head="金额"/></columns>"#
    text = names.contains("columns") ? text + plain : columns + plain + text
    text = "<table number=\"90\" title=\"例\">\(text)</table>"
  }
  return "<profile extends=\"\(base)\">\(text)</profile>"
}

/// A package cannot state texts and counts that its format does not have.
private func without(_ example: DocumentBlock, _ statement: String) -> String {
  var statement = statement
  for match in example.text.matches(of: /<remove (text|count)="([^"]*)"/) {
    let (_, kind, name) = match.output
    guard let start = statement.firstRange(of: "<\(kind) name=\"\(name)\"")?.lowerBound,
      let end = statement[start...].firstRange(of: kind == "text" ? "</text>" : "/>")?.upperBound
    else { continue }
    statement.removeSubrange(start..<end)
  }
  return statement
}

// MARK: - The schema

/// What a schema declares and an example uses. Attributes that many elements have, such as those of selectors, have no owner.
private enum Declaration: Hashable {
  case element(String)
  case attribute(of: String?, String)
}

private func declarations(usedBy element: Element) -> Set<Declaration> {
  var used: Set<Declaration> = [.element(element.name)]
  for attribute in element.attributes {
    used.insert(.attribute(of: element.name, attribute.name))
    used.insert(.attribute(of: nil, attribute.name))
  }
  for child in element.children { used.formUnion(declarations(usedBy: child)) }
  return used
}

private func readSchema() throws -> (declared: Set<Declaration>, words: Set<String>) {
  var declared: Set<Declaration> = []
  var words: Set<String> = []
  func visit(_ node: Element, in owner: String?) {
    var owner = owner
    let name = node["name"] ?? ""
    switch node.name {
    case "element":
      owner = name
      declared.insert(.element(name))
    case "attribute": declared.insert(.attribute(of: owner, name))
    case "value": words.insert(node.text)
    default: break
    }
    for child in node.children { visit(child, in: owner) }
  }
  visit(try Document(parsing: try readFile("\(Repository.root)/Sources/Reading/Schemas/profile.rng")).root, in: nil)
  return (declared, words)
}
