import Foundation
import Testing

@Suite("What is handed over")
struct PackagingTests {
  @Test("is a Debian package that installs, runs, and goes again", .enabled(if: tools.allSatisfy(isThere)))
  func debianPackage() throws {
    // What a sanitizer needs at run time is not in a root of its own.
    guard Run.sanitizing.isEmpty else { return }
    let script = Repository.root.appendingPathComponent("Scripts/try-deb")
    let environment = ProcessInfo.processInfo.environment.merging(["DEB_COMPRESSION": "none"]) { $1 }
    let run = try Run([Run.program.path], in: Repository.root, environment: environment, program: script)
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let tools = ["bash", "make", "dpkg", "dpkg-deb", "dpkg-shlibdeps", "strip", "systemd-sysusers"]

  private static func isThere(_ program: String) -> Bool {
    ["/usr/bin", "/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  @Test("names its schema for editors, which changes nothing that is read")
  func schemaReference() throws {
    let place = try Workplace(samples: ["budget-2023/201"])
    let schema = try Data(contentsOf: Repository.root.appendingPathComponent("Sources/Reading/Schemas/disclosure.rng"))
    try place.write(String(decoding: schema, as: UTF8.self), to: "Sources/Reading/Schemas/disclosure.rng")
    #expect(try place.run("new", "--as", "xml", "budget-2024/201").status == 0)
    let path = "Inputs/budget-2024/201/disclosure.xml"
    let text = String(decoding: try place.read(path), as: UTF8.self)
    let model = """
      <?xml-model href="../../../Sources/Reading/Schemas/disclosure.rng" type="application/xml" \
      schematypens="http://relaxng.org/ns/structure/1.0"?>
      """
    #expect(text.split(separator: "\n").dropFirst().first == model[...])

    // There and back it is the same, and instructions of others are left out.
    #expect(try place.run("convert", "--to", "workbook", "budget-2023/201").status == 0)
    #expect(try place.run("convert", "--to", "xml", "budget-2023/201").status == 0)
    let first = try place.tree("Inputs/budget-2023/201").filter { !$0.key.hasPrefix(".") }
    let sample = "Inputs/budget-2023/201/disclosure.xml"
    try place.edit(sample) {
      $0.replacing(
        "?>\n<?xml-model", with: "?>\n\n<?other it?><?xml-model href=\"gone.rng\"?>\n<?xml-model", maxReplacements: 1)
    }
    #expect(try place.run("check", "budget-2023/201").status == 0)
    #expect(try place.run("convert", "--to", "workbook", "budget-2023/201").status == 0)
    #expect(try place.run("convert", "--to", "xml", "budget-2023/201").status == 0)
    #expect(try place.tree("Inputs/budget-2023/201").filter { !$0.key.hasPrefix(".") } == first)

    // Without a schema none is named.
    try place.remove("Sources")
    #expect(try place.run("new", "--as", "xml", "budget-2025/201").status == 0)
    #expect(
      !String(decoding: try place.read("Inputs/budget-2025/201/disclosure.xml"), as: UTF8.self).contains("<?xml-model"))
  }
}
