public import Budget
public import Comparing

/// What a run changed on the pages of a package, in words, as much of it as somebody reads.
public struct ReportedChanges: Hashable, Sendable {
  /// A number or a text before and after, or a remark where neither may be told, or there is only the one.
  public struct Change: Hashable, Sendable {
    /// What it is: a cell of a table, a figure, the section of a text.
    public var name: String
    public var old = ""
    public var new = ""
    public var remark = ""
  }

  /// The first of many, and how many more there are.
  public struct Bounded<Element: Hashable & Sendable>: Hashable, Sendable {
    public var first: [Element]
    public var more: Int

    fileprivate init<Source>(_ all: Counted<Source>, limit: Int, _ words: (Source) -> Element) {
      self.init(all.first, more: all.count - all.first.count, limit: limit, words)
    }

    fileprivate init<Source>(_ all: [Source], more: Int, limit: Int, _ words: (Source) -> Element) {
      first = all.prefix(limit).map(words)
      self.more = more + all.count - first.count
    }
  }

  /// Those that changed alike in one, as a total stands in many tables.
  public let numbers: Bounded<Change>
  public let rows: Bounded<Change>
  public let texts: Bounded<Change>

  /// nil where nothing changed that a reader of the page sees.
  public init?(_ changes: PackageChanges, in language: Language) {
    func name(_ words: [String]) -> String { words.filter { !$0.isEmpty }.joined(separator: " · ") }
    let groups = changes.numberGroups
    let unlisted =
      changes.numberCount - groups.lazy.map { $0.cells.isEmpty ? $0.figures.count : $0.cells.count }.reduce(0, +)
    numbers = Bounded(groups, more: unlisted, limit: 30) { group in
      let places = group.cells.map { name([$0.table.title, $0.row, $0.column]) } + group.figures.map(\.name)
      return Change(name: Self.listed(places, in: language), group.change, in: language)
    }
    rows = Bounded(changes.rows, limit: 20) {
      Change(name: name([$0.table.title, $0.row]), remark: $0.kind.remark.text(in: language))
    }
    texts = Bounded(changes.texts, limit: 20) {
      let isTold = $0.old != nil || $0.new != nil
      return Change(
        name: name($0.section), old: $0.old ?? "", new: $0.new ?? "",
        remark: isTold ? "" : Phrase.textUntold.text(in: language))
    }
    if numbers.first.isEmpty, rows.first.isEmpty, texts.first.isEmpty { return nil }
  }

  /// Names the first places, and says how many more there are.
  private static func listed(_ places: [String], in language: Language) -> String {
    let shown = places.prefix(2).joined(separator: language == .chinese ? "；" : "; ")
    let more = places.count - 2
    return shown + (more > 0 ? Phrase(zh: "等 \(more + 2) 处", en: " and \(more) more").text(in: language) : "")
  }
}

extension ReportedChanges.Change {
  fileprivate init(name: String, _ change: ValueChange, in language: Language) {
    self.init(name: name)
    switch change {
    case .untold: remark = Phrase.numberUntold.text(in: language)
    case .told(let old, let new): (self.old, self.new) = (old ?? "", new ?? "")
    case .withheld: remark = Phrase.nowWithheld.text(in: language)
    case .released: remark = Phrase.noLongerWithheld.text(in: language)
    }
  }
}

extension RowChange.Kind {
  fileprivate var remark: Phrase {
    switch self {
    case .added: Phrase(zh: "新增这一行", en: "row added")
    case .removed: Phrase(zh: "删去这一行", en: "row removed")
    case .withheld: .nowWithheld
    case .released: .noLongerWithheld
    }
  }
}

extension Phrase {
  fileprivate static let numberUntold = Phrase(zh: "有变化，数不写出", en: "changed; the numbers are not told")
  fileprivate static let textUntold = Phrase(zh: "有改动，文字不写出", en: "changed; the words are not told")
  fileprivate static let nowWithheld = Phrase(zh: "改为涉密", en: "withheld now")
  fileprivate static let noLongerWithheld = Phrase(zh: "不再涉密", en: "no longer withheld")
}
