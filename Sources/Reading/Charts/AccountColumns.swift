/// What the head of a column says that the column holds, as far as codes are concerned.
enum AccountHead: Equatable {
  /// Whole codes, or those of one level (类 is 0).
  case code(level: Int?)
  case name(level: Int?)
  /// 科目, 项目: names beside codes, or both in one cell.
  case account
  case explanation
  /// Money, which no chart of accounts has.
  case money

  /// Above the head may be that of a `group` of columns.
  init?(_ text: String, under group: String?) {
    guard text.utf8.count <= 200 else { return nil }
    let text = Self.word(text)
    if let level = Self.levels.firstIndex(where: text.hasPrefix) {
      var rest = text.dropFirst()
      for word in ["级", "科目"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
      if rest.isEmpty {
        self = group.map(Self.word)?.hasSuffix("名称") == true ? .name(level: level) : .code(level: level)
        return
      }
      if Self.codes.contains(String(rest)) {
        self = .code(level: level)
        return
      }
      if rest == "名称" {
        self = .name(level: level)
        return
      }
    }
    let isOfAccounts = ["科目", "分类", "功能", "经济"].contains(where: text.contains)
    if ["类款项", "类款", "code"].contains(text)
      || Self.codes.contains(where: { text == $0 || isOfAccounts && text.hasSuffix($0) })
    {
      self = .code(level: nil)
    } else if ["名称", "name"].contains(text) || isOfAccounts && text.hasSuffix("名称") {
      self = .name(level: nil)
    } else if Self.accounts.contains(text) {
      self = .account
    } else if ["说明", "内容", "核算范围", "解释"].contains(where: text.contains) {
      self = .explanation
    } else if ["合计", "小计", "金额", "预算数", "决算数", "执行数", "基本支出", "项目支出", "拨款"].contains(where: text.contains) {
      self = .money
    } else {
      return nil
    }
  }

  /// Whether a head says more of its column than the one above it: 合计 in the first row below the heads does not.
  func mayReplace(_ above: AccountHead) -> Bool {
    switch self {
    case .code, .name: true
    case .explanation: above == .account || above == .money
    case .account, .money: above == .money
    }
  }

  private static let levels = ["类", "款", "项", "目"]
  private static let codes = ["编码", "代码", "编号"]
  private static let accounts: Set<String> = [
    "科目", "项目", "功能科目", "经济科目", "功能分类", "经济分类", "功能分类科目", "支出功能分类科目", "经济分类科目", "支出经济分类科目",
    "部门预算支出经济分类科目", "部门支出经济分类科目", "部门预算经济分类科目",
  ]

  /// The head without blanks, and without what stands in brackets.
  private static func word(_ text: String) -> String {
    var word = ""
    var depth = 0
    for character in text.narrow {
      if character == "(" { depth += 1 }
      if depth == 0 { word.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return word.lowercased()
  }
}

/// Columns that state codes with their names. A table may have several such groups side by side.
struct AccountColumns {
  private(set) var codes: [(column: Int, level: Int?)] = []
  private(set) var names: [(column: Int, level: Int?)] = []
  private(set) var explanation: Int?

  private init() {}

  private var isComplete: Bool { !codes.isEmpty && !names.isEmpty }

  /// Divides the columns of a table into groups, from its heads by column.
  static func groups(of heads: [Int: AccountHead]) -> [AccountColumns] {
    let heads = heads.sorted { $0.key < $1.key }
    let hasCodes = heads.contains { if case .code = $0.value { true } else { false } }
    var groups: [AccountColumns] = []
    var group = AccountColumns()
    for (column, head) in heads {
      if group.ends(before: head) {
        groups.append(group)
        group = AccountColumns()
      }
      switch head {
      case .code(let level): group.codes.append((column, level))
      case .name(let level): group.names.append((column, level))
      // Without a column of codes they are in the same cells as the names.
      case .account where !hasCodes: group.codes.append((column, nil))
      case .account: if !group.codes.isEmpty, group.names.isEmpty { group.names.append((column, nil)) }
      case .explanation: group.explanation = group.explanation ?? column
      case .money: break
      }
    }
    groups.append(group)
    return groups.filter { !$0.codes.isEmpty }
  }

  private func ends(before head: AccountHead) -> Bool {
    switch head {
    case .code(let level):
      // 类 after 项, and any whole code, begins another group.
      guard let last = codes.last else { return false }
      guard let level, let lastLevel = last.level else { return true }
      return level <= lastLevel
    case .name(let level):
      guard isComplete, level == nil, let code = codes.last, code.level == nil else { return false }
      return (names.last?.column ?? 0) < code.column || code.column < (explanation ?? 0)
    case .account, .explanation, .money: return false
    }
  }
}
