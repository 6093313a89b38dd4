import TestSupport

@testable import Budget

extension MistakeClass {
  /// Numbers and addresses of persons, made up of random digits.
  static let privateData = [
    privacy("身份证号码", "an identity card number") { random in
      let born = "19\(Int.random(in: 50...99, using: &random))\(two(1...12, &random))\(two(1...28, &random))"
      let number = "\(Int.random(in: 110_101...650_101, using: &random))\(born)\(digits(3, &random))"
      // A typed number may have a wrong check digit, as well, or blanks.
      let check = "\(digits(1, &random))"
      let text = [
        "\(number)\(check)", "\(number)X",
        "\(number.prefix(6)) \(number.dropFirst(6).prefix(8)) \(number.suffix(3))\(check)",
      ].randomElement(using: &random)!
      return ["身份证号\(text)", "（身份证：\(text)）", "证件号码为\(text)"].randomElement(using: &random)!
    },
    privacy("手机号码", "a mobile number") { random in
      let number = "1\(Int.random(in: 3...9, using: &random))\(digits(9, &random))"
      let text = [
        number, "\(number.prefix(3)) \(number.dropFirst(3).prefix(4)) \(number.suffix(4))",
        "\(number.prefix(3))-\(number.dropFirst(3).prefix(4))-\(number.suffix(4))",
      ]
      .randomElement(using: &random)!
      return ["联系电话\(text)", "手机：\(text)", "联系人手机\(text)"].randomElement(using: &random)!
    },
    privacy("座机号码", "a landline number") { random in
      let number = "\(Int.random(in: 3...8, using: &random))\(digits(Bool.random(using: &random) ? 6 : 7, &random))"
      let area = "03\(Int.random(in: 10...19, using: &random))"
      let text = [number, "\(area)-\(number)", "\(area) \(number)", "\(number.prefix(4)) \(number.dropFirst(4))"]
        .randomElement(using: &random)!
      return ["联系电话：\(text)", "电话\(text)", "咨询电话 \(text)"].randomElement(using: &random)!
    },
    privacy("车牌号", "a number plate") { random in
      let text =
        "\(["冀C", "沪A", "京N", "冀A"].randomElement(using: &random)!)\(Bool.random(using: &random) ? "·" : "")\(digits(4, &random))\(["A", "K", "8", "H"].randomElement(using: &random)!)"
      return ["车牌号\(text)", "（\(text)）", "公务用车\(text)"].randomElement(using: &random)!
    },
    privacy("电子邮箱", "an e-mail address") { random in
      let text =
        "\(["user", "mail", "bgs", "office"].randomElement(using: &random)!)\(digits(5, &random))@example.\(["com", "cn", "com.cn"].randomElement(using: &random)!)"
      return ["邮箱\(text)", "电子邮件：\(text)", "（\(text)）"].randomElement(using: &random)!
    },
    privacy("银行账号", "a bank account") { random in
      let number = "62\(digits(Bool.random(using: &random) ? 17 : 14, &random))"
      let text = [
        number, digits(15, &random),
        "\(number.prefix(4)) \(number.dropFirst(4).prefix(4)) \(number.dropFirst(8).prefix(4)) \(number.dropFirst(12))",
      ]
      .randomElement(using: &random)!
      return ["账号\(text)", "银行账户：\(text)", "开户行账号 \(text)"].randomElement(using: &random)!
    },
    privacy("护照号", "a passport number") { random in
      let text = "\(["E", "G", "EA", "P", "D"].randomElement(using: &random)!)\(digits(8, &random))".prefix(9)
      return ["护照号\(text)", "护照：\(text)", "（护照号码 \(text)）"].randomElement(using: &random)!
    },
  ]

  /// A class that puts something private into any text that is printed.
  private static func privacy(
    _ chinese: String, _ english: String, _ make: @escaping @Sendable (inout Generator) -> String
  ) -> MistakeClass {
    MistakeClass("写了\(chinese)", english) { sample, random in
      let words = make(&random)
      let lines = ["goal", "item", "reason", "problems", "achieved", "use"].flatMap(sample.text.lines).filter {
        sample.text[textOn: $0] != nil && !sample.text.statement[$0].contains("涉密")
      }
      if Bool.random(using: &random), let line = lines.randomElement(using: &random) {
        return Mistake(in: sample.text) { $0[textOn: line] = "\($0[textOn: line] ?? "")\(words)" }
      }
      return Mistake(sample, says: "详情请向本部门咨询。", not: "详情请向本部门咨询，\(words)。")
    }
  }

  private static func digits(_ count: Int, _ random: inout Generator) -> String {
    (0..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
  }

  private static func two(_ range: ClosedRange<Int>, _ random: inout Generator) -> String {
    let number = Int.random(in: range, using: &random)
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
