import Rendering
import Testing
import XML

@testable import Budget

/// A package of a few lines, to read what a format says of it.
struct SmallPackage {
  var profile: String
  var kind = PackageKind.budget
  var year = 2024
  var department = "某某区金融服务办公室"
  var units = #"<unit code="305001" name="某某区金融服务办公室" nature="行政" rank="正科级" funding="财政拨款" organ="是"/>"#
  /// The lines of the ledger, in 元.
  var ledger: [String] = []
  /// What else is stated.
  var rest = ""

  var id: PackageID { PackageID(kind: kind, year: year, department: "305") }

  var statement: String {
    """
    <disclosure kind="\(kind.name)" year="\(year)" profile="\(profile)">
      <department code="305" name="\(department)">\(units)</department>
      <ledger in="元">\(ledger.joined())</ledger>
      \(rest)
    </disclosure>
    """
  }

  /// The page, as it is made from this package alone; nothing is checked.
  func page(profiles: ProfileLibrary = Repository.profiles, templates: PageTemplates? = nil) throws -> Element {
    let folder = InputFolder(path: "Inputs/\(id.path)", files: ["disclosure.xml": Array(statement.utf8)])
    let reading = PackageReader(profiles: profiles).read(folder, as: id)
    guard let (package, profile) = reading.value, reading.findings.isEmpty else {
      throw Unexpected(findings: profiles.findings + reading.findings)
    }
    return try PublishedTests.page(
      of: computeDisclosure(of: package, under: profile), under: profile, templates: templates)
  }
}
