import TestSupport

@testable import Budget

extension MistakeClass {
  /// Assets, counts, and figures of last year.
  static let statements = [
    MistakeClass("上年数分项不等于合计", "earlier figures that do not add up") { sample, random in
      changed(
        sample, "figure", &random,
        { $0[$1, "name"]?.hasPrefix("三公经费.") == true || ["基本支出", "项目支出", "人员经费", "公用经费"].contains($0[$1, "name"]) }
      ) {
        text, line, random in
        let amount = text[line, "amount"]!
        text[line, "amount"] =
          Double(amount) == 0 ? "\(Int.random(in: 1...9, using: &random)).50" : withDigitChanged(amount, using: &random)
      }
    },
    MistakeClass("上年数写错", "a wrong figure of last year") { sample, random in
      changed(sample, "figure", &random, { Double($0[$1, "amount"] ?? "") ?? 0 > 0 }) { text, line, random in
        let amount = text[line, "amount"]!
        let shifted = amount.contains(".") ? amount.replacing(".", with: "0.") : amount + "0"
        text[line, "amount"] = Bool.random(using: &random) ? withDigitChanged(amount, using: &random) : shifted
      }
    },
    MistakeClass("资产其中数大于总数", "a part of assets above its whole") { sample, random in
      Mistake(in: sample.text) { text in
        guard let part = text.asset("办公用房"), let whole = text.asset("房屋") else { return }
        let names = ["value", "quantity"]
        let name = names.randomElement(using: &random)!
        let amount = text[whole, name]!
        if Bool.random(using: &random) {
          text[part, name] = "\(Int.random(in: 1...9, using: &random))\(amount)"
        } else {
          text[whole, name] = String(amount.dropFirst(Int.random(in: 1...2, using: &random)))
        }
      }
    },
    MistakeClass("累计折旧大于原值", "depreciation above cost") { sample, random in
      changed(sample, "assets", &random, { _, _ in true }) { text, line, random in
        let values = text.lines(of: "asset").filter { text[$0, "name"] != "办公用房" }.compactMap {
          Double(text[$0, "value"] ?? "")
        }
        let cost = values.reduce(0, +)
        text[line, "depreciation"] = "\(Int(cost * Double.random(in: 1.01...9, using: &random)) + 1).00"
      }
    },
    MistakeClass("资产按元填成了万元", "assets in 元 as 万元") { sample, random in
      changed(sample, "asset", &random, { Double($0[$1, "value"] ?? "") ?? 0 > 0 }) { text, line, random in
        if Bool.random(using: &random) {
          let amount = text[line, "value"]!
          text[line, "value"] = amount.contains(".") ? amount.replacing(".", with: "") + "00" : amount + "0000"
        } else {
          for line in text.lines(of: "asset") {
            guard let amount = text[line, "value"], Double(amount) ?? 0 > 0,
              line.isMultiple(of: 2) || Bool.random(using: &random)
            else { continue }
            text[line, "value"] = amount.contains(".") ? amount.replacing(".", with: "") + "00" : amount + "0000"
          }
        }
      }
    },
    MistakeClass("有数量没有钱", "a number without its money") { sample, random in
      counted(sample, &random, ["公务接待.批次", "公务接待.人次", "因公出国.团组", "因公出国.人数", "公务用车.购置量"]) {
        "\((Int($0) ?? 0) + Int.random(in: 1...20, using: &$1))"
      }
    },
    MistakeClass("有钱没有数量", "money without its number") { sample, random in
      spending(sample, &random) { text, kind, random in
        switch kind {
        case .vehicles: text.count("公务用车.保有量", is: 0)
        case .guests:
          let zeros = ["公务接待.批次", "公务接待.人次"].filter { _ in Bool.random(using: &random) }
          for name in zeros.isEmpty ? ["公务接待.批次"] : zeros { text.count(name, is: 0) }
        }
      }
    },
    MistakeClass("接待人次少于批次", "fewer guests than receptions") { sample, random in
      spending(sample, &random) { text, kind, random in
        guard kind == .guests else { return }
        text.swapCounts("公务接待.批次", "公务接待.人次")
      }
    },
    MistakeClass("公务用车保有量大于车辆总数", "more cars kept than there are") { sample, random in
      counted(sample, &random, ["公务用车.保有量"]) { _, random in "\(Int.random(in: 27...270, using: &random))" }
    },
    MistakeClass("漏填一个数量", "a count left out") { sample, random in
      Mistake(in: sample.text) { text in
        guard let line = text.lines(of: "count").randomElement(using: &random) else { return }
        text.statement.remove(at: line)
      }
    },
  ]

  private static func counted(
    _ sample: SamplePackage, _ random: inout Generator, _ names: [String], _ change: (String, inout Generator) -> String
  ) -> Mistake? {
    changed(
      sample, "count", &random, { names.contains($0[$1, "name"] ?? "") },
      { text, line, random in text[line, "value"] = change(text[line, "value"] ?? "", &random) })
  }

  private enum Spent { case vehicles, guests }

  /// A sample with money for guests or vehicles and the numbers of these, spoiled.
  private static func spending(
    _ sample: SamplePackage, _ random: inout Generator,
    spoiledBy spoil: (inout PackageText, Spent, inout Generator) -> Void
  ) -> Mistake? {
    guard sample.text.lines(of: "count").contains(where: { sample.text[$0, "name"] == "公务接待.批次" }) else { return nil }
    var sound = sample.text
    let kind: Spent = Int.random(in: 0..<5, using: &random) == 0 ? .vehicles : .guests
    if kind == .guests {
      let rows = sound.expenditure { $0[$1, $2, "经济科目编码"]?.hasPrefix("302") == true && $0[$1, $2, "经济科目编码"] != "30231" }
      guard let (file, row) = rows.randomElement(using: &random) else { return nil }
      sound[file, row, "经济科目编码"] = "30217"
      let receptions = Int.random(in: 2...30, using: &random)
      sound.count("公务接待.批次", is: receptions)
      sound.count("公务接待.人次", is: receptions * Int.random(in: 3...12, using: &random))
    }
    var wrong = sound
    spoil(&wrong, kind, &random)
    return wrong == sound ? nil : Mistake(sound, wrong)
  }
}

extension PackageText {
  fileprivate func asset(_ name: String) -> Int? { lines(of: "asset").first { self[$0, "name"] == name } }

  fileprivate mutating func count(_ name: String, is value: Int) {
    for line in lines(of: "count") where self[line, "name"] == name { self[line, "value"] = "\(value)" }
  }

  fileprivate mutating func swapCounts(_ one: String, _ other: String) {
    guard let first = lines(of: "count").first(where: { self[$0, "name"] == one }),
      let second = lines(of: "count").first(where: { self[$0, "name"] == other })
    else { return }
    (self[first, "value"], self[second, "value"]) = (self[second, "value"], self[first, "value"])
  }
}
