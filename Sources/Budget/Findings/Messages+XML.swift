/// Texts that are not well-formed XML.
extension Message {
  public static var xmlEmpty: Message {
    Message(
      "D121", .error, "文件里没有任何内容。请按 docs/inputs.md 填写。",
      "The file has no content. Fill it in as docs/inputs.md shows.")
  }
  public static var xmlDoctype: Message {
    Message(
      "D122", .error, "不允许 <!DOCTYPE …>。请删去这个声明；实体和外部文件一律不读。",
      "<!DOCTYPE …> is not allowed. Remove the declaration; entities and outside files are never read.")
  }
  public static func xmlTooDeep(_ limit: Int) -> Message {
    Message(
      "D123", .error, "元素嵌套超过 \(own: limit) 层。请检查是否漏了结束标签。",
      "Elements nest more than \(own: limit) deep. Check for missing end tags.")
  }
  public static var xmlContentBeforeRoot: Message {
    Message(
      "D124", .error, "第一个元素之前有文字。请删去。",
      "There is text before the first element. Remove it.")
  }
  public static var xmlContentAfterRoot: Message {
    Message(
      "D125", .error, "最外层元素结束之后还有内容。请删去，或移到里面。",
      "There is content after the end of the outermost element. Remove it, or move it inside.")
  }
  public static var xmlMisplacedDeclaration: Message {
    Message(
      "D126", .error, "<?xml …?> 必须是文件的最开头。请删去它前面的空行或文字。",
      "<?xml …?> must be the very first thing in the file. Remove what stands before it.")
  }
  public static func xmlInvalidCharacter(_ character: String) -> Message {
    Message(
      "D127", .error, "有不允许的字符 \(own: character)。请删去它。",
      "The character \(own: character) is not allowed. Remove it.")
  }
  public static func xmlMismatchedTag(_ open: String, close: String, line: Int) -> Message {
    Message(
      "D128", .error, "这里是 </\(named: close)>，而第 \(own: line) 行打开的是 <\(named: open)>。请把两处改成一致，或补上 </\(named: open)>。",
      "This is </\(named: close)>, but <\(named: open)> was opened on line \(own: line). Make the two agree, or add </\(named: open)>."
    )
  }
  public static func xmlUnclosedElement(_ name: String) -> Message {
    Message(
      "D129", .error, "<\(named: name)> 没有结束。请补上 </\(named: name)>。",
      "<\(named: name)> is not closed. Add </\(named: name)>.")
  }
  public static func xmlUnexpectedEndTag(_ name: String) -> Message {
    Message(
      "D130", .error, "</\(named: name)> 没有对应的开始标签。请删去它，或补上 <\(named: name)>。",
      "</\(named: name)> closes nothing. Remove it, or add <\(named: name)>.")
  }
  public static func xmlMalformedTag(_ name: String) -> Message {
    Message(
      "D131", .error, "标签 <\(named: name) 写法不对。请检查引号和结尾的“>”。",
      "The tag <\(named: name) is malformed. Check its quotes and the closing “>”.")
  }
  public static var xmlUnescapedLessThan: Message {
    Message(
      "D132", .error, "文字中的“<”请写成 &lt;。",
      "Write “<” in text as &lt;.")
  }
  public static func xmlUndeclaredPrefix(_ prefix: String) -> Message {
    Message(
      "D133", .error, "前缀“\(prefix):”没有声明。请删去前缀。",
      "The prefix “\(prefix):” is not declared. Remove it.")
  }
  public static func xmlUnquotedAttribute(_ name: String) -> Message {
    Message(
      "D134", .error, "属性 \(named: name) 的值请用英文引号括起来：\(named: name)=\"…\"。",
      "Put the value of \(named: name) in straight quotes: \(named: name)=\"…\".")
  }
  public static func xmlUnterminatedAttribute(_ name: String) -> Message {
    Message(
      "D135", .error, "属性 \(named: name) 的值缺少结尾的引号。值中的“<”请写成 &lt;。",
      "The value of \(named: name) lacks its closing quote. Write “<” in a value as &lt;.")
  }
  public static func xmlDuplicateAttribute(_ name: String) -> Message {
    Message(
      "D136", .error, "属性 \(named: name) 写了两次。请删去一个。",
      "The attribute \(named: name) is given twice. Remove one.")
  }
  public static func xmlMissingSpace(_ name: String) -> Message {
    Message(
      "D137", .error, "属性 \(named: name) 之前缺一个空格，请补上。",
      "A space is missing before the attribute \(named: name). Add it.")
  }
  public static func xmlUndeclaredEntity(_ name: String) -> Message {
    Message(
      "D138", .error, "“&\(name);”没有定义。请直接写出字符；文字中的“&”请写成 &amp;。",
      "“&\(name);” is not defined. Write the character itself; “&” in text is written &amp;.")
  }
  public static var xmlUnescapedAmpersand: Message {
    Message(
      "D139", .error, "文字中的“&”请写成 &amp;。",
      "Write “&” in text as &amp;.")
  }
  public static func xmlInvalidReference(_ reference: String) -> Message {
    Message(
      "D140", .error, "“\(reference)”不是允许的字符。请删去它，或直接写出字符。",
      "“\(reference)” is not an allowed character. Remove it, or write the character itself.")
  }
  public static var xmlUnescapedSectionEnd: Message {
    Message(
      "D141", .error, "文字中的“]]>”请写成 ]]&gt;。",
      "Write “]]>” in text as ]]&gt;.")
  }
  public static var xmlDoubleHyphen: Message {
    Message(
      "D142", .error, "注释里不能有“--”。请改写。",
      "A comment cannot contain “--”. Rewrite it.")
  }
  public static func xmlUnterminated(_ end: String) -> Message {
    Message(
      "D143", .error, "从这里开始的内容没有结束。请补上“\(own: end)”。",
      "What begins here does not end. Add “\(own: end)”.")
  }
  public static func xmlOther(_ words: String) -> Message {
    Message(
      "D144", .error, "XML 写法有误：\(words)。请改正这一处。",
      "Not well-formed: \(words). Correct this place.")
  }
  public static func xmlTooManyAttributes(_ limit: Int) -> Message {
    Message(
      "D145", .error, "一个元素的属性超过 \(own: limit) 个。请检查是否漏了引号或“>”。",
      "One element has more than \(own: limit) attributes. Check for a missing quote or “>”.")
  }
}
