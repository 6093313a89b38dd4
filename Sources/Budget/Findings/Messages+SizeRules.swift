/// Figures whose size does not fit those of another year.
extension Message {
  public static func figureShifted(_ basis: String, figure: String, stated: String, now: String, factor: Int) -> Message
  {
    Message(
      "D915", .warning,
      "“\(figure)”的\(own: basis)数写的是 \(stated) 元，本年是 \(now) 元，相差约 \(factor) 倍，别的指标却相近，像是小数点错位或多打了 0。请核对并改正金额（amount）。",
      "“\(figure)” is stated as \(stated) 元 for \(own: basis), and is \(now) 元 now, about \(factor) times as much or as little, while other figures are alike. Check the decimal point and zeros, and correct amount."
    )
  }
}
