import Glibc
import Workbook

/// What programs have written, see `Fixtures/make`.
func fixture(_ name: String) throws -> [UInt8] { try readFile("\(fixtures)/\(name)") }

let fixtures = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Fixtures"

/// Foundation stays out of these tests: it has the same tables of characters as libxml2, and the compiler minds.
func readFile(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { throw NoFile(path: path) }
  defer { close(file) }
  return readAll(file)
}

func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  guard let file = fopen(path, "w") else { throw NoFile(path: path) }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NoFile(path: path) }
}

struct NoFile: Error {
  var path: String
}

private func readAll(_ file: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var portion = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = read(file, &portion, portion.count), count > 0 { bytes += portion.prefix(count) }
  return bytes
}

/// An archive of parts that are not packed, which tests can put together as wrongly as they like.
struct StoredArchive {
  var parts: [(name: String, content: [UInt8])] = []
  /// What the directory says of sizes, where that is not the truth.
  var statedSize: UInt32?

  var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let size = statedSize ?? UInt32(part.content.count)
      let name = Array(part.name.utf8)
      let common: [UInt8] =
        [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + little(checksum(part.content)) + little(size) + little(size)
        + little(UInt16(name.count)) + [0, 0]
      let offset = UInt32(file.count)
      file += [0x50, 0x4B, 3, 4] + common + name + part.content
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(offset) + name
    }
    let count = little(UInt16(truncatingIfNeeded: parts.count))
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
      + little(UInt32(file.count)) + [0, 0]
  }

  private func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  private func checksum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(~0) { Self.table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

/// A workbook of one sheet, in the words of its parts.
struct BookText {
  var sheet = "<sheetData/>"
  var strings: String?
  var styles = ""
  var book = "<workbookPr/><sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
  var more: [(String, String)] = []
  var isStrict = false

  var parts: [(String, String)] {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let related = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "\(relations)<Relationship Id=\"a\" Type=\"\(type)officeDocument\" Target=\"/xl/book.xml\"/></Relationships>"
      ),
      ("xl/book.xml", "<?xml version=\"1.0\"?><workbook \(main) \(related)>\(book)</workbook>"),
      (
        "xl/_rels/book.xml.rels",
        """
        \(relations)<Relationship Id="rId1" Type="\(type)worksheet" Target="sheets/../sheets/one.xml"/>
        <Relationship Id="rId2" Type="\(type)styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="\(type)externalLink" Target="http://example.org/" TargetMode="External"/>
        \(strings == nil ? "" : "<Relationship Id=\"rId4\" Type=\"\(type)sharedStrings\" Target=\"strings.xml\"/>")
        \(more.map { "<Relationship Id=\"\($0.0)\" Type=\"\(type)worksheet\" Target=\"\($0.0).xml\"/>" }.joined())
        </Relationships>
        """
      ),
      ("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"),
      ("xl/sheets/one.xml", "<worksheet \(main)>\(sheet)</worksheet>"),
    ]
    if let strings { parts.append(("xl/strings.xml", "<sst \(main)>\(strings)</sst>")) }
    parts += more.map { ("xl/\($0.0).xml", "<worksheet \(main)>\($0.1)</worksheet>") }
    if !isStrict { return parts }
    return parts.map { name, text in
      (
        name,
        text.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      )
    }
  }

  var archive: StoredArchive { StoredArchive(parts: parts.map { (name: $0.0, content: Array($0.1.utf8)) }) }

  var bytes: [UInt8] { archive.bytes }

  /// A workbook whose first sheet has these rows.
  init(rows: String = "") {
    sheet = "<sheetData>\(rows)</sheetData>"
  }

  func content(_ limits: WorkbookLimits = WorkbookLimits()) throws -> Workbook.Content {
    let book = try Workbook(bytes, limits: limits)
    return try book.content(of: book.sheets[0])
  }
}

extension Workbook {
  /// A line for each cell, as `Fixtures/dump` prints it with openpyxl.
  func dump() throws -> [String] {
    var lines: [String] = []
    for sheet in sheets {
      let content = try content(of: sheet)
      for row in content.rows {
        for cell in row.cells {
          let place = Position(row: row.number, column: cell.column)
          lines.append("\(sheet.name)\t\(sheet.visibility)\t\(place)\t\(cell.value.words)")
        }
      }
      for merged in content.layout.mergedRanges.map(\.description).sorted() {
        lines.append("\(sheet.name)\t\(sheet.visibility)\t\(merged)\tmerged\t")
      }
    }
    return lines
  }
}

extension Workbook.Value {
  fileprivate var words: String {
    switch self {
    case .text(let text):
      "text\t\(text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r"))"
    case .number(let number):
      number.kind == .date
        ? "date\t\(number.date?.description ?? "?")" : "number\t\(number.decimal?.description ?? number.spelling)"
    case .boolean(let value): "boolean\t\(value)"
    case .error(let error): "error\t\(error)"
    case .formula(let formula): "formula\t\(formula)"
    }
  }
}

/// What openpyxl says, with its numbers spelled as ours are.
func expectedLines(_ text: String) -> [String] {
  text.split(separator: "\n").map { line in
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if fields.count == 5, fields[3] == "number", let number = ExactDecimal(fields[4]) { fields[4] = number.description }
    return fields.joined(separator: "\t")
  }
}

/// Runs a program that may not be there; nil where it is not, or fails.
func run(_ program: String, _ words: [String]) -> String? {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return nil }
  defer { close(ends[0]) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  posix_spawn_file_actions_addclose(&actions, ends[1])
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var arguments = ([program] + words).map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process: pid_t = 0
  let failure = posix_spawn(&process, program, &actions, nil, &arguments, environ)
  close(ends[1])
  guard failure == 0 else { return nil }
  let output = readAll(ends[0])
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status == 0 ? String(decoding: output, as: UTF8.self) : nil
}

func environmentValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A python3 that has openpyxl; `PYTHON` names another one, such as that of a virtual environment.
let pythonWithOpenpyxl: String? = {
  let folders = environmentValue("PATH")?.split(separator: ":").map { "\($0)/python3" } ?? []
  let candidates = [environmentValue("PYTHON")].compactMap { $0 } + folders + ["/usr/bin/python3"]
  return candidates.first { run($0, ["-c", "import openpyxl"]) != nil }
}()

/// LibreOffice, where it is installed.
let soffice: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first { access($0, X_OK) == 0 }

/// A folder that is gone after the test.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/workbook-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw NoFile(path: "/tmp") }
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { _ = run("/bin/rm", ["-r", folder]) }
  return try body(folder)
}
