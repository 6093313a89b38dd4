import Rendering
import Testing

@testable import Budget

/// A sample that mistakes are made in, with what is computed from it.
struct SamplePackage: Sendable {
  let id: PackageID
  let text: PackageText
  let package: Package
  let profile: Profile
  let disclosure: Disclosure
  let figures: [TypedFigure]
  let templates: PageTemplates
  /// What it is compared with.
  let earlier: [Basis: (package: Package, profile: Profile)]
  /// What is said of it as it is.
  let remarks: Set<String>
  /// The codes of errors and warnings among that.
  let alarms: Set<String>
  let page: [UInt8]

  var year: Int { id.year }
  var isBudget: Bool { id.kind == .budget }
  var projects: [Project] { package.projects }

  /// The samples, read once.
  static let all: [SamplePackage] = {
    do {
      return try [
        PackageID(kind: .budget, year: 2023, department: "201"),
        PackageID(kind: .finalAccounts, year: 2021, department: "434"),
        PackageID(kind: .budget, year: 2025, department: "107"),
        PackageID(kind: .finalAccounts, year: 2024, department: "107"),
        PackageID(kind: .budget, year: 2021, department: "434"),
      ].map(SamplePackage.init)
    } catch {
      fatalError("\(error)")
    }
  }()

  init(_ id: PackageID) throws {
    self.id = id
    text = try PackageText(of: id)
    let reader = PackageReader(profiles: Repository.profiles)
    (package, profile) = try #require(reader.read(text.folder, as: id).value)
    templates = try Repository.templates(of: profile.name)
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    for basis in Basis.ofPackages {
      guard let other = id.comparedPackage(basis) else { continue }
      earlier[basis] = reader.read(InputFolder(onDisk: "\(Repository.root)/Inputs/\(other.path)"), as: other).value
    }
    self.earlier = earlier
    let examination = Examination(
      of: reader.read(text.folder, as: id), comparedWith: earlier, templates: templates)
    disclosure = try #require(examination.disclosure)
    figures = TypedFigure.all(in: disclosure)
    remarks = Set(examination.remarks.keys)
    alarms = Set(examination.findings.filter { $0.severity != .note }.map(\.code))
    page = try #require(examination.page())
  }

  /// The sample with a sentence in a text that its page prints.
  func saying(_ sentence: String) -> PackageText {
    var text = text
    text.state(sentence, in: profile.name.hasPrefix("hebei") ? "其他事项" : "其他说明")
    return text
  }

  /// What the department is called in a sentence.
  var shortName: String { ["201": "工委办", "434": "开发区管委办"][id.department] ?? "区财政局" }

  /// A figure that is not zero.
  func figure(using random: inout some RandomNumberGenerator, _ isMeant: (TypedFigure) -> Bool = { _ in true })
    -> TypedFigure?
  {
    figures.filter { $0.fen > 0 && isMeant($0) }.randomElement(using: &random)
  }
}
