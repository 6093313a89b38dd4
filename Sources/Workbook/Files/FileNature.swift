/// What a file is by its content, whatever its name says.
public enum FileNature: Hashable, Sendable {
  case empty
  /// `.xlsx` or `.xlsm`.
  case workbook
  /// `.xlsb`: a new workbook, in binary form.
  case binaryWorkbook
  /// `.xls`: Excel 97 to 2003, or older.
  case oldWorkbook
  /// `.et`, or an `.xls` that WPS has saved with what only WPS understands.
  case wpsWorkbook
  /// A workbook that asks for a password.
  case encryptedWorkbook
  /// XML of Excel 2003, which programs like to name `.xls`.
  case spreadsheetXML
  /// A page with tables, which platforms like to name `.xls`.
  case html
  /// A page in one file with its pictures (`.mht`).
  case webArchive
  /// `.csv` or a text with tabs, or any other text.
  case text
  case otherXML
  /// `.ods`
  case openDocumentSheet
  /// `.docx`, `.wps` and other texts for people.
  case wordDocument
  case presentation
  case pdf
  case otherArchive
  /// It begins as an archive does, and ends somewhere in it.
  case damagedArchive
  case otherCompoundFile
  case unknown

  public init(of bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) {
    if bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }) {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = Self.archive(bytes, limits)
    } else if bytes.starts(with: CompoundFile.signature) {
      self = Self.compoundFile(bytes)
    } else if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [9, 8]) || bytes.starts(with: [9, 4]) || bytes.starts(with: [9, 2]),
      bytes.count > 3, bytes[3] == 0
    {
      self = .oldWorkbook  // before compound files
    } else {
      self = Self.text(bytes)
    }
  }

  private static func archive(_ bytes: [UInt8], _ limits: WorkbookLimits) -> FileNature {
    let archive: Archive
    do throws(WorkbookFault) {
      archive = try Archive(bytes, limits)
    } catch {
      // An archive that is refused for another reason is for `Workbook` to judge.
      if case .damagedArchive = error.kind { return .damagedArchive }
      return .workbook
    }
    func hasFolder(_ folder: String) -> Bool { archive.names.contains { $0.lowercased().hasPrefix(folder) } }
    if archive.contains("xl/workbook.bin") { return .binaryWorkbook }
    if archive.contains("[Content_Types].xml") {
      if hasFolder("xl/") { return .workbook }
      if hasFolder("word/") { return .wordDocument }
      if hasFolder("ppt/") { return .presentation }
      // A workbook may keep its parts in any folder.
      if (try? Workbook(bytes, limits: limits)) != nil { return .workbook }
    }
    if let type = try? archive.prefix(of: "mimetype", count: 100) {
      let type = String(decoding: type, as: UTF8.self)
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .openDocumentSheet }
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .wordDocument }
      if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .presentation }
    }
    return .otherArchive
  }

  private static func compoundFile(_ bytes: [UInt8]) -> FileNature {
    let names = CompoundFile.names(in: bytes)
    if names.contains("EncryptedPackage") { return .encryptedWorkbook }
    if names.contains("Workbook") || names.contains("Book") {
      return names.contains("ETExtData") ? .wpsWorkbook : .oldWorkbook
    }
    if names.contains("WordDocument") { return .wordDocument }
    if names.contains("PowerPoint Document") { return .presentation }
    return .otherCompoundFile
  }

  private static func text(_ bytes: [UInt8]) -> FileNature {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Wide characters are cut to ASCII, which is what the words looked for consist of.
    let head = bytes.prefix(8_192).filter {
      $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && !(isWide && ($0 == 0 || $0 >= 0xFE))
    }
    let lowercase = head.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let start = String(decoding: lowercase, as: UTF8.self)
    if start.hasPrefix("mime-version:") { return .webArchive }
    if start.hasPrefix("<") {
      if start.contains("urn:schemas-microsoft-com:office:spreadsheet"), !start.contains("<html") {
        return .spreadsheetXML
      }
      if ["<html", "<!doctype html", "<table", "<body", "<meta", "<style"].contains(where: start.contains) {
        return .html
      }
      let isElement = start.dropFirst().first?.isLetter == true && start.contains(">")
      if start.hasPrefix("<?xml") || start.hasPrefix("<!--") || isElement { return .otherXML }
    }
    let isControlled = !isWide && head.contains { $0 < 0x20 && !(9...13).contains($0) }
    return !isControlled && decodedText(bytes) != nil ? .text : .unknown
  }
}
