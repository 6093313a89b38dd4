/// The charts of a profile.
extension Message {
  static let charts: [Message] = [chartTwice, chartWithoutBreakdown, chartOfMixedFigures, seriesTwice]

  /// {0} the name.
  public static let chartTwice = Message(
    "D451", .error, zh: "图“{0}”出现两次。请删去一个。", en: "The chart “{0}” occurs twice. Remove one.")

  /// {0} the figure.
  public static let chartWithoutBreakdown = Message(
    "D452", .error, zh: "指标“{0}”没有明细，画不出构成图。请在 <figure> 上写 breakdown，或改用 <bar> 逐项列出。",
    en: "The figure “{0}” has no breakdown to draw. Put breakdown on its <figure>, or list <bar> by <bar>.")

  /// {0} the figure.
  public static let chartOfMixedFigures = Message(
    "D453", .error, zh: "“{0}”是件数，与图中的金额不能用同一刻度。请分成两张图。",
    en: "“{0}” is a count, which cannot share a scale with the money of this chart. Make two charts.")

  /// {0} the series.
  public static let seriesTwice = Message(
    "D454", .error, zh: "图中“{0}”出现两次。请删去一个。", en: "“{0}” occurs twice in the chart. Remove one.")
}
