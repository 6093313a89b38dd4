import Glibc
import TestSupport
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

extension BookText {
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
