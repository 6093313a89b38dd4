import Budget
import Disk
import Glibc
import Printing
import Processes

/// Prints pages as PDF, with Chromium, and makes them small, with qpdf. Several threads may print at once.
struct PDFPrinter: Sendable {
  private let browser: Program
  private let packer: Program
  /// Where pages lie while they are printed; nobody else writes there.
  private let folder: String
  private let seconds: Double

  /// More than any PDF of a page has.
  private static let largest = 64 << 20

  /// Empties `folder`.
  init(browser: Program, packer: Program, folder: String, seconds: Double = 180) throws(Finding) {
    (self.browser, self.packer, self.folder, self.seconds) = (browser, packer, folder, seconds)
    try mappingRecordErrors { () throws(DiskError) in try removeAll(folder) }
  }

  /// Throws when a program is missing. `CHROMIUM` and `QPDF` name others.
  static func programs() throws(Finding) -> (browser: Program, packer: Program) {
    let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let browser = Program(browsers, orNamedBy: "CHROMIUM")
    let packer = Program(["qpdf"], orNamedBy: "QPDF")
    guard let browser, let packer else {
      let missing = (browser == nil ? ["chromium"] : []) + (packer == nil ? ["qpdf"] : [])
      throw Finding(.printerMissing(missing.joined(separator: " ")))
    }
    return (browser, packer)
  }

  /// Returns the page as PDF, and whether some of its text is drawn.
  func print(_ page: [UInt8], of id: PackageID) throws(Finding) -> (bytes: [UInt8], drawsText: Bool) {
    // A browser that a killed run left behind must not write into the folder of this run.
    let folder = "\(folder)/\(processNumber)-\(id.path.replacing("/", with: "-"))"
    defer { try? removeAll(folder) }
    try mappingRecordErrors { () throws(DiskError) in
      try removeAll(folder)
      try makeFolder(folder)
      try writeNewFile(at: "\(folder)/page.html", page)
    }
    guard let place = realPath(folder) else { throw Finding(.printerLeftNothing(browser.name)) }
    let said = try run(browser, Self.options(in: place), in: place)
    var printed = try read("\(folder)/printed.pdf", from: browser, said)
    printed.eraseDates()
    try mappingRecordErrors { () throws(DiskError) in try writeNewFile(at: "\(folder)/undated.pdf", printed) }
    try run(packer, Self.packing + ["\(place)/undated.pdf", "\(place)/packed.pdf"], in: place)
    let packed = try read("\(folder)/packed.pdf", from: packer, "")
    return (packed, printed.drawsText)
  }

  /// The page needs nothing from anywhere, and the browser gets nothing.
  private static func options(in place: String) -> [String] {
    let quiet = [
      "background-networking", "component-update", "sync", "extensions", "default-apps", "crash-reporter", "breakpad",
      "dev-shm-usage", "gpu",
    ]
    // Chromium refuses to run as root with its sandbox.
    return (geteuid() == 0 ? ["--no-sandbox"] : []) + quiet.map { "--disable-\($0)" } + [
      "--headless", "--no-first-run", "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-agent=disclose", "--user-data-dir=\(place)/profile", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--export-tagged-pdf", "--print-to-pdf=\(place)/printed.pdf",
      "file://\(place.percentEncodedPath)/page.html",
    ]
  }

  /// The tags of a PDF are thousands of objects, which Chromium leaves unpacked.
  private static let packing = [
    "--object-streams=generate", "--recompress-flate", "--compression-level=9", "--deterministic-id",
  ]

  @discardableResult
  private func run(_ program: Program, _ arguments: [String], in place: String) throws(Finding) -> String {
    // Temporary files stay where the system has them: Chromium's socket there must have a short path.
    let variables = ["XDG_CONFIG_HOME": place, "XDG_CACHE_HOME": place]
    do throws(ProgramFailure) {
      return try program.run(arguments, with: variables, seconds: seconds)
    } catch {
      switch error {
      case .notStarted(let reason): throw Finding(.printerFailed(program.name, reason: reason))
      case .failed(let message): throw Finding(.printerFailed(program.name, reason: message))
      case .timedOut: throw Finding(.printerTimedOut(program.name, seconds: Int(seconds)))
      }
    }
  }

  /// Reads a PDF that a program should have written.
  private func read(_ path: String, from program: Program, _ said: String) throws(Finding) -> [UInt8] {
    let bytes = try? readFile(at: path, limit: Self.largest)
    guard let bytes, bytes.isPDF else {
      throw Finding(
        said.isEmpty ? .printerLeftNothing(program.name) : .printerFailed(program.name, reason: said))
    }
    return bytes
  }
}
