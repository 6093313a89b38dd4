import Foundation
import Testing

/// The tables of a budget platform, imported by the command.
@Suite("Tables of a platform are imported")
struct ImportTests {
  private static let tables = Repository.root.appendingPathComponent("Tests/PublishedTests/Fixtures/import").path

  @Test("as a new package, with places to fill in", arguments: ["workbook", "xml"])
  func newPackage(notation: String) throws {
    let place = try Workplace()
    try place.remove("Inputs/budget-2023/201")
    let run = try place.run(
      "import", "\(Self.tables)/budget-2023-201-platform.xlsx", "budget-2023/201", "--as", notation)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("功能视图 12 行，全部由各表确定。"))
    #expect(run.output.contains("3. 运行 disclose check budget-2023/201"))
    #expect(place.exists("Inputs/budget-2023/201/tables.xlsx"))
    let check = try place.run("check", "budget-2023/201")
    #expect(check.status == 1 && check.errors.contains("没有填") && !check.errors.contains("D617"), "\(check.errors)")
  }

  @Test("into a package that is there, of which nothing is lost")
  func existingPackage() throws {
    let place = try Workplace()
    let folder = "Inputs/budget-2023/201"
    let before = try place.tree(folder)
    let run = try place.run("import", "\(Self.tables)/budget-2023-201-texts.xlsx", "budget-2023/201")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(".before-import"))
    #expect(try place.tree("\(folder)/.before-import") == before)
    let again = try place.run("import", "\(Self.tables)/budget-2023-201-mixed.xlsx", "budget-2023/201")
    #expect(again.status == 0 && place.exists("\(folder)/.before-import-2/tables.xlsx"), "\(again.errors)")
  }

  @Test("or refused, and then nothing is written")
  func refused() throws {
    let place = try Workplace()
    let before = try place.tree("Inputs")
    let run = try place.run("import", "\(Self.tables)/final-2021-434-plain.xlsx", "budget-2022/434")
    #expect(run.status == 1 && run.errors.contains("D260"), "\(run.errors)")
    #expect(try place.run("import").errors.contains("D269"))
    #expect(try place.run("import", "nothing.xlsx", "budget-2022/434").status == 2)
    #expect(try place.tree("Inputs") == before)
  }
}
