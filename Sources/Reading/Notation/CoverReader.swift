internal import XML

/// Reads which package a workbook states: that is on its cover, whatever the file is called.
public struct CoverReader {
  private let layouts = SheetLayout.all(in: .package())

  public init() {}

  public func read(_ bytes: [UInt8], path: String) -> ReadResult<PackageID> {
    do throws(Finding) {
      let file = try TableFile(bytes, path: path)
      guard file.isWorkbook else { throw Finding(.workbookExpected, at: Location(file: path)) }
      var reader = WorkbookReader(file, layouts: layouts)
      guard let cover = try reader.readCover() else {
        let names = file.sheets.prefix(8).map { String(($0.name ?? "").prefix(40)) }.joined(separator: "、")
        throw Finding(.coverMissing(names), at: Location(file: path))
      }
      // Hidden rows and other sheets are for `check` to mention.
      var findings = reader.findings.list.filter { $0.severity != .note }
      let id = packageID(cover, path: path, &findings)
      if let id, !findings.contains(where: { $0.severity == .error }) {
        return ReadResult(value: id, findings: [])
      }
      return ReadResult(value: nil, findings: findings)
    } catch {
      return ReadResult(value: nil, findings: [error])
    }
  }

  private func packageID(
    _ cover: (root: StatementNode, places: CellPlaces, sheet: String), path: String, _ findings: inout [Finding]
  ) -> PackageID? {
    func find(_ attribute: String, of path: [String]) -> CoverCell {
      let field = layouts.lazy.flatMap(\.lines).first { $0.value.path == path && $0.value.attribute == attribute }
      let element = path.reduce(cover.root) { node, name in node.child(name, at: node.position) }
      let start = Position(sheet: cover.sheet, line: 1, column: 1)
      let place = cover.places.place(of: attribute, of: element.name, at: start)
      return CoverCell(
        head: field?.head ?? attribute, text: element[attribute]?.value,
        position: element[attribute]?.position ?? place ?? start)
    }
    func require<Value>(_ cell: CoverCell, _ rule: Phrase, _ value: (String) -> Value?) -> Value? {
      let found = cell.text.flatMap(value)
      let location = Location(path, cell.position)
      // A cell whose formula has no value was reported.
      if found == nil, !findings.contains(where: { $0.location == location }) {
        findings.append(
          Finding(
            cell.text.map { Message.coverCellWrong(cell.head, String($0.prefix(40)), rule: rule) }
              ?? .coverCellBlank(cell.head, rule: rule), at: location))
      }
      return found
    }
    let kind = require(find("kind", of: []), .kindRule) { text in PackageKind.allCases.first { $0.name == text } }
    let year = require(find("year", of: []), .yearRule) { PackageID.group(named: "budget-\($0)")?.year }
    let code = require(find("code", of: ["department"]), .codeRule) { code in
      PackageID(path: "budget-2000/\(code)").flatMap { $0.part == nil ? $0.department : nil }
    }
    let part = [find("unit", of: []), find("part", of: [])].first { $0.text != nil }
    let name = part.map { require($0, .partRule) { PackageID.isPart($0) ? $0 : nil } }
    guard let kind, let year, let code, name != .some(nil) else { return nil }
    return PackageID(kind: kind, year: year, department: code, part: name ?? nil)
  }
}

/// When a workbook was last saved, as it says itself, in seconds since 1970.
public func savingTime(ofWorkbook bytes: [UInt8]) -> Int? {
  (try? TableFile(bytes, path: ""))?.savingTime
}

/// A value of the cover and its cell.
private struct CoverCell {
  var head: String
  var text: String?
  var position: Position
}

extension Phrase {
  fileprivate static let kindRule = Phrase(zh: "预算或决算", en: "预算 or 决算")
  fileprivate static let yearRule = Phrase(zh: "四位数字的年份，如 2024", en: "a year of four digits, such as 2024")
  fileprivate static let partRule = Phrase(
    zh: "单位的编码或单项的名称，由文字、数字和中间的 - 或 _ 组成",
    en: "a unit's code or another disclosure's name: letters, digits, and - or _ within")
  fileprivate static let codeRule = Phrase(
    zh: "部门的编码，如 305，由字母、数字和中间的 - 或 _ 组成", en: "the department's code, such as 305: letters, digits, and - or _ within")
}
