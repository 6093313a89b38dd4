internal import Budget

/// The words by which a reason speaks of more or of less.
enum ChangeWords {
  private enum Sense {
    case change(Change.Direction)
    /// Less, but of what else is not said.
    case restraint
    /// What may turn the sense: another time, a denial.
    case open
    /// 比上年: names another time, but speaks of this.
    case comparison
  }

  private static let words: [(String, Sense)] =
    [
      "增加", "增长", "上升", "增多", "新增", "上涨", "扩大", "增设", "追加", "增大", "上调", "调增", "增支", "多支出", "增至", "标准提高", "提高标准", "提标",
      "调入",
      "招录", "新进人员",
    ].map { ($0, .change(.increase)) }
    + [
      "减少", "下降", "降低", "压缩", "压减", "缩减", "调减", "削减", "核减", "减支", "少支出", "减至", "下调", "缩小",
    ].map { ($0, .change(.decrease)) }
    + ["没有", "未", "节约", "从严", "取消", "停止", "暂停", "停用", "不再"].map { ($0, .restraint) }
    + [
      "上年", "去年", "上一年", "以前年度", "往年", "同期", "增减", "未增", "未减", "无新增", "没有增加", "没有减少", "没有新增", "未新增", "未发生减", "不增", "不减",
      "避免", "防止", "虽", "尽管", "仍然",
      "不再增", "减少了对", "抵消",
    ].map { ($0, .open) }
    + ["比", "较", "与", "同"].flatMap { word in ["上年", "去年", "上一年", "往年"].map { (word + $0, .comparison) } }
  private static let finder = PhraseFinder(words.map { Array($0.0.unicodeScalars) })

  /// Returns the only direction that a reason speaks of; nil if it speaks of both, of none, or of something that may
  /// turn its sense.
  static func direction(of reason: ArraySlice<Unicode.Scalar>) -> Change.Direction? {
    var direction: Change.Direction?
    var isRestrained = false
    var open = 0
    for phrase in finder.phrases(in: reason.lazy.filter { !$0.isBlank }) {
      switch words[phrase].1 {
      case .change(let found):
        guard direction == nil || direction == found else { return nil }
        direction = found
      case .restraint: isRestrained = true
      case .open: open += 1
      case .comparison: open -= 1
      }
    }
    return open > 0 || isRestrained && direction == .increase ? nil : direction
  }
}
