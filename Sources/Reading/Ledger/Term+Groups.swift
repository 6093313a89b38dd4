// What profiles, controls and charts of accounts say of several terms in one word.
extension Fund {
  /// The funds that a word means: 财政拨款 means the three that are fiscal allocations.
  static func named(_ word: String) -> [Fund] {
    word == "财政拨款" ? fiscal : Fund(name: word).map { [$0] } ?? []
  }
}

extension Category {
  /// The categories that a word means: 基本支出 means 人员经费 and 公用经费, too.
  static func named(_ word: String) -> [Category] {
    word == "基本支出" ? allCases.filter(\.isBasic) : Category(name: word).map { [$0] } ?? []
  }
}
