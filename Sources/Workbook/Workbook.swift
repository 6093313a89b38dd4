/// A workbook that Excel, WPS, LibreOffice or another program has written, read from its bytes.
///
/// Sheets are read row by row, whenever they are asked for; only the texts that cells share stay in memory. It belongs
/// to one thread.
public final class Workbook {
  public struct Sheet: Hashable, Sendable {
    public enum Visibility: Hashable, Sendable {
      case visible
      case hidden
      /// Hidden so that no menu shows it again.
      case veryHidden
    }

    public let name: String
    public let visibility: Visibility
    /// The part of the archive that holds its rows; for findings, not for people.
    public let part: String
    let index: Int
  }

  /// What all sheets of a workbook share.
  struct Book {
    var dateSystem = DateSystem.from1900
    var formats: [NumberFormat] = []
    var strings: [String] = []
  }

  private enum Storage {
    case archive(Archive)
    /// Tables of a page, which are in memory at once.
    case tables([Content])
  }

  /// In their order; charts on sheets of their own are left out.
  public let sheets: [Sheet]
  public var dateSystem: DateSystem { book.dateSystem }
  private let book: Book
  private let storage: Storage
  private let limits: WorkbookLimits
  /// The cells read so far, each sheet counted once however often it is read.
  private var cellCounts: [Int: Int] = [:]
  private var mergedRanges: [Int: [Range]] = [:]
  /// Sheets that are small, as most are: kept when they have been read, as readers ask for them more than once. Nil
  /// where a sheet turned out to hold more than its archive says.
  private var kept: [Int: Content?] = [:]
  private var keptBytes = 0

  /// Opens an `.xlsx` or `.xlsm`.
  public init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    let archive = try Archive(bytes, limits)
    let top = try Self.relationships(of: "", in: archive)
    guard let part = top.first(where: { $0.type == "officeDocument" })?.part, archive.contains(part) else {
      throw WorkbookFault(.notWorkbook)
    }
    let reader = BookReader(limit: limits.sheets)
    try PartParser.parse(part, of: archive, with: reader)
    let related = try Self.relationships(of: part, in: archive)
    var book = Book(dateSystem: reader.dateSystem)
    if let styles = related.first(where: { $0.type == "styles" })?.part {
      let reader = StyleReader(limit: limits.formats)
      try PartParser.parse(styles, of: archive, with: reader)
      book.formats = reader.formats
    }
    if let strings = related.first(where: { $0.type == "sharedStrings" })?.part, archive.contains(strings) {
      let reader = SharedStringReader(limits: limits)
      try PartParser.parse(strings, of: archive, with: reader)
      book.strings = reader.strings
    }
    let worksheets = Dictionary(
      related.lazy.filter { $0.type == "worksheet" }.map { ($0.id, $0.part) }, uniquingKeysWith: { first, _ in first })
    var sheets: [Sheet] = []
    for sheet in reader.sheets {
      guard let part = worksheets[sheet.relationship] else { continue }
      guard archive.contains(part) else { throw WorkbookFault(.missingPart, in: part) }
      sheets.append(Sheet(name: sheet.name, visibility: sheet.visibility, part: part, index: sheets.count))
    }
    guard !sheets.isEmpty else { throw WorkbookFault(.notWorkbook, in: part) }
    self.sheets = sheets
    self.book = book
    self.limits = limits
    storage = .archive(archive)
  }

  /// Opens a page whose tables are the sheets, as platforms write it under the name of a workbook.
  public init(html bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    let tables = try HTMLTables.read(bytes, limits)
    guard !tables.isEmpty else { throw WorkbookFault(.notWorkbook) }
    sheets = tables.enumerated().map { index, table in
      Sheet(name: table.name, visibility: .visible, part: "", index: index)
    }
    book = Book()
    self.limits = limits
    storage = .tables(tables.map(\.content))
  }

  /// The first sheet of that name; blanks around a name are not part of it, nor is the case of its letters.
  public func sheet(named name: String) -> Sheet? {
    let wanted = trimmed(name).lowercased()
    return sheets.first { trimmed($0.name).lowercased() == wanted }
  }

  /// When it was last saved, as the program that did so has noted it, in seconds since 1970; nil if it did not.
  public func savingTime() -> Int? {
    guard case .archive(let archive) = storage,
      let part = (try? Self.relationships(of: "", in: archive))?.first(where: { $0.type == "core-properties" })?.part
    else { return nil }
    let reader = SavingTimeReader()
    // What is wrong with it is no reason to refuse the workbook.
    try? PartParser.parse(part, of: archive, with: reader)
    return reader.time
  }

  /// Hands over the rows of a sheet that hold something, one after the other, until `take` gives false.
  @discardableResult
  public func readRows(
    of sheet: Sheet, _ take: (borrowing Row) -> Bool
  ) throws(WorkbookFault) -> Layout {
    switch storage {
    case .tables(let tables):
      for row in tables[sheet.index].rows where !take(row) { break }
      return tables[sheet.index].layout
    case .archive(let archive):
      if let content = keptContent(of: sheet, in: archive) {
        for row in content.rows where !take(row) { break }
        return content.layout
      }
      return try streamRows(of: sheet, in: archive, take)
    }
  }

  private func streamRows(
    of sheet: Sheet, in archive: Archive, _ take: (borrowing Row) -> Bool
  ) throws(WorkbookFault) -> Layout {
    let others = cellCounts.reduce(0) { $1.key == sheet.index ? $0 : $0 + $1.value }
    let result = withoutActuallyEscaping(take) { take -> Result<(Layout, Int), WorkbookFault> in
      let reader = SheetReader(book, cellCount: others, limits, take: take)
      do throws(WorkbookFault) {
        try PartParser.parse(sheet.part, of: archive, with: reader)
      } catch {
        return .failure(error)
      }
      return .success((reader.layout, reader.cellCount))
    }
    let (layout, cellCount) = try result.get()
    cellCounts[sheet.index] = cellCount - others
    return layout
  }

  /// A sheet whose markup is longer is read row by row; and the markup of all that are kept.
  private static let (keptSheetBytes, keptBookBytes) = (1 << 20, 4 << 20)

  /// The whole of a small sheet; nil for a large one.
  private func keptContent(of sheet: Sheet, in archive: Archive) -> Content? {
    if let known = kept[sheet.index] { return known }
    let size = archive.statedSize(of: sheet.part)
    guard size <= Self.keptSheetBytes, keptBytes + size <= Self.keptBookBytes else { return nil }
    keptBytes += size
    var content = Content()
    var left = size
    do throws(WorkbookFault) {
      content.layout = try streamRows(of: sheet, in: archive) { row in
        // A cell with a value has as many bytes at least.
        left -= 10 * row.cells.count
        content.rows.append(copy row)
        return left >= 0
      }
    } catch {
      // Those who read row by row come to the fault after the rows above it.
      left = -1
    }
    kept[sheet.index] = .some(left < 0 ? nil : content)
    return left < 0 ? nil : content
  }

  /// The ranges of a sheet whose cells are shown as one, before its rows are read: a sheet states them after its rows.
  public func mergedRanges(of sheet: Sheet) throws(WorkbookFault) -> [Range] {
    if let known = mergedRanges[sheet.index] { return known }
    var ranges: [Range] = []
    switch storage {
    case .tables(let tables): ranges = tables[sheet.index].layout.mergedRanges
    case .archive(let archive):
      if let content = keptContent(of: sheet, in: archive) {
        ranges = content.layout.mergedRanges
      } else if try archive.mentions("mergeCell", in: sheet.part) {
        let reader = SheetReader(book, limits, skipsRows: true) { _ in true }
        try PartParser.parse(sheet.part, of: archive, with: reader)
        ranges = reader.layout.mergedRanges
      }
    }
    mergedRanges[sheet.index] = ranges
    return ranges
  }

  /// All of a sheet, for those that are small or needed as a whole.
  public func content(of sheet: Sheet) throws(WorkbookFault) -> Content {
    if case .tables(let tables) = storage { return tables[sheet.index] }
    var content = Content()
    var bytes = 0
    content.layout = try readRows(of: sheet) { row in
      for cell in row.cells {
        if case .text(let text) = cell.value { bytes += text.utf8.count }
        if case .formula(let text) = cell.value { bytes += text.utf8.count }
      }
      content.rows.append(copy row)
      return bytes <= limits.contentBytes
    }
    guard bytes <= limits.contentBytes else {
      throw WorkbookFault(.tooLargeTogether(limit: limits.contentBytes), in: sheet.part)
    }
    return content
  }

  private static func relationships(
    of part: String, in archive: Archive
  ) throws(WorkbookFault) -> [(id: String, type: String, part: String)] {
    let stated = RelationshipReader.part(of: part)
    guard archive.contains(stated) else {
      throw WorkbookFault(part.isEmpty ? .notWorkbook : .missingPart, in: stated)
    }
    let reader = RelationshipReader(limit: archive.limits.parts)
    try PartParser.parse(stated, of: archive, with: reader)
    var related: [(id: String, type: String, part: String)] = []
    for relationship in reader.relationships {
      guard let part = RelationshipReader.resolve(relationship.target, from: part) else {
        throw WorkbookFault(.unsafePartName, in: relationship.target)
      }
      related.append((relationship.id, relationship.type, part))
    }
    return related
  }
}

func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
