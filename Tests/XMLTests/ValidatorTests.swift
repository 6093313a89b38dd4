import Testing

@testable import XML

@Suite("What the validator learns")
struct ValidatorTests {
  static let attributes = (0..<12).map { "a\($0)" }

  /// Each attribute may be there or not, so there are 4,096 kinds of `r`.
  func manyKinds() throws -> Schema {
    let optional = Self.attributes.map { "<optional><attribute name='\($0)'/></optional>" }.joined()
    return try schema(
      "<start><element name='rs'><zeroOrMore><element name='r'>\(optional)<empty/></element></zeroOrMore></element></start>"
    )
  }

  func document(kinds: Range<Int>) throws -> Document {
    let elements = kinds.map { kind in
      let given = Self.attributes.enumerated().filter { kind >> $0.offset & 1 == 1 }
      return "<r\(given.map { " \($0.element)=''" }.joined())/>"
    }
    return try Document("<rs>\(elements.joined())</rs>")
  }

  @Test("is bounded, and makes room for other documents")
  func limit() throws {
    let schema = try manyKinds()
    var validator = Validator(schema.grammar, limit: 300)
    #expect(validator.proves(try document(kinds: 0..<20)))
    #expect(!validator.proves(try document(kinds: 0..<4096)))
    #expect(validator.proves(try document(kinds: 0..<20)))
    // What is not proved is not wrong.
    #expect(schema.allows(try document(kinds: 0..<4096)))
  }

  @Test("is not from patterns that have grown large")
  func growth() throws {
    // Wherever an "a" has been, it may have been the one that 80 others follow.
    let either = "<choice><ref name='a'/><ref name='b'/></choice>"
    let others = String(repeating: either, count: 80)
    let schema = try schema(
      "<start><element name='r'><zeroOrMore>\(either)</zeroOrMore><ref name='a'/>\(others)</element></start>"
        + "<define name='a'>\(SchemaAgreementTests.element("a"))</define>"
        + "<define name='b'>\(SchemaAgreementTests.element("b"))</define>")
    #expect(schema.proves(try Document("<r><a/>\(String(repeating: "<b/>", count: 80))</r>")))
    #expect(!schema.proves(try Document("<r>\(String(repeating: "<a/>", count: 81))</r>")))
  }

  @Test("is right for names that only one of two documents has")
  func addresses() throws {
    let schema = try schema(
      "<start><element name='r'><optional><element name='a'><text/></element></optional><optional><element name='b'><empty/></element></optional></element></start>"
    )
    for _ in 0..<50 {
      #expect(schema.proves(try Document("<r><a>x</a></r>")))
      #expect(!schema.proves(try Document("<r><b>x</b></r>")))
      #expect(schema.proves(try Document("<r><b/></r>")))
      #expect(!schema.proves(try Document("<r><c/></r>")))
    }
  }

  @Test("is the same of a schema that libxml2 has not read yet")
  func trusted() throws {
    let source = try MutationAgreementTests.bytes(of: "Sources/Reading/Schemas/profile.rng")
    let good = try Document("<profile title='表'><count name='辆'/></profile>")
    let bad = try Document("<profile title=' '><count/><cuont/></profile>")
    let trusted = Schema(trusting: source)
    #expect(trusted.validate(good).isEmpty)
    let faults = trusted.validate(bad)
    #expect(faults.count == 3)
    #expect(faults == (try Schema(parsing: source).validate(bad)))
  }
}
