import TestSupport

@testable import Budget

extension MistakeClass {
  /// Lines of ledgers: without controls, with controls of what is spent, and in two views.
  static let ledgers =
    [LedgerKind.alone, .controlled, .views].flatMap { kind in
      slips.map { slip in
        MistakeClass("\(kind.chinese)：\(slip.chinese)", "\(kind.english): \(slip.english)") { sample, random in
          guard sample.text.hasFullLedger == (kind != .views) else { return nil }
          let sound = kind == .controlled ? sample.controlled : sample.text
          let rows = sound.expenditure { $0.isWhole($1, $2) }
          guard let (file, row) = rows.randomElement(using: &random) else { return nil }
          return Mistake(in: sound) { slip.make(&$0, file, row, &random) }
        }
      }
    } + [
      MistakeClass("人员经费、公用经费写反", "人员经费 for 公用经费 or the other way round") { sample, random in
        changed(sample, &random, { $0[$1, $2, "支出类别"]?.hasSuffix("员经费") == true || $0[$1, $2, "支出类别"] == "公用经费" }) {
          $0[$1, $2, "支出类别"] = $0[$1, $2, "支出类别"] == "公用经费" ? "人员经费" : "公用经费"
        }
      },
      MistakeClass("功能、经济科目搭配不对", "a pair of codes that do not belong together") { sample, random in
        let functions = [
          "30113": "2210201", "30108": "2080505", "30109": "2080506", "30110": "2101101", "30111": "2101103",
        ]
        guard sample.text.hasFullLedger else { return nil }
        let form = Int.random(in: 0..<2, using: &random)
        let other = functions.values.sorted().randomElement(using: &random)!
        return changed(sample, &random, { functions[$0[$1, $2, "经济科目编码"] ?? ""] != nil }) { text, file, row in
          let ordinary = sample.id.department == "201" ? "2013101" : "2010301"
          text[file, row, "功能科目编码"] = form == 0 ? ordinary : other
        }
      },
      MistakeClass("经济科目错位", "another economic code for a certain function") { sample, random in
        guard sample.text.hasFullLedger else { return nil }
        let codes = ["30101", "30201", "30113", "30108", "30302", "30110"]
        let code = codes.randomElement(using: &random)!
        return changed(
          sample, &random,
          { ["2210201", "2080505", "2080506", "2101101", "2101102", "2101103"].contains($0[$1, $2, "功能科目编码"]) }
        ) {
          $0[$1, $2, "经济科目编码"] = code
        }
      },
      MistakeClass("功能科目与资金性质不配", "a fund that the function code excludes") { sample, random in
        let fund = ["政府性基金预算拨款", "国有资本经营预算拨款"].randomElement(using: &random)!
        return changed(sample, &random, { $0[$1, $2, "功能科目编码"] != nil }) { text, file, row in
          text[file, row, "资金性质"] = fund
          // In two views the other one says the same, as somebody who errs does so twice.
          let category = text[file, row, "支出类别"]
          let amount = text[file, row, "金额"]
          for (other, line) in text.expenditure()
          where other != file && text[other, line, "金额"] == amount
            && (text[other, line, "支出类别"] == category || category == "基本支出")
          {
            text[other, line, "资金性质"] = fund
          }
        }
      },
    ]

  /// One row of expenditure changed.
  private static func changed(
    _ sample: SamplePackage, _ random: inout Generator, _ isMeant: (PackageText, String, Int) -> Bool,
    _ change: (inout PackageText, String, Int) -> Void
  ) -> Mistake? {
    guard let (file, row) = sample.text.expenditure(isMeant).randomElement(using: &random) else { return nil }
    return Mistake(in: sample.text) { change(&$0, file, row) }
  }

  private static let slips = [
    Slip(chinese: "金额数字换位", english: "transposed digits") { text, file, row, random in
      guard let amount = text[file, row, "金额"] else { return }
      var digits = Array(amount)
      let places = digits.indices.dropLast().filter {
        digits[$0].isNumber && digits[$0 + 1].isNumber && digits[$0] != digits[$0 + 1]
          && ($0 > 0 || digits[$0 + 1] != "0")
      }
      guard let place = places.randomElement(using: &random) else { return }
      digits.swapAt(place, place + 1)
      text[file, row, "金额"] = String(digits)
    },
    Slip(chinese: "金额多一个零", english: "a zero too many") { text, file, row, _ in
      guard let amount = text[file, row, "金额"] else { return }
      text[file, row, "金额"] =
        amount.contains(".") ? amount.replacing(".", with: "0.", maxReplacements: 1) : amount + "0"
    },
    Slip(chinese: "漏一行", english: "a line lost") { text, file, row, _ in text.ledgers[file]?.remove(at: row) },
    Slip(chinese: "重一行", english: "a line doubled") { text, file, row, random in
      let line = text.ledgers[file]![row]
      let place = Bool.random(using: &random) ? row + 1 : text.ledgers[file]!.count
      text.ledgers[file]?.insert(line, at: place)
    },
    Slip(chinese: "资金性质错", english: "a line moved to another fund") { text, file, row, random in
      let funds = ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款", "财政专户管理资金", "事业收入", "其他收入"]
      text[file, row, "资金性质"] = funds.filter { $0 != text[file, row, "资金性质"] }.randomElement(using: &random)!
    },
  ]
}

/// A mistake in one line of a ledger.
private struct Slip: Sendable {
  var chinese: String
  var english: String
  var make: @Sendable (inout PackageText, String, Int, inout Generator) -> Void
}

private enum LedgerKind {
  case alone, controlled, views

  var chinese: String {
    switch self {
    case .alone: "完整分类账，没有核对数"
    case .controlled: "完整分类账，有核对数"
    case .views: "两个视图的分类账"
    }
  }

  var english: String {
    switch self {
    case .alone: "ledger in full, no controls"
    case .controlled: "ledger in full, with controls"
    case .views: "ledger in two views"
    }
  }
}

extension PackageText {
  /// Whether a row has an amount.
  fileprivate func isWhole(_ file: String, _ row: Int) -> Bool { self[file, row, "金额"]?.isEmpty == false }
}

extension SamplePackage {
  /// The sample with what was approved beside its ledger: the total, each fund, each public project.
  fileprivate var controlled: PackageText {
    var text = text
    var controls: [(attributes: String, amount: Amount)] = []
    for name in ["支出合计", "基本支出", "项目支出"] {
      guard case .money(let amount)? = disclosure.figures[name]?.number.quantity else { continue }
      controls.append(("of=\"\(name)\"", amount))
    }
    for fund in Fund.allCases {
      let lines = package.ledger.lines(on: .function).filter { $0.flow == .expenditure && $0.fund == fund }
      let sum = lines.reduce(0) { $0 + $1.amount.fen }
      if !lines.isEmpty { controls.append(("fund=\"\(fund.name)\"", Amount(fen: sum))) }
    }
    for (project, sheet) in zip(projects, disclosure.projects) {
      guard case .shown(let budget) = sheet.budget, !project.isWithheld else { continue }
      controls.append(("project=\"\(project.code)\"", budget.total))
    }
    let lines = controls.map {
      "    <control \($0.attributes) amount=\"\($0.amount.formatted(in: .plainYuan))\"/>"
    }
    text.insert(["  <controls in=\"元\">"] + lines + ["  </controls>"], before: "projects")
    return text
  }
}
