import Foundation
import Testing

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
