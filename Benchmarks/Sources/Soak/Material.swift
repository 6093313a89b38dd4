import Departments
import Foundation

/// Files by their path in a folder.
typealias FileSet = [String: [UInt8]]

/// What the program is given to work on, in two generations: the same packages with other amounts.
struct Material {
  let templates: FileSet
  /// What stands in `Inputs/`.
  let generations: [FileSet]

  /// Content that a sample withholds: whoever reads it anywhere but in its source has been told too much.
  static let secret = "绝密词QX7"

  /// The samples, and two packages or three of each of as many departments that do not exist as `departments` says.
  init(repository: Path, departments: Int, seed: UInt64) {
    templates = Self.files(in: repository / "Templates")
    var samples = Self.files(in: repository / "Inputs")
    for (path, bytes) in samples where path.hasSuffix("disclosure.xml") {
      samples[path] = bytes.text.replacing("涉密内容", with: Self.secret).bytes
    }
    generations = (0..<2).map { generation in
      var files = samples
      for number in 0..<departments {
        let department = Department(number: number, seed: seed)
        for plan in Plan.all(ofDepartment: number) {
          let package = Package(
            of: department, kind: plan.kind, year: plan.year, profile: plan.profile, absent: plan.absent,
            isLedgerOnly: false, seed: seed &+ UInt64(generation))
          for file in PackageWriter.files(of: package) { files["\(package.folder)/\(file.name)"] = file.text.bytes }
        }
      }
      return files
    }
  }

  /// The packages, as `budget-2023/201`.
  var packages: [String] {
    generations[0].keys.filter { $0.hasSuffix("/disclosure.xml") }.map { String($0.dropLast(15)) }.sorted()
  }

  private static func files(in folder: Path) -> FileSet {
    var files: FileSet = [:]
    for (path, entry) in Tree(folder).entries where entry.kind == .file {
      files[path.text] = Files.read(folder / path.bytes) ?? []
    }
    if files.isEmpty { stop("\(folder): there is nothing there; start the soak in the repository") }
    return files
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

/// What must stand in `Output/` in the end: what a first run makes of a generation, where nothing goes wrong.
struct Truth {
  let tree: Tree
  /// The pages of packages, by their path in `Output/`.
  let pages: [Path: UInt64]

  init(of place: Place) {
    tree = place.published
    pages = place.pages
  }
}
