import Rendering
import TestSupport
import Testing

@testable import Budget

/// Generated packages say the same as XML, as a workbook, and as XML again.
///
/// `PACKAGES=300` makes as many, instead of a few.
@Suite("A generated package")
struct GeneratedNotationTests {
  static let count = environmentValue("PACKAGES").flatMap { UInt64($0) } ?? 6
  static let formats = ["hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021"]

  private let profiles = Repository.profiles

  @Test("has the same page and states the same after both ways", arguments: 1...count)
  func bothWays(seed: UInt64) throws {
    let (id, spelt, files) = try package(seed)
    let told = try convert(spelt, to: .workbook)
    let outcome = outcome(of: files, as: id)
    #expect(outcome == self.outcome(of: told.files, as: id))
    #expect(told.package.states(sameAs: spelt), "\(difference(told.package, spelt))")
    let again = try convert(told.package, to: .xml)
    #expect(again.package.states(sameAs: spelt), "\(difference(again.package, spelt))")
    #expect(outcome == self.outcome(of: again.files, as: id))
  }

  @Test(
    "has the same page after LibreOffice has saved it", .enabled(if: soffice != nil, "LibreOffice is not installed"))
  func libreOffice() throws { try saved(1...max(1, Self.count / 50), by: .libreOffice) }

  // openpyxl takes a text that looks like an escape for one, and writes it as the character.
  @Test(
    "has the same page after openpyxl has saved it",
    .enabled(if: pythonWithOpenpyxl != nil, "no python3 has openpyxl"))
  func openpyxl() throws { try saved(1...max(2, Self.count / 15), by: .openpyxl, withEscapes: false) }

  private func saved(_ seeds: ClosedRange<UInt64>, by program: WorkbookProgram, withEscapes: Bool = true) throws {
    let packages = try seeds.map { try package($0, withEscapes: withEscapes) }
    let saved = try program.save(
      packages.map { _, spelt, _ in try convert(spelt, to: .workbook).files["disclosure.xlsx"] ?? [] })
    for (seed, ((id, _, files), bytes)) in zip(seeds, zip(packages, saved)) {
      #expect(outcome(of: files, as: id) == outcome(of: ["disclosure.xlsx": bytes], as: id), "seed \(seed)")
    }
  }

  /// The first line of XML in which two packages differ.
  private func difference(_ package: StatedPackage, _ other: StatedPackage) -> String {
    var (lines, others) = (package.statement, other.statement)
    lines.spellAmounts(.whole)
    others.spellAmounts(.whole)
    let pairs = zip(lines.xml().split(separator: "\n"), others.xml().split(separator: "\n"))
    return pairs.first { $0 != $1 }.map { "\($0) instead of \($1)" } ?? "more lines"
  }

  private typealias Files = [String: [UInt8]]

  private func package(_ seed: UInt64, withEscapes: Bool = true) throws -> (PackageID, StatedPackage, Files) {
    let name = Self.formats[Int(seed) % Self.formats.count]
    let profile = try #require(profiles.profile(named: name)?.value)
    var generated = GeneratedPackage(seed: seed, profile: profile)
    var xml = generated.statement().xml()
    if !withEscapes { xml.replace("_x000D_", with: "x000D") }
    let files = ["disclosure.xml": Array(xml.utf8)]
    let reading = PackageReader(profiles: profiles).readStatement(in: InputFolder(path: "in", files: files))
    if reading.value == nil { throw Unexpected(findings: reading.findings) }
    return (generated.id, try #require(reading.value), files)
  }

  private func convert(_ package: StatedPackage, to notation: Notation) throws -> (package: StatedPackage, files: Files)
  {
    let reader = PackageReader(profiles: profiles)
    var package = package
    package.notation = notation
    let written = try reader.files(of: package)
    let files = Dictionary(written.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
    let reading = reader.readStatement(in: InputFolder(path: "in", files: files))
    guard let value = reading.value else { throw Unexpected(findings: reading.findings) }
    return (value, files)
  }

  /// The page; or, where a sum is beyond what can be shown, what is said of it.
  private func outcome(of files: Files, as id: PackageID) -> Outcome {
    let reading = PackageReader(profiles: profiles).read(InputFolder(path: "in", files: files), as: id)
    guard let (package, profile) = reading.value else { return .refused(reading.findings.map(\.code)) }
    do {
      let disclosure = try computeDisclosure(of: package, under: profile)
      let pages = try renderPages(of: fillTexts(of: disclosure), with: Repository.templates(of: profile.name))
      return .pages(pages.map { [Array($0.path.utf8), $0.bytes] })
    } catch let finding as Finding {
      return .refused([finding.code])
    } catch {
      return .refused(["\(error)"])
    }
  }

  private enum Outcome: Equatable { case pages([[[UInt8]]]), refused([String]) }
}
