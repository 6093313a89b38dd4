import Budget

/// What `collect` says.
extension Phrase {
  static func collected(_ file: String, at target: String, replacing kept: String? = nil) -> Phrase {
    Phrase(
      zh: "\(file)：已放入 \(target)\(kept, "，原来的移到了 ", "")。",
      en: "\(file): placed as \(target)\(kept, "; what was there before is in ", "").")
  }

  static func collectedBefore(_ file: String, at target: String) -> Phrase {
    Phrase(zh: "\(file)：与 \(target) 一样，没有变化。", en: "\(file): the same as \(target); nothing was changed.")
  }

  static func collectedAs(_ other: String, _ file: String) -> Phrase {
    Phrase(zh: "\(file)：与 \(other) 一样，只用一个。", en: "\(file): the same as \(other); one of them is used.")
  }

  static func notForCollection(_ file: String) -> Phrase {
    Phrase(
      zh: "\(file)：是隐藏文件或打开工作簿时的临时文件，略过。",
      en: "\(file): a hidden file, or one that marks an open workbook; passed over.")
  }

  static func notCollected(_ file: String) -> Phrase {
    Phrase(zh: "\(file)：没有放入，见提示。", en: "\(file): not placed, see the findings.")
  }

  /// How many files had each outcome, in the order of their words.
  static func collectSummary(_ count: Int, _ counts: [Int]) -> Phrase {
    let zh = ["放入", "替换", "没有变化", "重复", "略过", "没有放入"]
    let en = ["placed", "replaced", "unchanged", "the same as another", "passed over", "not placed"]
    let present = counts.indices.filter { counts[$0] > 0 }
    return Phrase(
      zh: "共 \(count) 个文件：\(present.map { "\(zh[$0]) \(counts[$0])" }.joined(separator: "，"))。",
      en: "Files: \(count); \(present.map { "\(en[$0]): \(counts[$0])" }.joined(separator: ", ")).")
  }

  static let checkCollected = Phrase(
    zh: "下一步：运行 disclose check，把各份材料的提示发回部门。", en: "Next: run disclose check, and send each department what it says.")
}
