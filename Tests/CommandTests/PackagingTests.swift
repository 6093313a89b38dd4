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

  /// The scripts of the examples, with what Slurm and Kubernetes would set.
  @Test("runs in parts, as the examples for clusters say", arguments: ["slurm", "kubernetes"])
  func examples(name: String) throws {
    let place = try Workplace(samples: ["budget-2021/434", "budget-2023/201", "budget-2025/107"])
    let folder = Repository.root.appendingPathComponent("docs/examples/\(name)")
    let bin = place.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("disclose"), withDestinationURL: Run.program)
    let shell = URL(fileURLWithPath: "/bin/\(name == "slurm" ? "bash" : "sh")")
    func run(_ script: String, part: Int = 0) throws {
      let environment = [
        "PATH": "\(bin.path):/usr/bin:/bin", "SHARDS": "2", "SLURM_SUBMIT_DIR": place.folder.path,
        "SLURM_ARRAY_TASK_ID": "\(part)", "JOB_COMPLETION_INDEX": "\(part - 1)",
      ]
      let run = try Run(["-euc", script], in: place.folder, environment: environment, program: shell)
      #expect(run.status == 0, "\(run.errors)")
    }
    func script(_ job: String) throws -> String {
      let file = try String(
        contentsOf: folder.appendingPathComponent(name == "slurm" ? "\(job).sbatch" : "\(job).yaml"), encoding: .utf8)
      guard name == "kubernetes" else { return file }
      // What follows the option of sh, with the volumes in this folder.
      let words = try #require(file.firstMatch(of: /- -euc\n +- (\|\n)?((?s:.)*?)\n +(?:resources|env):/)).2
      return String(words).replacing("/inputs", with: "Inputs").replacing("/outputs/", with: "Outputs/")
    }
    for part in [1, 2, 2] { try run(script("build"), part: part) }
    try run(script("index"))
    #expect(try place.run("build", "--output", "Plain", "--state", "Record").status == 0)
    #expect(try place.tree(name == "slurm" ? "Output" : "Outputs/site") == place.tree("Plain"))
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
