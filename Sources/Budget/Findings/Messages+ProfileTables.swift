/// Rows and columns of the tables of a profile.
extension Message {
  public static func unknownAspect(_ aspect: String, nearest: String?, known: String) -> Message {
    Message(
      "D456", .error, "列的 of 不能写“\(aspect)”。\(guessed: nearest, "是不是想写“", "”？")可以写：\(known)。",
      "A column cannot show “\(aspect)” (of).\(guessed: nearest, " Did you mean “", "”?") It can show: \(known).")
  }
  public static func levelMisplaced(_ level: String) -> Message {
    Message(
      "D457", .error, "by 里的“\(level)”已经由它前面的分好了。每一级只写一次，同一种科目从类到项。",
      "The level “\(level)” in by is divided by one before it already. Write each level once, and codes from 类 down to 项."
    )
  }
}
