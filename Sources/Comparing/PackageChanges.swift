/// What differs between two versions of a package.
public struct PackageChanges: Hashable, Sendable {
  public var cells = Counted<CellChange>()
  public var rows = Counted<RowChange>()
  public var figures = Counted<FigureChange>()
  public var texts = Counted<TextChange>()
  /// Files that came or went, and those that differ where nothing else tells why.
  public var files = Counted<FileChange>()

  public init() {}

  public var isEmpty: Bool { cells.isEmpty && rows.isEmpty && figures.isEmpty && texts.isEmpty && files.isEmpty }

  /// How many are only counted.
  public var unlisted: Int { cells.unlisted + rows.unlisted + figures.unlisted + texts.unlisted + files.unlisted }
}

/// The first of many things, and how many there are, so that one package cannot fill the memory.
public struct Counted<Element: Hashable & Sendable>: Hashable, Sendable {
  public private(set) var first: [Element] = []
  public private(set) var count = 0

  public static var limit: Int { 1000 }

  public init() {}

  public var isEmpty: Bool { count == 0 }

  fileprivate var unlisted: Int { count - first.count }

  mutating func append(_ element: Element) {
    count += 1
    if first.count < Self.limit { first.append(element) }
  }
}

/// How a number or a word changed. Where either version withholds it (涉密), neither is told.
public enum ValueChange: Hashable, Sendable {
  /// nil where there is none.
  case told(old: String?, new: String?)
  case withheld, released

  /// It changed, and that is all that may be told.
  public static let untold = ValueChange.told(old: nil, new: nil)
}

/// A cell of a table whose number, or word, changed.
public struct CellChange: Hashable, Sendable {
  public var table: TableName
  /// As `disclose explain` takes it, or the anchor of the row on the page; nil where it has none.
  public var address: String?
  /// The codes and labels of its row, and the heads of its column.
  public var row: String
  public var column: String
  public var change: ValueChange
}

/// A row that came or went, or whose numbers are withheld now, or no longer.
public struct RowChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case added, removed, withheld, released }

  public var table: TableName
  public var address: String?
  public var row: String
  public var kind: Kind
}

/// The file of a table, and what the page calls it.
public struct TableName: Hashable, Sendable {
  public var file: String
  public var title: String

  /// Its number on the page; nil for lists beside the tables.
  public var number: Int? {
    guard file.hasPrefix("table-"), file.hasSuffix(".csv") else { return nil }
    return Int(file.dropFirst(6).dropLast(4))
  }
}

/// A figure that texts can name. One that it is compared with has its basis after its name: 收入合计.上年.
public struct FigureChange: Hashable, Sendable {
  public var name: String
  public var label: String
  public var change: ValueChange
}

/// A paragraph or item that changed, with the words around the first difference.
public struct TextChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case added, removed, changed }

  /// The headings that it stands below, the highest first.
  public var section: [String]
  public var kind: Kind
  /// nil where there is none, or where it is not told because one of the versions withholds what the other does not.
  public var old: String?
  public var new: String?
}

public struct FileChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case added, removed, changed }

  public var path: String
  public var kind: Kind
}
