import Departments
import Foundation

/// Files by path.
typealias FileSet = [String: [UInt8]]

/// The inputs and templates of the program, in two generations: the same packages with different amounts.
struct Material {
  let templates: FileSet
  /// The inputs.
  let generations: [FileSet]

  /// A text that a sample withholds, which must appear nowhere else.
  static let secret = "绝密词QX7"

  /// Creates the samples, and packages of a number of made-up departments.
  init(repository: Path, departments: Int, seed: UInt64) {
    templates = Self.files(in: repository / "Templates")
    var samples = Self.files(in: repository / "Inputs")
    if templates.isEmpty || samples.isEmpty {
      stop("\(repository): no templates or inputs; start the soak in the repository")
    }
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

  /// The names of the packages, as `budget-2023/201`.
  var packages: [String] {
    generations[0].keys.filter { $0.hasSuffix("/disclosure.xml") }.map { String($0.dropLast(15)) }.sorted()
  }

  static func files(in folder: Path) -> FileSet {
    var files: FileSet = [:]
    for (path, entry) in Tree(folder).entries where entry.kind == .file {
      files[path.text] = Files.read(folder / path.bytes) ?? []
    }
    return files
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

/// The expected output: that of an undisturbed first run.
struct Truth {
  let tree: Tree
  /// Digests of pages, by path in `Output/`.
  let pages: [Path: UInt64]

  init(of place: Place) {
    tree = place.published
    pages = place.pages
  }
}
