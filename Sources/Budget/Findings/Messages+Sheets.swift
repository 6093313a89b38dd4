/// Packages that are stated as workbooks.
extension Message {
  public static func packageStatedTwice(_ first: String, _ second: String) -> Message {
    Message(
      "D240", .error, "这里既有 \(own: first) 又有 \(own: second)，不知道以哪个为准。请移走一个。",
      "There are both \(own: first) and \(own: second) here, so it is unclear which one counts. Move one of them away.")
  }
  public static func packageNotStated(_ names: String?) -> Message {
    Message(
      "D241", .error,
      "这里没有 disclosure.xlsx，也没有 disclosure.xml，没有可读的材料。\(names, "这里有：", "。如果是要填的工作簿，请改名为 disclosure.xlsx（旧格式请先在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”）。")请放入其中一个。",
      "There is neither disclosure.xlsx nor disclosure.xml here. Put in one of them.\(names, " Found: ", ". If that is the workbook, rename it to disclosure.xlsx, after saving an older format as an Excel workbook (*.xlsx).")"
    )
  }
  public static func otherVersion(_ name: String, read: String) -> Message {
    Message(
      "D242", .warning, "读的是 \(own: read)，没有读 \(name)。如果 \(name) 才是最新的，请用它替换 \(own: read)；否则请移走。",
      "\(own: read) was read, and \(name) was not. If \(name) is the latest, replace \(own: read) with it; otherwise move it away."
    )
  }
  public static func sheetNotRead(_ name: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D243", .note, "工作表“\(name)”没有读。\(guessed: nearest(), "是否应为“", "”？如果是，请改工作表的名称。")",
      "The sheet “\(name)” was not read.\(guessed: nearest(), " Did you mean “", "”? If so, rename it.")")
  }
  public static func sheetMissing(_ name: String) -> Message {
    Message(
      "D244", .error, "工作簿里缺少工作表“\(own: name)”。请补上这张表，或改正它的名称。",
      "The workbook has no sheet “\(own: name)”. Add it, or correct its name.")
  }
  public static func headsMissing(_ heads: String) -> Message {
    Message(
      "D245", .error, "这张表里找不到列名那一行。请补上列名：\(own: heads)。",
      "No row of this sheet has the column heads. Add them: \(own: heads).")
  }
  public static func sheetColumnMissing(_ head: String) -> Message {
    Message(
      "D246", .error, "这张表缺少列“\(own: head)”。请在列名那一行补上它。",
      "This sheet has no column “\(own: head)”. Add it to the row of heads.")
  }
  public static func labelNotRead(_ label: String, nearest: @autoclosure @escaping () -> String?, known: String)
    -> Message
  {
    Message(
      "D247", .warning, "“\(label)”这一栏没有读。\(guessed: nearest(), "是否应为“", "”？")可以填：\(own: known)。",
      "“\(label)” was not read.\(guessed: nearest(), " Did you mean “", "”?") Known: \(own: known).")
  }
  public static func labelsDisagree(_ head: String, _ value: String, other: String, place: String) -> Message {
    Message(
      "D248", .error, "\(own: head)在这里是“\(value)”，在 \(own: place) 是“\(other)”。请改成一致。",
      "\(own: head) is “\(value)” here, and “\(other)” at \(own: place). Make them agree.")
  }
  public static func ledgerStatedTwice(_ sheet: String) -> Message {
    Message(
      "D249", .error, "“分类账”和“\(own: sheet)”都填了。有全部明细的只填“分类账”；没有的只填“功能分类”和“经济分类”。请清空不用的表。",
      "Both 分类账 and \(own: sheet) are filled in. Use 分类账 for a full ledger, or 功能分类 and 经济分类 for two views. Empty the others."
    )
  }
  public static func rowWithoutParent(_ head: String) -> Message {
    Message(
      "D250", .error, "这一行没有\(own: head)，不知道属于哪一个。请补上。",
      "This row has no \(own: head), so it is unclear what it belongs to. Fill it in.")
  }
  public static func parentUnknown(_ code: String, nearest: @autoclosure @escaping () -> String?, sheet: String)
    -> Message
  {
    Message(
      "D251", .error, "“\(own: sheet)”表里没有 \(code)。\(guessed: nearest(), "是否应为 ", "？")请改正编码，或在“\(own: sheet)”表里补上。",
      "The sheet \(own: sheet) has no \(code).\(guessed: nearest(), " Did you mean ", "?") Correct the code, or add it there."
    )
  }
  public static func textRowKindUnknown(_ kind: String, nearest: @autoclosure @escaping () -> String?, known: String)
    -> Message
  {
    Message(
      "D252", .error, "类型“\(kind)”不认识。\(guessed: nearest(), "是否应为“", "”？")请填：\(own: known)。",
      "Unknown 类型 “\(kind)”.\(guessed: nearest(), " Did you mean “", "”?") Write one of: \(own: known).")
  }
  public static var textWithoutTitle: Message {
    Message(
      "D253", .error, "这段文字没有标题，不知道放在哪里。请在第一列写标题。",
      "This text has no 标题, so it is unclear where it belongs. Write it into the first column.")
  }
  public static var tableRowWithoutTitle: Message {
    Message(
      "D254", .error, "这一行表格前面没有“表题”行。请在表头前加一行，类型选“表题”，内容写表名。",
      "No row of the type 表题 begins this table. Add one above its 表头, with the title of the table.")
  }
  public static func cellBlank(_ heads: Phrase) -> Message {
    Message(
      "D255", .error, "没有填\(own: heads.chinese)。请填在这一格。",
      "\(own: heads.english) is blank. Fill in this cell.")
  }
  public static func cellNotAllowed(_ head: String) -> Message {
    Message(
      "D256", .error, "\(own: head)不能与这一行已填的其他栏一起填，或者还缺与它成套的栏。请核对这一行。",
      "\(own: head) cannot be filled in together with other cells of this row, or lacks one that goes with it. Check this row."
    )
  }
  public static func rowNotAllowed(_ head: String, in parent: String) -> Message {
    Message(
      "D257", .error, "\(own: parent)里的\(own: head)多了一行，或者位置不对。请删去多余的。",
      "There is one \(own: head) too many in \(own: parent), or it is at the wrong place. Remove it.")
  }
  public static func rowsMissing(_ heads: Phrase, in parent: String) -> Message {
    Message(
      "D258", .error, "\(own: parent)里一行\(own: heads.chinese)也没有。请补上。",
      "\(own: parent) has no row of \(own: heads.english). Add it.")
  }
}
