/// A workbook to be written.
public struct WorkbookDraft: Hashable, Sendable {
  public var sheets: [SheetDraft]
  public var title = ""
  public var author = ""
  public var company = ""
  public var comment = ""
  /// Seconds since 1970. It is fixed, so that the same draft gives the same bytes.
  public var created = 1_577_836_800
  public var font = "宋体"
  public var fontSize = 11

  public init(_ sheets: [SheetDraft] = []) {
    self.sheets = sheets
  }
}

public struct SheetDraft: Hashable, Sendable {
  public var name: String
  public var isHidden = false
  public var showsGrid = true
  /// Red, green and blue, such as 0xFFC000.
  public var tabColor: Int?
  public var cells: [CellDraft] = []
  public var columns: [ColumnDraft] = []
  /// In points, by row.
  public var rowHeights: [Int: Double] = [:]
  public var hiddenRows: Set<Int> = []
  /// What a merged range holds and how it looks stands in its first cell.
  public var mergedRanges: [Workbook.Range] = []
  /// The first cell that moves when somebody scrolls.
  public var firstMovingCell: Workbook.Position?
  public var lists: [ListDraft] = []
  public var prompts: [PromptDraft] = []
  public var comments: [CommentDraft] = []
  public var print = PrintDraft()

  public init(name: String) {
    self.name = name
  }

  public mutating func put(
    _ content: CellDraft.Content, row: Int, column: Int, _ style: CellStyle = CellStyle()
  ) {
    cells.append(CellDraft(at: Workbook.Position(row: row, column: column), content, style))
  }
}

public struct CellDraft: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case blank
    case text(String)
    /// Of more than 15 digits, which no sheet can hold as a number, a text is made.
    case number(ExactDecimal)
    case boolean(Bool)
    case date(CalendarDate)
  }

  public var position: Workbook.Position
  public var content: Content
  public var style: CellStyle

  public init(at position: Workbook.Position, _ content: Content, _ style: CellStyle = CellStyle()) {
    self.position = position
    self.content = content
    self.style = style
  }
}

public struct CellStyle: Hashable, Sendable {
  /// What a cell is for, by which it is seen from afar.
  public enum Role: Hashable, Sendable {
    case plain
    case title
    case head
    /// An explanation, smaller and grey.
    case note
    /// To be filled in.
    case input
    /// A total, or what else is calculated from other cells.
    case total
  }

  public enum Alignment: Hashable, Sendable { case general, left, center, right }

  public var role: Role
  /// As spreadsheets spell it: `#,##0.00`, `0.00%`, `yyyy-mm-dd`, `@` for text; empty for none.
  public var numberFormat: String
  public var alignment: Alignment
  public var wraps: Bool
  public var isBordered: Bool
  /// How far a text is moved in from its left, in widths of some three blanks.
  public var indent: Int

  public init(
    _ role: Role = .plain, numberFormat: String = "", alignment: Alignment = .general, wraps: Bool = false,
    isBordered: Bool = false, indent: Int = 0
  ) {
    self.role = role
    self.numberFormat = numberFormat
    self.alignment = alignment
    self.wraps = wraps
    self.isBordered = isBordered
    self.indent = indent
  }
}

public struct ColumnDraft: Hashable, Sendable {
  public var columns: ClosedRange<Int>
  /// In widths of a digit; a Chinese character takes two.
  public var width: Double
  public var isHidden: Bool
  /// For cells that nobody has written yet, so that a code typed later stays a text.
  public var style: CellStyle?

  public init(_ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false, style: CellStyle? = nil) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
    self.style = style
  }
}

/// A list to choose from that drops down in each cell of a range.
public struct ListDraft: Hashable, Sendable {
  public var range: Workbook.Range
  public var sheet: String
  public var source: Workbook.Range
  public var prompt: String
  /// Shown for what is not in the list; empty where anything may be typed.
  public var refusal: String

  public init(
    _ range: Workbook.Range, from source: Workbook.Range, of sheet: String, prompt: String = "", refusal: String = ""
  ) {
    self.range = range
    self.sheet = sheet
    self.source = source
    self.prompt = prompt
    self.refusal = refusal
  }
}

/// A message that is shown while a cell of a range is chosen.
public struct PromptDraft: Hashable, Sendable {
  public var range: Workbook.Range
  public var title: String
  public var message: String

  public init(_ range: Workbook.Range, title: String = "", message: String) {
    self.range = range
    self.title = title
    self.message = message
  }
}

/// A note that a cell shows when the mouse is over it.
public struct CommentDraft: Hashable, Sendable {
  public var position: Workbook.Position
  public var text: String

  public init(at position: Workbook.Position, _ text: String) {
    self.position = position
    self.text = text
  }
}

public struct PrintDraft: Hashable, Sendable {
  public enum Paper: Hashable, Sendable { case a3, a4 }

  public var paper = Paper.a4
  public var isLandscape = false
  /// All columns on one page, as many pages down as it takes.
  public var fitsWidth = true
  public var repeatedRows: ClosedRange<Int>?
  /// In the language of spreadsheets: `&C` for the middle, `&P` for the page, `&N` for their number.
  public var header = ""
  public var footer = ""
  public var isCentered = false

  public init() {}
}

/// Why a draft cannot become a workbook.
public enum WritingFault: Error, Hashable, Sendable {
  case noSheet
  /// Empty, above 31 characters, with a character of `[]:*?/\`, or used twice.
  case sheetName(String)
  case outOfSheet(sheet: String, String)
  /// Above 32,767 characters in a cell, 255 in a message, 32 in its title, 255 in a header or footer.
  case textTooLong(sheet: String, String)
  /// A character that no workbook can hold.
  case unwritableText(sheet: String, String)
  /// Ranges that are merged and have a cell in common, or are a single cell.
  case mergedRanges(sheet: String, String)
  /// In the words of libxlsxwriter or of the system.
  case library(String)
}
