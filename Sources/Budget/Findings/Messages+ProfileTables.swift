/// Rows and columns of the tables of a profile.
extension Message {
  public static func unknownAspect(_ aspect: String, nearest: String?, known: String) -> Message {
    Message(
      "D456", .error, "列的 of 不能写“\(aspect)”。\(guessed: nearest, "是否应为“", "”？")请改成其中之一：\(known)。",
      "A column cannot show “\(aspect)” (of).\(guessed: nearest, " Did you mean “", "”?") It can show: \(known).")
  }
  public static func levelMisplaced(_ level: String) -> Message {
    Message(
      "D457", .error, "by 里的“\(level)”已经由它前面的分好了。请改正：每一级只写一次，同一种科目从类到项。",
      "The level “\(level)” in by is divided by one before it already. Write each level once, and codes from 类 down to 项."
    )
  }
}

/// Changes of an extended profile.
extension Message {
  public static func changedUnknown(
    _ kind: String, _ name: String, nearest: @autoclosure @escaping () -> String?
  ) -> Message {
    Message(
      "D458", .error,
      "沿用的格式里没有 \(own: kind)=\"\(name)\"。\(guessed: nearest(), "是否应为“", "”？")请改正；要新写一个，不用 <change>、<set> 和 <remove>。",
      "The extended profile has no \(own: kind)=\"\(name)\".\(guessed: nearest(), " Did you mean “", "”?") Correct it; something new is written without <change>, <set> and <remove>."
    )
  }
  public static func changedSeveral(_ name: String, count: Int) -> Message {
    Message(
      "D459", .error, "“\(name)”有 \(count) 处，不知道改哪一处。列请把上级表头写上，如 本年收入/小计；行请在后面写第几个，如 \(name)#2。",
      "“\(name)” occurs \(count) times. Write a column with the heads above it, such as 本年收入/小计, and a line with its position, such as \(name)#2."
    )
  }
  public static func tooManyChanges(_ limit: Int) -> Message {
    Message(
      "D461", .error, "这里的 <change> 一共改动超过 \(own: limit) 处。请把改动多的表整张重写为 <table>。",
      "The <change> elements here change more than \(own: limit) things. Write tables that change much out as <table>.")
  }
  public static func ledgerMissing(_ profile: String) -> Message {
    Message(
      "D460", .error, "格式 \(profile) 有表，要有分类账。请填写“分类账”（<ledger>）；只公开文字和绩效目标的，请用没有表的格式。",
      "The profile \(profile) has tables, which need a ledger. Fill in the sheet 分类账 (<ledger>); for texts and goals alone use a profile without tables."
    )
  }
}
