/// A workbook of plain sheets: the same sheets give the same bytes.
public struct PlainWorkbook {
  public var title: String
  public var styles: PlainStyles
  public private(set) var sheets: [PlainSheet] = []
  private var names: Set<String> = []

  public init(title: String, font: String = "宋体", fontSize: Int = 10) {
    self.title = title
    styles = PlainStyles(font: font, fontSize: fontSize)
  }

  public mutating func add(_ sheet: PlainSheet) { sheets.append(sheet) }

  /// Returns the name that a sheet can have which is nearest to a wanted one, and keeps it from others.
  public mutating func reserveName(_ wanted: String) -> String {
    let allowed = String(wanted.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 })
    var name = Self.cut(allowed.isEmpty ? "表" : allowed, to: 31)
    var count = 1
    while !names.insert(name.lowercased()).inserted {
      count += 1
      name = Self.cut(allowed, to: 30 - "\(count)".utf8.count) + "-\(count)"
    }
    return name
  }

  private static func cut(_ name: String, to units: Int) -> String {
    var name = name
    while name.utf16.count > units { name.removeLast() }
    return name
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  public func bytes() throws(WritingFault) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheet }
    for sheet in sheets where !sheet.fits { throw .outOfSheet(sheet: sheet.name, "row \(sheet.row)") }
    var parts = PartPacker()
    parts.add("[Content_Types].xml", contentTypes)
    parts.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")], core: "docProps/core.xml"))
    parts.add("docProps/core.xml", writeProperties)
    parts.add("xl/workbook.xml", writeBook)
    parts.add(
      "xl/_rels/workbook.xml.rels",
      relations(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]))
    parts.add("xl/styles.xml", styles.write)
    for (index, sheet) in sheets.enumerated() {
      parts.add("xl/worksheets/sheet\(index + 1).xml") { sheet.write(to: &$0, isFirst: index == 0) }
    }
    return try parts.archive()
  }

  private var contentTypes: String {
    var text = Self.declaration + "<Types xmlns=\"\(Self.packages)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types).sheet.main+xml\"/>"
    text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.types).styles+xml\"/>"
    for index in sheets.indices {
      text += "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\""
      text += " ContentType=\"\(Self.types).worksheet+xml\"/>"
    }
    text += "<Override PartName=\"/docProps/core.xml\""
    return text + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
  }

  private func relations(_ targets: [(kind: String, path: String)], core: String? = nil) -> String {
    var text = Self.declaration + "<Relationships xmlns=\"\(Self.packages)/relationships\">"
    for (index, target) in targets.enumerated() {
      text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.relations)/\(target.kind)\""
      text += " Target=\"\(target.path)\"/>"
    }
    if let core {
      text += "<Relationship Id=\"rId\(targets.count + 1)\""
      text += " Type=\"\(Self.packages)/relationships/metadata/core-properties\" Target=\"\(core)\"/>"
    }
    return text + "</Relationships>"
  }

  /// The title alone: a time would make each run's file another.
  private func writeProperties(to bytes: inout [UInt8]) {
    bytes += Self.declaration.utf8
    bytes += "<cp:coreProperties xmlns:cp=\"\(Self.packages)/metadata/core-properties\"".utf8
    bytes += " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>".utf8
    bytes.append(text: title)
    bytes += "</dc:title></cp:coreProperties>".utf8
  }

  private func writeBook(to bytes: inout [UInt8]) {
    bytes += Self.declaration.utf8
    bytes += "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relations)\">".utf8
    bytes += "<bookViews><workbookView/></bookViews><sheets>".utf8
    for (index, sheet) in sheets.enumerated() {
      bytes += "<sheet name=\"".utf8
      bytes.append(text: sheet.name)
      bytes += "\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>".utf8
    }
    bytes += "</sheets>".utf8
    let repeated = sheets.indices.filter { sheets[$0].print.repeatedRows != nil }
    if !repeated.isEmpty { bytes += "<definedNames>".utf8 }
    for index in repeated {
      guard let rows = sheets[index].print.repeatedRows else { continue }
      bytes += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">'".utf8
      bytes.append(text: sheets[index].name)
      bytes += "'!$\(rows.lowerBound):$\(rows.upperBound)</definedName>".utf8
    }
    if !repeated.isEmpty { bytes += "</definedNames>".utf8 }
    bytes += "</workbook>".utf8
  }
}
