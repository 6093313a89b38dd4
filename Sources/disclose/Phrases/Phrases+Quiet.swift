import Budget

/// What a run says of findings that it does not list.
extension Phrase {
  static let repeatedHeading = Phrase(zh: "多份材料相同的", en: "The same in several packages")

  static func repeated(_ count: Int, in packages: Int, _ names: String) -> Phrase {
    count == packages
      ? Phrase(zh: "（\(packages) 份材料：\(names)）", en: " (\(packages) packages: \(names))")
      : Phrase(
        zh: "（共 \(count) 处，\(packages) 份材料：\(names)）", en: " (\(count) in \(packages) packages: \(names))")
  }

  static func knownNotListed(_ counts: String) -> Phrase {
    Phrase(zh: "与上次相同，没有再列出：\(counts)（加 --all 显示）。", en: "Not listed again, as the run before had them: \(counts) (--all shows them).")
  }

  static func knownListed(_ counts: String) -> Phrase {
    Phrase(zh: "其中与上次相同：\(counts)。", en: "Of these the run before had: \(counts).")
  }

  static func belowLevel(_ counts: String) -> Phrase {
    Phrase(zh: "按 --level 没有列出：\(counts)。", en: "Not listed because of --level: \(counts).")
  }

  static func resolved(_ count: Int) -> Phrase {
    Phrase(zh: "已消除 \(count) 处。", en: "Resolved since the run before: \(count).")
  }

  static func knownCount(_ count: Int) -> Phrase { Phrase(zh: "与上次相同 \(count) 处", en: "known: \(count)") }
  static func resolvedCount(_ count: Int) -> Phrase { Phrase(zh: "已消除 \(count) 处", en: "resolved: \(count)") }
}
