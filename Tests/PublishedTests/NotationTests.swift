import TestSupport
import Testing
import Workbook
import XML

@testable import Budget

/// A package says the same as XML and as a workbook.
@Suite("A package as a workbook")
struct NotationTests {
  static let samples = [
    PackageID(kind: .budget, year: 2021, department: "434"), PackageID(kind: .budget, year: 2023, department: "201"),
    PackageID(kind: .finalAccounts, year: 2021, department: "434"),
  ]

  @Test("has the page of its XML, byte for byte", arguments: samples)
  func pages(id: PackageID) throws {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    let bytes = try Self.workbook(of: folder, profile: try Self.profile(of: folder, id))
    let spelt = try build(folder, as: id)
    let told = try build(InputFolder(path: folder.path, files: ["disclosure.xlsx": bytes]), as: id)
    #expect(told.page.text == spelt.page.text)
  }

  @Test(
    "has the same page after LibreOffice has saved it", .enabled(if: soffice != nil, "LibreOffice is not installed"))
  func libreOffice() throws { try saved(by: .libreOffice) }

  @Test(
    "has the same page after openpyxl has saved it",
    .enabled(if: pythonWithOpenpyxl != nil, "no python3 has openpyxl"))
  func openpyxl() throws { try saved(by: .openpyxl) }

  private func saved(by program: WorkbookProgram) throws {
    let folders = Self.samples.map { ($0, InputFolder(onDisk: "\(Repository.root)/Inputs/\($0.path)")) }
    let saved = try program.save(
      folders.map { id, inputs in try Self.workbook(of: inputs, profile: try Self.profile(of: inputs, id)) })
    for ((id, inputs), bytes) in zip(folders, saved) {
      let told = try build(InputFolder(path: inputs.path, files: ["disclosure.xlsx": bytes]), as: id)
      let spelt = try build(inputs, as: id)
      #expect(told.page.text == spelt.page.text, "\(id.path)")
    }
  }

  static func profile(of folder: InputFolder, _ id: PackageID) throws -> Profile {
    let document = try Document(parsing: try folder.bytes(of: "disclosure.xml"))
    return try #require(Repository.profiles.profile(named: document.root["profile"] ?? "")?.value)
  }

  /// The workbook of what a folder states as XML.
  static func workbook(of folder: InputFolder, profile: Profile?) throws -> [UInt8] {
    var statement = Budget.Statement(try Document(parsing: try folder.bytes(of: "disclosure.xml")).root)
    statement.absorb(folder)
    return try WorkbookWriter.write(PackageWorkbook.draft(of: statement, under: profile))
  }
}

extension Budget.Statement {
  /// Takes in the lines of tables beside it.
  mutating func absorb(_ folder: InputFolder) {
    content = content.map { content in
      guard case .statement(var child) = content else { return content }
      child.absorb(folder)
      return .statement(child)
    }
    guard let file = self["file"], let bytes = try? folder.bytes(of: file),
      let table = try? TableFile(bytes, path: file), let sheet = table.sheets.first,
      let line = StatementShape.package().descendant(["ledger", "line"])
    else { return }
    self["file"] = nil
    var heads: [String] = []
    _ = try? table.readRows(of: sheet) { row in
      if heads.isEmpty {
        heads = row.cells.map { cell in line.attributes.first { $0.head == cell.text }?.name ?? "" }
      } else {
        var statement = Budget.Statement("line")
        for (head, cell) in zip(heads, row.cells) where !head.isEmpty && !cell.isBlank { statement[head] = cell.text }
        append(statement)
      }
      return true
    }
  }
}
