internal import Checking

/// Sentences in which something was left out.
struct Holes {
  private let block: PageBlock
  private let text: [Unicode.Scalar]
  private var faults: [Fault] = []

  static func faults(in block: PageBlock) -> [Fault] {
    var holes = Holes(block: block, text: block.text)
    holes.check()
    return holes.faults
  }

  private mutating func check() {
    guard !text.isEmpty else {
      if block.kind == .item, !block.holdsBlocks { faults.append(Fault(.emptyItem, "", at: block.offset)) }
      if block.kind == .paragraph, !block.holdsBlocks { faults.append(Fault(.emptyItem, "", at: block.offset)) }
      return
    }
    checkMarks()
    checkBrackets()
    checkNumbers()
    checkUnits()
    checkReasons()
    checkEnd()
  }

  private mutating func add(_ kind: Fault.Kind, at index: Int) {
    let range = max(0, index - 24)..<min(text.count, index + 8)
    let offset = block.offsets.indices.contains(index) ? block.offsets[index] : block.offsets.last ?? block.offset
    faults.append(Fault(kind, String(text[range]), at: offset))
  }

  private mutating func checkMarks() {
    if text[0].isMark || text[0] == "）" || text[0] == "。" { add(.leadingMark, at: 0) }
    for index in text.indices.dropFirst() {
      let (before, here) = (text[index - 1], text[index])
      if before.isMark, here.isMark { add(.doubledMark, at: index) }
      if before == "（" || before == "“" || before == "《", here.isMark || here == "）" || here == "”" || here == "》" {
        add(.doubledMark, at: index)
      }
      if here == "）", before == "，" || before == "、" || before == "；" || before == "：" { add(.doubledMark, at: index) }
    }
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "）": "（", "》": "《", "”": "“", "】": "【", "〕": "〔", ")": "(",
  ]

  private mutating func checkBrackets() {
    var open: [(bracket: Unicode.Scalar, index: Int)] = []
    for (index, scalar) in text.enumerated() {
      if Self.brackets.values.contains(scalar) {
        open.append((scalar, index))
      } else if let partner = Self.brackets[scalar] {
        if open.last?.bracket == partner { open.removeLast() } else { return add(.bracket, at: index) }
      }
    }
    if let left = open.last { add(.bracket, at: left.index) }
  }

  /// Money and percentages always say of what; a whole number may be a name.
  private mutating func checkNumbers() {
    for number in SaidNumber.all(in: text) where number.unit.isEmpty && number.decimals > 0 {
      let end = number.range.upperBound
      if end == text.count || text[end].isMark || text[end] == "）" || text[end].isDigit {
        add(.numberWithoutUnit, at: end)
      }
    }
    for number in SaidNumber.all(in: text) where number.unit.isEmpty && number.decimals == 0 {
      let end = number.range.upperBound
      guard end < text.count ? text[end].isMark : block.kind == .paragraph else { continue }
      if Self.leads.contains(where: { number.lead.hasSuffix($0) }) { add(.numberWithoutUnit, at: end) }
    }
  }

  private static let leads = ["增加", "减少", "支出", "收入", "预算", "决算", "合计", "总计", "共", "共计", "金额"]

  /// Words that end like a unit.
  private static let words = [
    "车辆", "一个", "两个", "多个", "各个", "整个", "几个", "每个", "这个", "某个", "单个", "逐个", "三个", "四个", "五个", "六个", "七个", "八个", "九个",
    "十个", "哪个", "数个", "某辆",
    "一次", "首次", "每次", "本次", "多次", "层次", "档次", "再次", "此次", "人次", "批次", "单元", "多元", "公元", "美元", "欧元", "日元", "千元", "百元",
    "十元", "亿元", "万元", "一元", "元",
  ]

  private mutating func checkUnits() {
    for unit in ["万元", "亿元", "个", "辆", "平方米", "台（套）", "批次", "人次", "元", "%"] {
      let scalars = Array(unit.unicodeScalars)
      var start = 0
      while let index = text.index(of: unit, from: start) {
        start = index + scalars.count
        let before = index > 0 ? text[index - 1] : "。"
        let after = start < text.count ? text[start] : "。"
        if before.isDigit || !(after.isMark || after == "）") || before == "百" || before == "千" || before == "十" {
          continue
        }
        if unit == "元", before == "万" || before == "亿" { continue }
        if unit == "万元" || unit == "元", text[..<index].reversed().starts(with: "：位单".unicodeScalars) { continue }
        if unit != "万元", unit != "平方米", Self.words.contains(String(text[max(0, index - 1)..<start])) { continue }
        if unit == "人次" || unit == "批次", before == "、", index > 1, !text[index - 2].isDigit, text[index - 2] != "次" {
          continue
        }
        if before == "“" || before == "以" || before == "到" || before == "至" || before == "按" { continue }
        if before == "一" || before == "二" || before == "三" || before == "四" || before == "五" || before == "六" {
          continue
        }
        add(.unitWithoutNumber, at: index)
      }
    }
    for lead in ["共人", "计人", "、人，", "，人，", "共人次", "共批次", "共辆", "共个"] {
      if let index = text.index(of: lead) { add(.unitWithoutNumber, at: index + 1) }
    }
  }

  private mutating func checkReasons() {
    for words in ["原因是", "原因为", "主要用于", "其中"] {
      var start = 0
      while let index = text.index(of: words, from: start) {
        start = index + words.unicodeScalars.count
        let after = start < text.count ? text[start] : "。"
        let isMark = after == "。" || after == "，" || after == "；" || after == "、" || after == "）"
        if isMark, words != "其中" || after != "，" { add(words == "其中" ? .partsMissing : .reasonMissing, at: start) }
      }
    }
  }

  /// A paragraph of sentences ends as one.
  private mutating func checkEnd() {
    guard let last = text.last else { return }
    if last == "，" || last == "、" { add(.danglingMark, at: text.count) }
    guard block.kind == .paragraph, block.classes.isEmpty, !block.path.contains("td"), !block.path.contains("header")
    else { return }
    let hasClauses = text.contains("，") || text.contains("。") || text.contains("；")
    let ends: [Unicode.Scalar] = ["。", "！", "？", "：", "；", "，", "、", "”", "）", "…", "》"]
    if hasClauses, !ends.contains(last) { add(.unclosedParagraph, at: text.count) }
  }
}
