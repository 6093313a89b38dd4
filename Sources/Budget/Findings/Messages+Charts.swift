/// The charts of a profile.
extension Message {
  public static func chartTwice(_ name: String) -> Message {
    Message(
      "D451", .error, "图“\(name)”出现两次。请删去一个。",
      "The chart “\(name)” occurs twice. Remove one.")
  }
  public static func chartWithoutBreakdown(_ figure: String) -> Message {
    Message(
      "D452", .error, "指标“\(figure)”没有明细，画不出构成图。请在 <figure> 上写 breakdown，或改用 <bar> 逐项列出。",
      "The figure “\(figure)” has no breakdown to draw. Put breakdown on its <figure>, or list <bar> by <bar>.")
  }
  public static func chartOfMixedFigures(_ figure: String) -> Message {
    Message(
      "D453", .error, "“\(figure)”是件数，与图中的金额不能用同一刻度。请分成两张图。",
      "“\(figure)” is a count, which cannot share a scale with the money of this chart. Make two charts.")
  }
  public static func seriesTwice(_ name: String) -> Message {
    Message(
      "D454", .error, "图中“\(name)”出现两次。请删去一个。",
      "“\(name)” occurs twice in the chart. Remove one.")
  }
}
