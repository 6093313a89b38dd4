internal import Budget

/// What a kind of money is for: an insurance, a fund, or one of the three public expenses.
struct Purpose {
  let name: String
  /// Of these, a name of the kind has one.
  let names: [String]
  /// A use that has one of these is of the kind.
  let uses: [String]
  /// A use that has one of these may be of the kind.
  let own: [String]

  static let all = [
    Purpose(name: "养老保险", names: ["养老保险"], uses: ["养老保险"], own: ["养老", "社保", "社会保险"]),
    Purpose(name: "职业年金", names: ["职业年金"], uses: ["职业年金"], own: ["年金", "社保", "社会保险"]),
    Purpose(name: "住房公积金", names: ["公积金"], uses: ["公积金"], own: ["住房"]),
    Purpose(
      name: "医疗保险", names: ["医疗保险", "单位医疗", "医疗补助"], uses: ["医疗保险", "医疗补助"], own: ["医", "生育", "社保", "社会保险"]),
    Purpose(name: "购房补贴", names: ["购房补贴"], uses: ["购房补贴"], own: ["购房", "房补", "住房补贴"]),
    Purpose(name: "公务接待", names: ["公务接待费"], uses: ["接待来访", "接待费用"], own: ["接待", "来访", "餐", "宾", "客"]),
    Purpose(
      name: "公务用车", names: ["公务用车运", "公务用车购置"], uses: ["公务用车"], own: ["车", "出行", "燃", "油", "交通", "公务活动", "执法"]),
    Purpose(
      name: "因公出国（境）", names: ["因公出国", "出国（境）"], uses: ["出国人员", "因公出国"],
      own: ["出国", "境", "国外", "国际", "团组", "出访", "外事"]),
  ]

  /// Returns the one purpose that words name; nil for none and for several.
  static func named(in words: String) -> Purpose? {
    let named = all.filter { words.containsAny(of: $0.names) }
    return named.count == 1 ? named.first : nil
  }

  /// Returns another purpose that a use is of.
  func other(in use: String) -> Purpose? {
    guard !use.containsAny(of: uses + own) else { return nil }
    return Self.all.first { use.containsAny(of: $0.uses) }
  }
}

/// What money of a whole class pays, where all departments have it.
struct ClassPurpose {
  private let code: String
  private let uses: [String]
  private let own: [String]

  private static let all = [
    ClassPurpose(
      code: "208", uses: ["养老保险", "职业年金", "退休费"],
      own: ["养老", "年金", "退", "社", "就业", "抚", "失业", "工伤", "救助", "福利", "民政", "残", "保障", "扶"]),
    ClassPurpose(code: "210", uses: ["医疗保险", "医疗补助"], own: ["医", "卫生", "健康", "生育", "疾", "药"]),
    ClassPurpose(code: "221", uses: ["公积金", "购房补贴", "住房补贴"], own: ["房", "公积金"]),
  ]
  /// What other classes pay, whatever else.
  private static let usual = [
    "工资", "人员", "办公", "运转", "运行", "工作", "业务", "商品", "项目", "管理", "服务", "经费", "津贴", "活动", "建设", "支出",
  ]

  /// Returns the class that a use is of, other than that of the code.
  static func other(than code: Code, in use: String) -> Code? {
    let own = code.ancestor(digitCount: 3).map { "\($0)" } ?? ""
    guard !use.containsAny(of: all.first { $0.code == own }?.own ?? usual) else { return nil }
    return all.first { $0.code != own && use.containsAny(of: $0.uses) }.flatMap { Code($0.code) }
  }
}
