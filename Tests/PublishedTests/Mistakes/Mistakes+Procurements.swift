import TestSupport

@testable import Budget

extension MistakeClass {
  /// What is bought.
  static let procurements = [
    MistakeClass("采购超过项目预算", "purchases above their project's budget") { sample, random in
      bought(sample, &random) { purchase, random in
        purchase.price *= [10, 100, 3].randomElement(using: &random)!
      }
    },
    MistakeClass("单价填成了总价", "the total as the price of a piece") { sample, random in
      bought(sample, &random) { purchase, _ in purchase.price *= purchase.quantity }
    },
    MistakeClass("采购资金与数量乘单价不符", "sources that are not quantity × price") { sample, random in
      bought(sample, &random) { purchase, random in
        purchase.paid = purchase.total + [-10, 10, 100, purchase.price].randomElement(using: &random)!
      }
    },
    MistakeClass("小微企业多于中小企业或总额", "micro above small businesses, or above the total") { sample, random in
      changed(sample, "contracts", &random, { _, _ in true }) { text, line, random in
        let amount = text[line, "amount"] ?? "0"
        let small = text[line, "small-business"]
        let more =
          amount == "0" || amount == "0.00"
          ? "\(Int.random(in: 1...90, using: &random))000" : "\(Int.random(in: 2...9, using: &random))\(amount)"
        if small != nil, Bool.random(using: &random) {
          text[line, "micro-business"] = more
        } else {
          text[line, "small-business"] = more
        }
      }
    },
    MistakeClass("采购总额超过支出", "purchases above all expenditure") { sample, random in
      changed(sample, "contracts", &random, { $0[$1, "amount"]?.first != "0" }) { text, line, random in
        // An amount in 元 where the form is in 万元, or digits too many.
        let amount = text[line, "amount"]!
        let factor = ["0000", "000"].randomElement(using: &random)!
        text[line, "amount"] = amount.contains(".") ? amount.replacing(".", with: "\(factor).") : amount + factor
      }
    },
    MistakeClass("预留份额大于采购金额", "a reserved share above the purchase") { sample, random in
      bought(sample, &random) { purchase, random in
        purchase.reserved = purchase.total * Int.random(in: 2...9, using: &random)
      }
    },
  ]

  /// A purchase for a public project, and the same spoiled.
  private static func bought(
    _ sample: SamplePackage, _ random: inout Generator, spoiledBy spoil: (inout Purchase, inout Generator) -> Void
  ) -> Mistake? {
    guard sample.id.kind == .budget, sample.profile.name.hasPrefix("hebei") else { return nil }
    let projects = sample.projects.indices.filter { place in
      guard case .shown(let budget) = sample.disclosure.projects[place].budget else { return false }
      return budget.total.fen >= 10_000_00 && !sample.projects[place].isWithheld
    }
    guard let place = projects.randomElement(using: &random),
      case .shown(let budget) = sample.disclosure.projects[place].budget
    else { return nil }
    let quantity = Int.random(in: 2...9, using: &random)
    // Half of the project's budget at most, in hundredths of 万元.
    let price = max(1, Int(budget.total.fen / 10_000) / 2 / quantity)
    let (name, measure) = [("办公桌椅", "套"), ("打印机", "台"), ("宣传展板", "块"), ("网络设备", "台"), ("保密柜", "个")].randomElement(
      using: &random)!
    let right = Purchase(
      name: name, project: sample.projects[place].code, measure: measure, quantity: quantity, price: price)
    var wrong = right
    spoil(&wrong, &random)
    let needsSources = wrong.paid != nil
    return Mistake(
      right.stated(in: sample.text, withSources: needsSources), wrong.stated(in: sample.text, withSources: needsSources)
    )
  }
}

/// A purchase, with amounts in hundredths of 万元.
private struct Purchase {
  var name: String
  var project: String
  var measure: String
  var quantity: Int
  var price: Int
  var paid: Int?
  var reserved: Int?

  var total: Int { quantity * price }

  func stated(in text: PackageText, withSources: Bool) -> PackageText {
    var text = text
    let share = reserved.map { " small-business=\"\(wan($0))\"" } ?? ""
    let item =
      "    <item name=\"\(name)\" project=\"\(project)\" catalogue=\"A02010000\" measure=\"\(measure)\" quantity=\"\(quantity)\" price=\"\(wan(price))\"\(share)"
    let lines =
      withSources
      ? ["\(item)>", "      <from fund=\"一般公共预算拨款\" amount=\"\(wan(paid ?? total))\"/>", "    </item>"] : ["\(item)/>"]
    guard let line = text.lines(of: "procurement").first else { return text }
    if text.statement[line].hasSuffix("/>") {
      text.statement.replaceSubrange(line...line, with: ["  <procurement in=\"万元\">"] + lines + ["  </procurement>"])
    } else {
      text.statement.insert(contentsOf: lines, at: line + 1)
    }
    return text
  }

  private func wan(_ hundredths: Int) -> String {
    Amount(fen: Int64(hundredths) * 10_000).formatted(
      in: NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "0"))
  }
}
