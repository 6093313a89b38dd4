/// Printing pages as PDF.
extension Message {
  public static func printerMissing(_ packages: String) -> Message {
    Message(
      "D860", .error, is: .environment,
      "生成 PDF 需要的程序没有安装：\(packages)。请由管理员运行 apt-get install chromium qpdf fonts-lxgw-wenkai 后重试，或去掉 --pdf；什么都还没有做。",
      "Programs that PDF files need are not installed: \(packages). Have an administrator run apt-get install chromium qpdf fonts-lxgw-wenkai, then try again, or leave out --pdf. Nothing was done."
    )
  }
  public static func printerFailed(_ program: String, reason: String) -> Message {
    Message(
      "D861", .error, is: .environment,
      "没有生成 PDF：\(program) 出错（\(reason)）。这份材料没有更新，已发布的仍是原来的。请检查磁盘空间和 \(program) 能否运行，然后重试，或去掉 --pdf。",
      "There is no PDF: \(program) failed (\(reason)). The package was not updated; what is published is the old version. See whether there is space on the disk and \(program) runs, then try again, or leave out --pdf."
    )
  }
  public static func printerTimedOut(_ program: String, seconds: Int) -> Message {
    Message(
      "D862", .error, is: .environment,
      "没有生成 PDF：\(program) 超过 \(own: seconds) 秒没有结束，已经中止。这份材料没有更新，已发布的仍是原来的。请减少 --jobs 后重试，或去掉 --pdf。",
      "There is no PDF: \(program) was still running after \(own: seconds) seconds, and was ended. The package was not updated; what is published is the old version. Try again with fewer --jobs, or leave out --pdf."
    )
  }
  public static func printerLeftNothing(_ program: String) -> Message {
    Message(
      "D863", .error, is: .environment,
      "没有生成 PDF：\(program) 结束了，写出的不是完整的 PDF。这份材料没有更新，已发布的仍是原来的。请检查磁盘空间和 \(program) 能否运行，然后重试，或去掉 --pdf。",
      "There is no PDF: \(program) ended, and what it left is no complete PDF. The package was not updated; what is published is the old version. See whether there is space on the disk and \(program) runs, then try again, or leave out --pdf."
    )
  }
  public static var textDrawn: Message {
    Message(
      "D864", .warning,
      "disclosure.pdf 中有文字是画出来的：所用字体不能嵌入，从中复制的字可能不对，文件也大。请安装 fonts-lxgw-wenkai，或在模板 shared/style.xhtml 的打印部分换用 TrueType 字体，删除 disclosure.pdf 后加 --pdf 再运行。",
      "Text in disclosure.pdf is drawn: its font cannot be embedded, so text copied from it may be wrong, and the file is large. Install fonts-lxgw-wenkai, or name a TrueType font in the print part of the template shared/style.xhtml, delete disclosure.pdf, and run again with --pdf."
    )
  }
  public static var printedTakenDown: Message {
    Message(
      "D865", .warning, "旧的 disclosure.pdf 已经撤下：网页有变化，或者没有运行记录可以证明它与网页相符。如果需要 PDF，请加 --pdf 再运行。",
      "The old disclosure.pdf was taken down: the page changed, or no record of runs shows that it belongs to this page. If there is to be one, run again with --pdf."
    )
  }
}
