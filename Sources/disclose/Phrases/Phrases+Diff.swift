import Budget
import Comparing

/// What `diff` and `build` say of what changed.
extension Phrase {
  /// `12 个数字，1 行，3 段文字`.
  static func changeCounts(_ totals: ChangeTotals) -> Phrase {
    let parts = [
      (totals.numbers, Phrase(zh: "个数字", en: "numbers")), (totals.rows, Phrase(zh: "行", en: "rows")),
      (totals.texts, Phrase(zh: "段文字", en: "texts")), (totals.files, Phrase(zh: "个文件", en: "files")),
    ].filter { $0.0 > 0 }
    return Phrase(
      zh: parts.map { "\($0.0) \($0.1.chinese)" }.joined(separator: "，"),
      en: parts.map { "\($0.1.english) \($0.0)" }.joined(separator: ", "))
  }

  static func changeTotals(_ totals: ChangeTotals) -> Phrase {
    let counts = changeCounts(totals)
    return Phrase(
      zh:
        "变化：\(totals.packages) 份材料\(totals.added, "，其中新增 ", " 份")\(totals.removed, "，撤下 ", " 份")\(counts.chinese.isEmpty ? "" : "，")\(counts.chinese)。",
      en:
        "Changed: packages \(totals.packages)\(totals.added, " (new ", ")")\(totals.removed, " (gone ", ")")\(counts.english.isEmpty ? "" : ", ")\(counts.english)."
    )
  }

  static func nothingChanged(_ packages: Int) -> Phrase {
    Phrase(zh: "\(packages) 份材料，没有变化。", en: "Packages: \(packages). Nothing changed.")
  }

  static func difference(_ difference: PackageDifference) -> Phrase {
    let counts = changeCounts(ChangeTotals(of: difference.changes))
    let name = "\(difference.id.path) \(difference.name)"
    return switch difference.kind {
    case .added: Phrase(zh: "\(name)：新增", en: "\(name): new")
    case .removed: Phrase(zh: "\(name)：撤下", en: "\(name): gone")
    case .changed: Phrase(zh: "\(name)：\(counts.chinese)", en: "\(name): \(counts.english)")
    }
  }

  static func packageChange(_ path: String, _ totals: ChangeTotals) -> Phrase {
    let counts = changeCounts(totals)
    return Phrase(zh: "\(path)：\(counts.chinese)", en: "\(path): \(counts.english)")
  }

  static func morePackages(_ count: Int) -> Phrase {
    Phrase(zh: "另有 \(count) 份材料。", en: "and \(count) more packages.")
  }
  static func moreChanges(_ count: Int) -> Phrase {
    Phrase(zh: "另有 \(count) 处。", en: "and \(count) more.")
  }
  static func morePlaces(_ count: Int) -> Phrase {
    Phrase(zh: "另有 \(count) 处", en: "\(count) more places")
  }

  static func figure(_ name: String) -> Phrase { Phrase(zh: "指标 \(name)", en: "figure \(name)") }

  static func cell(_ cell: CellChange) -> Phrase {
    let table = table(cell.table)
    return Phrase(
      zh: "\(table.chinese)“\(cell.row)”行“\(cell.column)”列\(cell.address, "（", "）")",
      en: "\(table.english), row “\(cell.row)”, column “\(cell.column)”\(cell.address, " (", ")")")
  }

  private static func table(_ name: TableName) -> Phrase {
    let title = name.title.isEmpty ? name.file : name.title
    guard let number = name.number else { return Phrase(zh: title, en: title) }
    return Phrase(zh: "表 \(number) \(title)", en: "table \(number) \(title)")
  }

  static func valueChange(_ change: ValueChange, at place: String) -> Phrase {
    switch change {
    case .told(nil, nil): Phrase(zh: "有变化（关系涉密，不列出）：\(place)", en: "changed (not told, as something is withheld): \(place)")
    case .told(let old?, let new?): Phrase(zh: "\(old) → \(new)：\(place)", en: "\(old) → \(new): \(place)")
    case .told(nil, let new?): Phrase(zh: "新增 \(new)：\(place)", en: "new \(new): \(place)")
    case .told(let old?, nil): Phrase(zh: "不再有 \(old)：\(place)", en: "gone \(old): \(place)")
    case .withheld: Phrase(zh: "改为涉密：\(place)", en: "withheld now: \(place)")
    case .released: Phrase(zh: "不再涉密：\(place)", en: "withheld no longer: \(place)")
    }
  }

  static func rowChange(_ row: RowChange) -> Phrase {
    let table = table(row.table)
    let kind =
      switch row.kind {
      case .added: Phrase(zh: "新增行", en: "new row")
      case .removed: Phrase(zh: "删去行", en: "row gone")
      case .withheld: Phrase(zh: "改为涉密的行", en: "row withheld now")
      case .released: Phrase(zh: "不再涉密的行", en: "row withheld no longer")
      }
    return Phrase(
      zh: "\(kind.chinese)：\(table.chinese)“\(row.row)”\(row.address, "（", "）")",
      en: "\(kind.english): \(table.english), “\(row.row)”\(row.address, " (", ")")")
  }

  static func textChange(_ text: TextChange) -> Phrase {
    let section = text.section.joined(separator: " > ")
    let start = Phrase(zh: section.isEmpty ? "篇首" : section, en: section.isEmpty ? "beginning of the page" : section)
    let words: Phrase =
      switch (text.old, text.new) {
      case (let old?, let new?): Phrase(zh: "“\(old)” → “\(new)”", en: "“\(old)” → “\(new)”")
      case (nil, let new?): Phrase(zh: "新增“\(new)”", en: "new “\(new)”")
      case (let old?, nil): Phrase(zh: "删去“\(old)”", en: "gone “\(old)”")
      case (nil, nil): Phrase(zh: "文字有变化（关系涉密，不列出）", en: "words changed (not told, as something is withheld)")
      }
    return Phrase(zh: "\(start.chinese)：\(words.chinese)", en: "\(start.english): \(words.english)")
  }

  static func fileChange(_ file: FileChange) -> Phrase {
    switch file.kind {
    case .added: Phrase(zh: "新增文件 \(file.path)", en: "new file \(file.path)")
    case .removed: Phrase(zh: "撤下文件 \(file.path)", en: "file gone \(file.path)")
    case .changed:
      Phrase(zh: "文件 \(file.path) 不同，数字和文字没有变化", en: "file \(file.path) differs, no number or text changed")
    }
  }

  static func notBuilt(_ count: Int) -> Phrase {
    Phrase(
      zh: "另有 \(count) 份材料有错误，运行时不会发布，已发布的保持原样。",
      en: "Packages with errors, which a run would not publish: \(count). What is published of them stays as it is.")
  }

  static func changesWritten(_ path: String) -> Phrase { Phrase(zh: "已写入 \(path)。", en: "Wrote \(path).") }
}

extension CommandHelp {
  static let diff = CommandHelp(
    summary: Phrase(
      zh: "列出变化：现在运行会改什么，或两次发布的不同", en: "tell what changed: what a run would change, or between two outputs"),
    usage: [
      Phrase(zh: "[选项] [材料…]", en: "[OPTIONS] [PACKAGE…]"),
      Phrase(zh: "[选项] 旧文件夹 新文件夹 [材料…]", en: "[OPTIONS] OLD NEW [PACKAGE…]"),
    ],
    description: Phrase(
      zh: """
        不写文件夹时，比较已发布的（--output）和现在运行 build 会发布的；什么都不写，也不动运行记录。
        写两个文件夹时，比较两次发布的结果：先看 manifest.json，只打开不同的材料。
        每份材料列出：变了的指标和表中的数（原来的、现在的、地址，地址可以交给 disclose explain），新增和删去的行，
        变了的文字（在哪个标题下、第一处不同的前后），新增、撤下和不同的文件。一个数在多处出现，合为一条。
        改为涉密或不再涉密的，两边的数都不列出。材料的文件夹与材料同名时，写成 ./budget-2023/201。
        """,
      en: """
        Without folders, what is published (--output) beside what build would publish now; nothing is written, not even the record
        of runs. With two folders, what differs between two outputs: their manifests first, then only the packages that differ.
        For each package: figures and cells whose numbers changed (old, new, and the address that disclose explain takes), rows that
        came or went, texts that changed (the headings above them, and the words around the first difference), and files. A number
        that stands in several places is one line. Where something is withheld now, or no longer, no number of either side is told.
        A folder that is called like a package is written as ./budget-2023/201.
        """))
}
