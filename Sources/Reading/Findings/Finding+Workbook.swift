internal import Workbook

/// Findings for files that are no tables, and for workbooks that are not read.
extension FileNature {
  /// Why a file of this nature is not read as a table; nil where it is.
  func refusal(of bytes: [UInt8]) -> Message? {
    switch self {
    case .workbook, .html, .text, .empty: nil
    case .unknown: Self.isText(bytes) ? nil : .notTable(Phrase(zh: "无法识别的二进制文件", en: "a binary file of unknown kind"))
    case .damagedArchive:
      .workbookDamaged(Phrase(zh: "压缩包不完整，多半没有下载或复制完", en: "its archive is incomplete, as when a copy was cut short"))
    case .encryptedWorkbook: .workbookEncrypted
    case .oldWorkbook: .workbookOfOtherFormat(Phrase(zh: "旧版 Excel 工作簿（.xls）", en: "an old Excel workbook (.xls)"))
    case .wpsWorkbook: .workbookOfOtherFormat(Phrase(zh: "WPS 表格文件（.et）", en: "a WPS spreadsheet (.et)"))
    case .binaryWorkbook:
      .workbookOfOtherFormat(Phrase(zh: "Excel 二进制工作簿（.xlsb）", en: "a binary Excel workbook (.xlsb)"))
    case .spreadsheetXML:
      .workbookOfOtherFormat(Phrase(zh: "XML 表格（Excel 2003）", en: "an XML spreadsheet of Excel 2003"))
    case .openDocumentSheet:
      .workbookOfOtherFormat(Phrase(zh: "OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)"))
    case .webArchive: .workbookOfOtherFormat(Phrase(zh: "单个文件网页（.mht）", en: "a single-file web page (.mht)"))
    case .otherXML: .notTable(Phrase(zh: "XML 文件", en: "an XML file"))
    case .wordDocument: .notTable(Phrase(zh: "Word 或 WPS 文字文档", en: "a text document of Word or WPS"))
    case .presentation: .notTable(Phrase(zh: "演示文稿", en: "a presentation"))
    case .pdf: .notTable(Phrase(zh: "PDF 文件", en: "a PDF file"))
    case .otherArchive: .notTable(Phrase(zh: "压缩包", en: "an archive"))
    case .otherCompoundFile: .notTable(Phrase(zh: "别的 Office 文件", en: "another file of Office"))
    }
  }

  /// Whether a file is mostly text, whose faults the reader of texts names better.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096)
    let pictures: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x52, 0x61, 0x72, 0x21],
    ]
    if pictures.contains(where: head.starts) { return false }
    return head.count { $0 < 0x20 && !(9...13).contains($0) } * 20 <= head.count
  }
}

extension Finding {
  init(_ fault: WorkbookFault, in path: String) {
    let location = Location(file: path)
    func damaged(_ zh: String, _ en: String) -> Message { .workbookDamaged(Phrase(zh: zh, en: en)) }
    func beyond(_ zh: String, _ en: String) -> Message { .workbookTooLarge(Phrase(zh: zh, en: en)) }
    let message: Message =
      switch fault.kind {
      case .memoryShort: .memoryShort
      case .encryptedPart: .workbookEncrypted
      case .tooManyParts(let limit): beyond("里面的部件超过 \(limit) 个", "it has more than \(limit) parts")
      case .tooLarge(let limit): beyond("解压后一张表超过 \(limit >> 20) MB", "a part unpacks to more than \(limit >> 20) MB")
      case .tooLargeTogether(let limit):
        beyond("解压后合计超过 \(limit >> 20) MB", "it unpacks to more than \(limit >> 20) MB")
      case .tooManySheets(let limit): beyond("工作表超过 \(limit) 张", "it has more than \(limit) sheets")
      case .tooManyFormats(let limit): beyond("单元格格式超过 \(limit) 种", "it has more than \(limit) formats of cells")
      case .tooManySharedStrings(let limit):
        beyond("文字超过 \(limit) 条，或者太长", "it has more than \(limit) texts, or too long ones")
      case .tooManyCells(let limit):
        beyond(
          "单元格超过 \(limit) 个；多半是整列设了格式", "it has more than \(limit) cells, likely because whole columns are formatted")
      case .tooManyMergedRanges(let limit): beyond("合并单元格超过 \(limit) 处", "it has more than \(limit) merged ranges")
      case .textTooLong(let cell, let limit):
        beyond("单元格 \(cell) 的文字超过 \(limit >> 10) KB", "the text of cell \(cell) is longer than \(limit >> 10) KB")
      case .tooDeep, .crowdedTag: damaged("内部结构反常", "its inner structure is abnormal")
      case .unsafePartName, .duplicatePart, .overlappingParts, .doctype:
        damaged("内部结构反常，可能被改动过", "its inner structure is abnormal; it may have been tampered with")
      case .notWorkbook: damaged("里面没有工作表", "there is no sheet in it")
      case .missingPart: damaged("缺少一部分内容", "a part of it is missing")
      case .badReference, .disorder, .badSharedString: damaged("单元格的编号有错", "its cells are numbered wrongly")
      case .damagedArchive, .damagedPart, .unknownCompression, .malformed, .encoding, .undecodable:
        damaged("文件已损坏", "the file is damaged")
      }
    self.init(message, at: location)
  }
}

extension CellFault {
  var message: Message {
    switch self {
    case .formula(let formula, let reason): .formulaNotCalculated("=\(formula.prefix(60))", reason: reason)
    case .error(let error): .cellShowsError(error)
    }
  }
}

extension FormulaFault {
  /// Why the formula has no value, in words.
  var reason: Phrase {
    switch self {
    case .unsupported(let sign):
      Phrase(zh: "本程序不计算“\(sign.prefix(20))”", en: "“\(sign.prefix(20))” is not calculated here")
    case .malformed: Phrase(zh: "公式写得不完整", en: "the formula is malformed")
    case .cycle(let cells):
      Phrase(zh: "单元格 \(cells.first ?? "") 循环引用", en: "cell \(cells.first ?? "") refers to itself")
    case .error(let error, let cell):
      Phrase(zh: "\(cell ?? "公式里")是 \(error)", en: "\(cell ?? "the formula") has \(error)")
    case .notANumber(let cell): Phrase(zh: "\(cell) 不是数", en: "\(cell) is not a number")
    case .noSuchSheet(let name): Phrase(zh: "没有工作表“\(name.prefix(40))”", en: "there is no sheet “\(name.prefix(40))”")
    case .inexact(let cell): Phrase(zh: "\(cell) 的小数位数超出可靠的精度", en: "\(cell) has more digits than are reliable")
    case .tooMuch: Phrase(zh: "公式层层引用太多", en: "it needs too many other formulas or cells")
    case .unreadable: Phrase(zh: "它引用的工作表太大或已损坏", en: "the sheet it refers to is too large or damaged")
    }
  }
}
