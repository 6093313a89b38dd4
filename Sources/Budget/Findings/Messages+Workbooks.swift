/// Workbooks and other tables that are not what they should be.
extension Message {
  public static func workbookDamaged(_ reason: Phrase) -> Message {
    Message(
      "D191", .error, "这个工作簿读不了：\(own: reason.chinese)。请在 Excel 或 WPS 中打开它，核对内容后另存为“Excel 工作簿（*.xlsx）”；打不开，就请重新取一份。",
      "This workbook cannot be read: \(own: reason.english). Open it in Excel or WPS, check its content, and save it as an Excel workbook (*.xlsx); if it does not open, get another copy."
    )
  }
  public static func workbookTooLarge(_ reason: Phrase) -> Message {
    Message(
      "D192", .error, "这个工作簿太大，没有读：\(own: reason.chinese)。请只留下公开需要的内容，复制到一个新建的工作簿里再交来。",
      "This workbook is too large and was not read: \(own: reason.english). Copy what is needed into a new workbook.")
  }
  public static var workbookEncrypted: Message {
    Message(
      "D193", .error, "这个工作簿设了打开密码。请去掉密码后保存：Excel 在“文件”→“信息”→“保护工作簿”→“用密码进行加密”里清空密码，WPS 在“文件”→“文档加密”→“密码加密”里清空。",
      "This workbook asks for a password. Remove it and save: in Excel under File → Info → Protect Workbook → Encrypt with Password, in WPS under File → Encryption → Password, leave the password empty."
    )
  }
  public static func workbookOfOtherFormat(_ what: Phrase) -> Message {
    Message(
      "D194", .error,
      "这是\(own: what.chinese)，不能直接读。请打开它另存一份：Excel 选“文件”→“另存为”，保存类型选“Excel 工作簿（*.xlsx）”；WPS 选“文件”→“另存为”→“Excel 文件（*.xlsx）”。",
      "This is \(own: what.english), which is not read. Open it and save a copy: in Excel choose File → Save As and the type “Excel Workbook (*.xlsx)”; in WPS choose File → Save As → “Excel file (*.xlsx)”."
    )
  }
  public static func notTable(_ what: Phrase) -> Message {
    Message(
      "D195", .error, "这是\(own: what.chinese)，不是表格。请换成“Excel 工作簿（*.xlsx）”，或者逗号分隔的 CSV 表格。",
      "This is \(own: what.english), not a table. Put an Excel workbook (*.xlsx) or a CSV table in its place.")
  }
  public static var workbookExpected: Message {
    Message(
      "D196", .error, "这是纯文本（CSV），不是工作簿，里面没有一张张工作表。请用 Excel 或 WPS 打开它，选“文件”→“另存为”，类型选“Excel 工作簿（*.xlsx）”。",
      "This is plain text (CSV), not a workbook with sheets. Open it in Excel or WPS and choose File → Save As with the type “Excel Workbook (*.xlsx)”."
    )
  }
  public static func hiddenPlacesRead(_ places: Phrase) -> Message {
    Message(
      "D197", .note, "\(own: places.chinese)是隐藏的，照样读了。不该有的内容请删去，而不是隐藏。",
      "Hidden but read all the same: \(own: places.english). What should not count must be deleted, not hidden.")
  }
  public static func formulaNotCalculated(_ formula: String, reason: Phrase) -> Message {
    Message(
      "D198", .error,
      "公式“\(formula)”没有算出的结果，这里也算不出（\(reason.chinese)）。请在 Excel 或 WPS 中打开工作簿，按 Ctrl+Alt+F9 重新计算后保存；或者直接填数。",
      "The formula “\(formula)” has no result, and cannot be calculated here (\(reason.english)). Open the workbook in Excel or WPS, recalculate it with Ctrl+Alt+F9 and save it; or type the number."
    )
  }
  public static func cellShowsError(_ error: String) -> Message {
    Message(
      "D199", .error, "这个单元格的公式出了错（\(error)）。请改正公式，或者直接填写内容。",
      "The formula of this cell is wrong (\(error)). Correct it, or type the content.")
  }
}
