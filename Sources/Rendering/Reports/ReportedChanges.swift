public import Budget
public import Comparing

/// What a run changed on the pages of a package, in words, as much of it as somebody reads.
public struct ReportedChanges: Hashable, Sendable {
  /// A cell or a figure before and after.
  public struct Number: Hashable, Sendable {
    public var name: String
    public var old: String
    public var new: String
  }

  /// A text before and after, or what of it may be told.
  public struct Text: Hashable, Sendable {
    public var section: String
    public var old: String
    public var new: String
  }

  /// The first of many, and how many more there are.
  public struct Bounded<Element: Hashable & Sendable>: Hashable, Sendable {
    public var first: [Element]
    public var more: Int

    fileprivate init<Source>(_ all: Counted<Source>, limit: Int, _ words: (Source) -> Element) {
      first = all.first.prefix(limit).map(words)
      more = all.count - first.count
    }
  }

  public let cells: Bounded<Number>
  public let rows: Bounded<Number>
  public let figures: Bounded<Number>
  public let texts: Bounded<Text>

  /// nil where nothing changed that a reader of the page sees.
  public init?(_ changes: PackageChanges, in language: Language) {
    let withheld = Phrase(zh: "涉密", en: "withheld").text(in: language)
    func number(_ name: [String], _ change: ValueChange) -> Number {
      let name = name.filter { !$0.isEmpty }.joined(separator: " · ")
      return switch change {
      case .told(let old, let new): Number(name: name, old: old ?? "", new: new ?? "")
      case .withheld: Number(name: name, old: "", new: withheld)
      case .released: Number(name: name, old: withheld, new: "")
      }
    }
    cells = Bounded(changes.cells, limit: 30) { number([$0.table.title, $0.row, $0.column], $0.change) }
    rows = Bounded(changes.rows, limit: 20) { number([$0.table.title, $0.row], $0.kind.change(in: language)) }
    figures = Bounded(changes.figures, limit: 15) { number([$0.label.isEmpty ? $0.name : $0.label], $0.change) }
    texts = Bounded(changes.texts, limit: 20) { change in
      Text(section: change.section.joined(separator: " · "), old: change.old ?? "", new: change.new ?? "")
    }
    let count = changes.cells.count + changes.rows.count + changes.figures.count + changes.texts.count
    if count == 0 { return nil }
  }
}

extension RowChange.Kind {
  /// What becomes of a whole row, as if it were its number.
  fileprivate func change(in language: Language) -> ValueChange {
    switch self {
    case .added: .told(old: nil, new: Phrase(zh: "新增这一行", en: "row added").text(in: language))
    case .removed: .told(old: nil, new: Phrase(zh: "删去这一行", en: "row removed").text(in: language))
    case .withheld: .withheld
    case .released: .released
    }
  }
}
