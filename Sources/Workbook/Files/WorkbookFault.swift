/// Why a workbook, or one of its parts, is not read.
public struct WorkbookFault: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    // The archive.
    /// In libzip's words.
    case damagedArchive(String)
    case tooManyParts(limit: Int)
    /// A name with `..` in it, or with a character that controls.
    case unsafePartName
    case duplicatePart
    /// Parts that would take more room than the archive has, so they must lie over one another.
    case overlappingParts
    case encryptedPart
    case unknownCompression
    /// A part that becomes larger than `limit` bytes, or far larger than what it is packed into.
    case tooLarge(limit: Int)
    /// All parts together, or all texts of a sheet that is kept.
    case tooLargeTogether(limit: Int)
    case damagedPart(String)
    case missingPart

    // The markup of a part.
    /// In libxml2's words.
    case malformed(String, line: Int)
    case doctype
    /// Anything but UTF-8.
    case encoding
    case tooDeep(limit: Int)
    case crowdedTag
    case memoryShort

    // What a part says.
    /// The archive holds no workbook with sheets.
    case notWorkbook
    case tooManySheets(limit: Int)
    case tooManyFormats(limit: Int)
    case tooManySharedStrings(limit: Int)
    case tooManyCells(limit: Int)
    case tooManyMergedRanges(limit: Int)
    case textTooLong(cell: String, limit: Int)
    /// A reference to a cell, row or column that no sheet has.
    case badReference(String)
    /// A row or cell that does not stand behind the one before it.
    case disorder(String)
    case badSharedString(cell: String)
    /// Text that is not in the encoding it says it is in.
    case undecodable(encoding: String)
  }

  public var kind: Kind
  /// The part of the archive, such as `xl/worksheets/sheet1.xml`; empty where it is all of the file.
  public var part: String

  public init(_ kind: Kind, in part: String = "") {
    self.kind = kind
    self.part = part
  }
}

/// What a workbook may hold at most, so that reading takes bounded memory and time.
public struct WorkbookLimits: Hashable, Sendable {
  public var parts = 4_000
  /// The bytes of one part when unpacked, and of all that are read.
  public var partBytes = 256 << 20
  public var bytes = 512 << 20
  /// How many bytes may come out of one, beyond the first 32 MB of a part.
  public var ratio = 400
  public var depth = 64
  public var sheets = 1_000
  public var formats = 100_000
  public var sharedStrings = 2_000_000
  public var sharedStringBytes = 96 << 20
  /// Cells that are stated, in all sheets together, with or without a value.
  public var cells = 3_000_000
  public var mergedRanges = 100_000
  /// The bytes of texts in a sheet that is kept in memory as a whole.
  public var contentBytes = 128 << 20
  /// The bytes of one cell's text: a sheet's limit is 32,767 characters.
  public var textBytes = 256 << 10

  public init() {}
}
