import Departments
import Glibc

/// Writes any number of made-up departments. The same seed gives the same bytes.
///
///     corpus --packages N --output DIR [--seed S] [--ledger-only --profile NAME]
///
/// A larger corpus begins with the packages of a smaller one. With `--ledger-only`, all are budgets of 2023 with only what their tables
/// need, and the ledger in full and inline.
@main
struct Corpus {
  static func main() {
    let options = Options(CommandLine.arguments.dropFirst())
    var packages = 0
    var department = 0
    while packages < options.packages {
      let subject = Department(number: department, seed: options.seed)
      for plan in plans(of: department, options).prefix(options.packages - packages) {
        write(
          Package(
            of: subject, kind: plan.kind, year: plan.year, profile: plan.profile, absent: plan.absent,
            isLedgerOnly: options.isLedgerOnly, seed: options.seed), to: options.output)
        packages += 1
      }
      department += 1
    }
  }

  private static func plans(of department: Int, _ options: Options) -> [Plan] {
    options.isLedgerOnly
      ? [Plan(kind: .budget, year: 2023, profile: options.profile, absent: [])] : Plan.all(ofDepartment: department)
  }

  private static func write(_ package: Package, to output: String) {
    let folder = "\(output)/\(package.folder)"
    makeFolders(folder)
    for file in PackageWriter.files(of: package) {
      let path = "\(folder)/\(file.name)"
      guard let stream = fopen(path, "w") else { fail("\(path): \(String(cString: strerror(errno)))") }
      var text = file.text
      let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
      guard fclose(stream) == 0, isWritten else { fail("\(path): \(String(cString: strerror(errno)))") }
    }
  }

  private static func makeFolders(_ path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      if mkdir(folder, 0o755) != 0, errno != EEXIST { fail("\(folder): \(String(cString: strerror(errno)))") }
    }
  }
}

struct Options {
  private(set) var packages = 100
  private(set) var seed: UInt64 = 1
  private(set) var output = ""
  private(set) var isLedgerOnly = false
  private(set) var profile = "hebei-budget-2023"

  init(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--ledger-only" {
        isLedgerOnly = true
        continue
      }
      guard let value = words.next() else { fail("\(word): a value is missing, or there is no such option") }
      switch word {
      case "--packages": packages = number(value)
      case "--seed": seed = UInt64(number(value))
      case "--output": output = value
      case "--profile": profile = value
      default: fail("\(word): there is no such option")
      }
    }
    if output.isEmpty { fail("usage: corpus --packages N --output DIR [--seed S] [--ledger-only --profile NAME]") }
  }
}

private func number(_ text: String) -> Int {
  guard let number = Int(text), number >= 0 else { fail("\(text): not a number") }
  return number
}

private func fail(_ message: String) -> Never {
  let line = Array("corpus: \(message)\n".utf8)
  _ = Glibc.write(STDERR_FILENO, line, line.count)
  exit(2)
}
