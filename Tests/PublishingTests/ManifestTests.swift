import Disk
import Foundation
import Hashing
import Publishing
import Testing

@testable import Budget

@Suite("The manifest of an output")
struct ManifestTests {
  private static func package(_ code: String, links: [PackageID]? = []) -> PublishedPackage {
    PublishedPackage(
      summary: PackageSummary(
        id: PackageID(kind: .budget, year: 2023, department: code), departmentName: "第“\\\u{1}😀一局", title: "预算",
        headlines: [
          .init(name: "收入合计", quantity: .money(Amount(fen: -12_345))), .init(name: "车辆", quantity: .count(3)),
        ]),
      files: ["index.html", "收入.csv"].map {
        RecordedFile(path: $0, stamp: FileStamp(size: 7), digest: SHA256.digest(of: Array("\(code)\($0)".utf8)))
      },
      links: links)
  }

  private static let packages = [
    package("201", links: [PackageID(kind: .budget, year: 2022, department: "201")]), package("202", links: nil),
    package("203"),
  ]

  private func written(_ packages: [PublishedPackage] = packages) throws -> (TemporaryFolder, OutputFolder) {
    let folder = try TemporaryFolder()
    let output = OutputFolder("\(folder.path)/Output")
    let listed = Dictionary(packages.map { ($0.id, $0) }) { $1 }
    try publishSite(index: Page(path: "index.html", bytes: [1]), of: packages.map(\.id), to: output) {
      listed[$0] ?? Self.package("none")
    }
    return (folder, output)
  }

  @Test("is read as it was written")
  func reading() throws {
    for packages in [Self.packages, []] {
      let (folder, output) = try written(packages)
      #expect(try readManifest(of: output) == packages)
      withExtendedLifetime(folder) {}
    }
    #expect(try readManifest(of: OutputFolder("/nowhere")) == nil)
  }

  @Test("gives a package the digest that sha256sum prints for its files")
  func digest() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("b.csv", "1"), ("a.html", "2"), ("收.csv", "3"), ("B.csv", "4")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    var package = Self.package("201")
    package.files = try folder.tree().map { name, bytes in
      RecordedFile(path: name, stamp: FileStamp(size: bytes.count), digest: SHA256.digest(of: bytes))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cd '\(folder.path)' && LC_ALL=C sha256sum * | sha256sum"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(printed.hasPrefix(package.digest.hexadecimal))
  }

  @Test("that is cut, or changed by somebody, is refused and never read otherwise")
  func damaged() throws {
    let (folder, output) = try written()
    let whole = try #require(try folder.tree()["Output/manifest.json"])
    let text = String(decoding: whole, as: UTF8.self)
    let write = { (bytes: [UInt8]) in try Data(bytes).write(to: URL(fileURLWithPath: output.manifest)) }
    let end = whole.count - text[text.range(of: "\n],")!.upperBound...].utf8.count
    for cut in stride(from: 0, to: end, by: 7) {
      try write(Array(whole.prefix(cut)))
      #expect(throws: Finding.self, "cut at \(cut)") { try readManifest(of: output) }
    }
    let changes = [
      ("budget-2023/201\"", "../../201\""), ("budget-2023/203/index.html", "budget-2023/203/../index.html"),
      ("budget-2023/203/index.html", "budget-2023/202/index.html"), ("index.html\", \"size\": 7", "\", \"size\": 7"),
      ("\"size\": 7", "\"size\": -7"), ("budget-2022/201", "budget-2019/201"),
      ("\"fen\": -", "\"fen\": 99999999999999999999"),
      ("\"sha256\": \"", "\"sha256\": \"0"), ("budget-2023/202", "budget-2023/204"), ("\\\\", "\\x"),
      ("\"title\": \"预算\"", "\"title\": " + String(repeating: "[", count: 1_000_000)),
      ("\"year\": 2023", "\"year\": " + String(repeating: "[", count: 1_000_000)),
      ("\"year\": 2023", "\"year\": 02023"),
    ]
    for (old, new) in changes {
      let changed = text.replacing(old, with: new)
      #expect(changed != text, "\(old)")
      try write(Array(changed.utf8))
      #expect(throws: Finding.self, "\(old)") { try readManifest(of: output) }
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var bytes = whole
      bytes[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
      try write(bytes)
      // Whatever it says then, it says of folders inside of the output.
      for package in (try? readManifest(of: output)) ?? [] {
        for file in package.files { #expect(!file.path.contains("/")) }
      }
    }
  }
}
