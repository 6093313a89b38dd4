import Testing

@testable import XML

@Suite("What a schema learns")
struct LearningTests {
  static let attributes = (0..<10).map { "a\($0)" }

  /// Each attribute may be there or not, in any order.
  func manyKinds() throws -> Schema {
    let optional = Self.attributes.map { "<optional><attribute name='\($0)'/></optional>" }.joined()
    return try schema(
      "<start><element name='rs'><zeroOrMore><element name='r'>\(optional)<empty/></element></zeroOrMore></element></start>"
    )
  }

  @Test("is bounded by the schema, whatever the document")
  func bounded() throws {
    var generator = SplitMix(state: 11)
    let elements = (0..<20_000).map { _ -> String in
      let given = Self.attributes.shuffled(using: &generator).prefix(Int.random(in: 0...10, using: &generator))
      return "<r\(given.map { " \($0)=''" }.joined())/>"
    }
    let schema = try manyKinds()
    #expect(schema.validate(try Document("<rs>\(elements.joined())</rs>")).isEmpty)
    // A set of attributes that are still allowed, and one that is read or no more.
    #expect(schema.stepCount < 1024 * 11 + 10)
  }

  @Test("is right for names that only one of two documents has")
  func names() throws {
    let schema = try schema(
      "<start><element name='r'><optional><element name='a'><text/></element></optional><optional><element name='b'><empty/></element></optional></element></start>"
    )
    for names in [Names(), schema.names] {
      func isValid(_ text: String) throws -> Bool {
        schema.validate(try Document(parsing: Array(text.utf8), names: names)).isEmpty
      }
      for number in 0..<50 {
        #expect(try isValid("<r><a>x</a></r>"))
        #expect(try !isValid("<r><b>x</b></r>"))
        #expect(try isValid("<r><b/></r>"))
        #expect(try !isValid("<r><c\(number)/></r>"))
      }
    }
  }

  @Test("does not pile up the names of faulty documents")
  func foreignNames() throws {
    let schema = try manyKinds()
    for round in 0..<5 {
      let elements = (0..<1000).map { "<x\(round)-\($0)/>" }.joined()
      let document = try Document(parsing: Array("<rs>\(elements)</rs>".utf8), names: schema.names)
      #expect(schema.validate(document).first?.path == "/rs/x\(round)-0")
      #expect(schema.names.count < 1100)
    }
    #expect(schema.validate(try Document("<rs><r a1=''/></rs>")).isEmpty)
  }
}
