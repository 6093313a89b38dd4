import Foundation
import Testing
import XML

/// Whatever profiles can say must have an example that is built: a construct that is new in the schema fails here until it has one.
@Suite("The constructs of profiles")
struct SchemaConstructTests {
  private static func root(_ path: String) throws -> Element {
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing(#/ xmlns="[^"]*"/#, with: "")
    return try Document(parsing: Array(text.utf8)).root
  }

  private static func constructs() throws -> SchemaConstructs {
    SchemaConstructs(try root("\(Repository.root)/Sources/Reading/Schemas/profile.rng"))
  }

  private static func used(_ constructs: SchemaConstructs) throws -> Set<String> {
    try MadeUpProvince.profileNames.reduce(into: []) { used, name in
      used.formUnion(constructs.used(by: try root("\(MadeUpProvince.folder)/Templates/\(name)/profile.xml")))
    }
  }

  @Test("are all used by the made-up formats")
  func complete() throws {
    let constructs = try Self.constructs()
    let unused = constructs.all.subtracting(try Self.used(constructs)).sorted()
    #expect(unused.isEmpty, "add an example to Fixtures/twelve:\n\(unused.joined(separator: "\n"))")
    #expect(constructs.all.count > 450)
  }

  @Test("are no others than those of the schema", arguments: MadeUpProvince.profileNames)
  func known(name: String) throws {
    let constructs = try Self.constructs()
    let used = constructs.used(by: try Self.root("\(MadeUpProvince.folder)/Templates/\(name)/profile.xml"))
    #expect(used.subtracting(constructs.all) == [])
  }

  @Test("are told apart by place, value and group")
  func names() throws {
    let grammar = """
      <grammar>
        <start><element name="a"><optional><attribute name="x"><ref name="yes"/></attribute></optional>
          <zeroOrMore><ref name="b"/></zeroOrMore></element></start>
        <define name="b"><element name="b"><ref name="style"/>
          <choice>
            <group><attribute name="of"><value>1</value></attribute><attribute name="v"><value>p</value></attribute></group>
            <group><attribute name="of"><value>2</value></attribute><attribute name="v"><list><value>p</value><value>q</value></list></attribute></group>
          </choice>
          <zeroOrMore><ref name="b"/></zeroOrMore></element></define>
        <define name="style"><optional><attribute name="s"/></optional></define>
        <define name="yes"><choice><value>是</value><value>否</value></choice></define>
      </grammar>
      """
    let constructs = SchemaConstructs(try Document(parsing: Array(grammar.utf8)).root)
    let document = #"<a x="是"><b of="2" v="q"><b of="2" v="p q" s=""/></b></a>"#
    let used = constructs.used(by: try Document(parsing: Array(document.utf8)).root)
    #expect(used.subtracting(constructs.all) == [])
    #expect(
      constructs.all.subtracting(used).sorted() == [
        "b/b[of=1]@of", "b/b[of=1]@of=1", "b/b[of=1]@v", "b/b[of=1]@v=p", "start/a@x=否",
      ])
    #expect(used.contains("b/b → b") && used.contains("b/b → style") && used.contains("style@s"))
  }
}
