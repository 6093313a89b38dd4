import Glibc

/// Foundation stays out of these tests: it has the same tables of characters as libxml2, and the compiler minds.
package func readFile(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { throw NoFile(path: path) }
  defer { close(file) }
  return readAll(file)
}

package func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  guard let file = fopen(path, "w") else { throw NoFile(path: path) }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NoFile(path: path) }
}

package struct NoFile: Error {
  package var path: String
}

private func readAll(_ file: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var portion = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = read(file, &portion, portion.count), count > 0 { bytes += portion.prefix(count) }
  return bytes
}

/// Runs a program that may not be there; nil where it is not, or fails.
package func run(_ program: String, _ words: [String]) -> String? {
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

package func environmentValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A python3 that has openpyxl; `PYTHON` names another one, such as that of a virtual environment.
package let pythonWithOpenpyxl: String? = {
  let folders = environmentValue("PATH")?.split(separator: ":").map { "\($0)/python3" } ?? []
  let candidates = [environmentValue("PYTHON")].compactMap { $0 } + folders + ["/usr/bin/python3"]
  return candidates.first { run($0, ["-c", "import openpyxl"]) != nil }
}()

/// LibreOffice, where it is installed.
package let soffice: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first { access($0, X_OK) == 0 }

/// Chromium, where it is installed.
package let chromium: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
  access($0, X_OK) == 0
}

/// Opens a page in headless Chromium, and returns it as it is once its script has run.
package func pageAfterScript(_ address: String) -> String? {
  chromium.flatMap {
    run(
      $0,
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=5000",
        "--dump-dom",
        address,
      ])
  }
}

/// A folder that is gone after the test.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/workbook-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw NoFile(path: "/tmp") }
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { _ = run("/bin/rm", ["-r", folder]) }
  return try body(folder)
}
