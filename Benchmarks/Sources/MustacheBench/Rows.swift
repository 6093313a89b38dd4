import Mustache

/// The words of all rows.
let words = Vocabulary()

extension Named {
  static var vocabulary: Vocabulary { words }
}

struct Table: Described {
  let rows: [Row]

  static let fields: Fields = ["rows": { .list($0.rows) }]
}

/// A row as in a budget table: codes, amounts, a remark, and a name that sometimes needs escaping.
struct Row: Described {
  let number: Int
  let code: String
  let kind: String
  let name: String
  let total: String
  let basic: String
  let project: String
  let unit: Unit
  let note: String

  init(_ number: Int) {
    self.number = number
    code = "\(2_010_000 + number)"
    kind = number % 7 == 0 ? "total" : "item"
    name = number % 3 == 0 ? "一般公共服务支出 & 其他支出 \(number)" : "文化旅游体育与传媒支出 \(number)"
    total = "\(number * 37 % 9973).\(10 + number % 90)"
    basic = number % 2 == 0 ? "" : "\(number * 17 % 9973).00"
    project = "\(number * 29 % 9973).50"
    unit = Unit(name: "单位 <\(number % 40)>")
    note = "用于保障机构正常运转、完成日常工作任务而发生的各项支出, 以及专项业务支出 \(number)"
  }

  static let fields: Fields = [
    "number": { .number($0.number) },
    "code": { .text($0.code) },
    "kind": { .text($0.kind) },
    "name": { .text($0.name) },
    "total": { .text($0.total) },
    "basic": { .text($0.basic) },
    "project": { .text($0.project) },
    "unit": { .object($0.unit) },
    "note": { .text($0.note) },
  ]
}

struct Unit: Described {
  let name: String

  static let fields: Fields = ["name": { .text($0.name) }]
}
