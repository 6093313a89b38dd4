import Foundation
import Testing

/// `disclose build --pdf`, with shell scripts in the place of Chromium and qpdf.
@Suite("A PDF beside the page")
struct PDFTests {
  private static let pdf = "Output/budget-2023/201/disclosure.pdf"
  private static let page = "Output/budget-2023/201/index.html"
  private static let input = "Inputs/budget-2023/201/disclosure.xml"
  private static let link = "href=\"disclosure.pdf\""

  /// Returns a place with one small package, and with programs: `browser` is a script that prints `$page` as `$pdf`.
  private func place(browser: String = Self.printing, packer: String = "cp \"$5\" \"$6\"") throws -> Workplace {
    let place = try Workplace(samples: [])
    try place.write(smallPackage("201"), to: Self.input)
    try use(browser, packer: packer, in: place)
    return place
  }

  private func use(_ browser: String, packer: String = "cp \"$5\" \"$6\"", in place: Workplace) throws {
    try place.write(
      """
      #!/bin/sh
      echo run >> \(place.folder.path)/prints
      for word; do case $word in --print-to-pdf=*) pdf=${word#*=} ;; file://*) page=${word#file://} ;; esac; done
      \(browser)
      """, to: "browser")
    try place.write("#!/bin/sh\n\(packer)\n", to: "packer")
    for name in ["browser", "packer"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: place.folder.appendingPathComponent(name).path)
    }
  }

  /// Its "PDF" tells which page it is of, and, as Chromium's, when it was made.
  private static let printing = """
    printf '%%PDF-1.4\\n/CreationDate (D:%s)\\n%s\\n%%%%EOF\\n' "$(date +%N)" "$(cksum < "$page")" > "$pdf"
    """

  private func build(_ place: Workplace, _ words: String...) throws -> Run {
    try Run(["build"] + words, in: place.folder, environment: programs(place))
  }

  private func programs(_ place: Workplace) -> [String: String] {
    [
      "CHROMIUM": place.folder.appendingPathComponent("browser").path,
      "QPDF": place.folder.appendingPathComponent("packer").path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  private func prints(_ place: Workplace) -> Int {
    (try? place.read("prints")).map { $0.filter { $0 == UInt8(ascii: "\n") }.count } ?? 0
  }

  private func text(_ place: Workplace, _ path: String = page) throws -> String {
    String(decoding: try place.read(path), as: UTF8.self)
  }

  @Test("is made with it, linked from it, in the manifest, and leaves nothing behind")
  func made() throws {
    let place = try place()
    let run = try build(place, "--pdf")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text(place).contains(Self.link))
    #expect(try text(place, "Output/manifest.json").contains("budget-2023/201/disclosure.pdf"))
    let pdf = try text(place, Self.pdf)
    #expect(!pdf.contains("CreationDate"))
    #expect(try place.tree(".disclose").keys.allSatisfy { $0.hasPrefix("record-") })
    // The same inputs give the same bytes.
    let tree = try place.tree("Output")
    try place.remove("Output")
    #expect(try build(place, "--pdf").status == 0)
    #expect(try place.tree("Output") == tree)
  }

  @Test("is made once for each state of the page, also where the page had none")
  func kept() throws {
    let place = try place()
    #expect(try build(place).status == 0)
    #expect(!place.exists(Self.pdf))
    #expect(try !text(place).contains(Self.link))
    #expect(try build(place, "--pdf").status == 0)
    let identity = try place.identity(of: Self.pdf)
    #expect(prints(place) == 1)
    for option in ["--pdf", "--jobs=1"] {
      #expect(try build(place, option).status == 0)
      // A comment changes the file, and not the page.
      try place.edit(Self.input) { $0 + "<!-- a comment -->" }
      #expect(try build(place, option).status == 0)
    }
    #expect(try place.identity(of: Self.pdf) == identity)
    #expect(prints(place) == 1)
    try place.edit(Self.input) { $0.replacing("测试单位", with: "测试二处") }
    #expect(try build(place, "--pdf").status == 0)
    #expect(prints(place) == 2)
    #expect(try place.identity(of: Self.pdf) != identity)
  }

  @Test("never stays beside another page: without --pdf it goes with the old one")
  func stale() throws {
    let place = try place()
    #expect(try build(place, "--pdf").status == 0)
    try place.edit(Self.input) { $0.replacing("测试单位", with: "测试二处") }
    let run = try build(place)
    #expect(run.status == 0)
    #expect(run.errors.contains("D865"))
    #expect(!place.exists(Self.pdf))
    #expect(try !text(place).contains(Self.link))
  }

  @Test("that no record vouches for goes, too")
  func unrecorded() throws {
    let place = try place()
    #expect(try build(place, "--pdf").status == 0)
    try place.remove(".disclose")
    #expect(try build(place).errors.contains("D865"))
    #expect(!place.exists(Self.pdf))
    #expect(try !text(place).contains(Self.link))
  }

  @Test("that somebody replaced is made again")
  func replaced() throws {
    let place = try place()
    #expect(try build(place, "--pdf").status == 0)
    let pdf = try text(place, Self.pdf)
    try place.write("%PDF-1.4 something else %%EOF", to: Self.pdf)
    #expect(try build(place, "--pdf").status == 0)
    #expect(try text(place, Self.pdf) == pdf)
    try place.remove(Self.pdf)
    #expect(try build(place, "--pdf").status == 0)
    #expect(try text(place, Self.pdf) == pdf)
  }

  @Test(
    "that cannot be made leaves the package as it was",
    arguments: [
      ("echo the disk is full >&2; exit 1", "cp \"$5\" \"$6\"", "D861", "the disk is full"),
      ("exit 0", "cp \"$5\" \"$6\"", "D863", "browser"),
      ("echo rubbish > \"$pdf\"", "cp \"$5\" \"$6\"", "D863", "browser"),
      ("mkdir \"$pdf\"", "cp \"$5\" \"$6\"", "D863", "browser"),
      ("head -c 70000000 /dev/zero > \"$pdf\"", "cp \"$5\" \"$6\"", "D863", "browser"),
      ("kill -9 $$", "cp \"$5\" \"$6\"", "D861", "browser"),
      (Self.printing, "echo broken >&2; exit 2", "D861", "packer"),
      (Self.printing, "exit 0", "D863", "packer"),
    ])
  func failed(browser: String, packer: String, code: String, word: String) throws {
    let place = try place()
    #expect(try build(place, "--pdf").status == 0)
    let tree = try place.tree("Output")
    try place.edit(Self.input) { $0.replacing("测试单位", with: "测试二处") }
    try use(browser, packer: packer, in: place)
    let run = try build(place, "--pdf")
    #expect(run.status != 0)
    #expect(run.errors.contains(code) && run.errors.contains(word), "\(run.errors)")
    #expect(try place.tree("Output") == tree)
    try use(Self.printing, in: place)
    #expect(try build(place, "--pdf").status == 0)
    #expect(try text(place).contains("测试二处"))
  }

  @Test("that a killed run did not finish leaves the old page and PDF, and the next run makes both")
  func killed() throws {
    let place = try place()
    #expect(try build(place, "--pdf").status == 0)
    let tree = try place.tree("Output")
    try place.edit(Self.input) { $0.replacing("测试单位", with: "测试二处") }
    // Prints late, when the next run may have begun.
    try use("touch \(place.folder.path)/started; sleep 1; \(Self.printing)", in: place)
    let process = Process()
    process.executableURL = Run.program
    process.arguments = ["build", "--pdf"]
    process.currentDirectoryURL = place.folder
    process.environment = Run.sanitizing.merging(programs(place)) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !place.exists("started") { usleep(10_000) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try place.tree("Output").filter { !$0.key.contains(".disclose-new") } == tree)
    try use(Self.printing, in: place)
    #expect(try build(place, "--pdf").status == 0)
    #expect(
      try text(place).contains("测试二处")
        && text(place, Self.pdf)
          != String(decoding: try #require(tree["budget-2023/201/disclosure.pdf"]), as: UTF8.self)
    )
    #expect(try place.tree(".disclose").keys.allSatisfy { $0.hasPrefix("record-") })
  }

  @Test("whose text is drawn is published with a warning")
  func drawn() throws {
    let place = try place(browser: "printf '%%PDF-1.4 /Subtype /Type3 %%%%EOF' > \"$pdf\"")
    let run = try build(place, "--pdf")
    #expect(run.status == 0)
    #expect(run.errors.contains("D864"))
    #expect(place.exists(Self.pdf))
  }

  @Test("without the programs is an error before anything is done")
  func missing() throws {
    let place = try place()
    let run = try Run(
      ["build", "--pdf"], in: place.folder, environment: ["CHROMIUM": "/no/such/browser", "QPDF": "/no/such/packer"])
    #expect(run.status == 2)
    #expect(run.errors.contains("D860") && run.errors.contains("chromium qpdf"))
    #expect(!place.exists("Output"))
  }

  @Test("with Chromium and qpdf has bookmarks, tags, a language and text", .enabled(if: Self.hasPrograms))
  func real() throws {
    let place = try Workplace(samples: [])
    try place.write(smallPackage("201"), to: Self.input)
    let run = try Run(["build", "--pdf"], in: place.folder, environment: ProcessInfo.processInfo.environment)
    #expect(run.status == 0, "\(run.errors)")
    let pdf = try place.read(Self.pdf)
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
    #expect(pdf.count < 1_000_000)
    let unpacked = place.folder.appendingPathComponent("unpacked.pdf").path
    let packer = try Run(
      ["--qdf", "--object-streams=disable", place.folder.appendingPathComponent(Self.pdf).path, unpacked],
      in: place.folder, program: URL(fileURLWithPath: "/usr/bin/qpdf"))
    #expect(packer.status == 0)
    let text = String(decoding: try place.read("unpacked.pdf"), as: UTF8.self)
    for mark in ["/Outlines", "/StructTreeRoot", "/Lang", "/Title", "/ToUnicode"] { #expect(text.contains(mark)) }
    #expect(!text.contains("/CreationDate"))
  }

  private static let hasPrograms = ["/usr/bin/chromium", "/usr/bin/qpdf"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
