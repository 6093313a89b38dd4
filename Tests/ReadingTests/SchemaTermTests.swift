import Foundation
import Testing
import XML

@testable import Budget

@Suite("The schema of profiles")
struct SchemaTermTests {
  @Test("knows every word of a selector and every kind of column")
  func terms() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let schema = try String(
      contentsOf: root.deletingLastPathComponent().appendingPathComponent("Sources/Reading/Schemas/profile.rng"),
      encoding: .utf8)
    for term in Fund.allCases.map(\.name) + Flow.allCases.map(\.name) + Category.allCases.map(\.name) {
      #expect(schema.contains("<value>\(term)</value>"))
    }
    for kind in ColumnPlan.Kind.allCases { #expect(schema.contains("<element name=\"\(kind.rawValue)\">")) }
  }
}

@Suite("The schemas")
struct SchemaDocumentationTests {
  @Test(
    "say in both languages what each element and attribute is", arguments: ["disclosure", "profile", "site"])
  func documentation(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = root.deletingLastPathComponent().appendingPathComponent("Sources/Reading/Schemas/\(name).rng")
    let schema = try Document(parsing: Array(Data(contentsOf: path)))
    let patterns = ["element", "attribute"].map { "{http://relaxng.org/ns/structure/1.0}\($0)" }
    var undocumented: [String] = []
    func visit(_ element: XML.Element) {
      if patterns.contains(element.name) {
        let said = element.children.first {
          $0.name == "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
        }
        let words = (said?.text ?? "").split(separator: " · ", maxSplits: 1)
        let isChinese = words.first?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ?? false
        let isEnglish = words.last?.contains { $0.isASCII && $0.isLetter } ?? false
        if words.count != 2 || !isChinese || !isEnglish {
          undocumented.append("\(element["name"] ?? "") at \(element.position)")
        }
      }
      element.children.forEach(visit)
    }
    visit(schema.root)
    #expect(undocumented == [])
  }

  @Test("are read without that")
  func withoutDocumentation() {
    let schema = "<x a=\"1\">\n<a:documentation>甲 · a</a:documentation>\n<y/><a:documentation></a:documentation></x>\n"
    let rest = "<x a=\"1\">\n\n<y/></x>\n"
    #expect(BuiltInSchema.withoutDocumentation(Array(schema.utf8)) == Array(rest.utf8))
    #expect(BuiltInSchema.withoutDocumentation(Array("<a:documentation>".utf8)) == [])
    for schema in [BuiltInSchema.disclosure, BuiltInSchema.profile, BuiltInSchema.site] {
      #expect(!String(decoding: schema, as: UTF8.self).contains("a:documentation"))
    }
  }
}
