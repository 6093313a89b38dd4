/// Texts that are not well-formed XML.
extension Message {
  static let xml: [Message] = [
    xmlEmpty, xmlDoctype, xmlTooDeep, xmlContentBeforeRoot, xmlContentAfterRoot, xmlMisplacedDeclaration,
    xmlInvalidCharacter, xmlMismatchedTag, xmlUnclosedElement, xmlUnexpectedEndTag, xmlMalformedTag,
    xmlUnescapedLessThan, xmlUndeclaredPrefix, xmlUnquotedAttribute, xmlUnterminatedAttribute, xmlDuplicateAttribute,
    xmlMissingSpace, xmlUndeclaredEntity, xmlUnescapedAmpersand, xmlInvalidReference, xmlUnescapedSectionEnd,
    xmlDoubleHyphen, xmlUnterminated, xmlOther, xmlTooManyAttributes,
  ]

  public static let xmlEmpty = Message(
    "D121", .error, zh: "文件里没有任何内容。请按 docs/inputs.md 填写。",
    en: "The file has no content. Fill it in as docs/inputs.md shows.")

  public static let xmlDoctype = Message(
    "D122", .error, zh: "不允许 <!DOCTYPE …>。请删去这个声明；实体和外部文件一律不读。",
    en: "<!DOCTYPE …> is not allowed. Remove the declaration; entities and outside files are never read.")

  /// {0} the limit.
  public static let xmlTooDeep = Message(
    "D123", .error, zh: "元素嵌套超过 {0} 层。请检查是否漏了结束标签。", en: "Elements nest more than {0} deep. Check for missing end tags."
  )

  public static let xmlContentBeforeRoot = Message(
    "D124", .error, zh: "第一个元素之前有文字。请删去。", en: "There is text before the first element. Remove it.")

  public static let xmlContentAfterRoot = Message(
    "D125", .error, zh: "最外层元素结束之后还有内容。请删去，或移到里面。",
    en: "There is content after the end of the outermost element. Remove it, or move it inside.")

  public static let xmlMisplacedDeclaration = Message(
    "D126", .error, zh: "<?xml …?> 必须是文件的最开头。请删去它前面的空行或文字。",
    en: "<?xml …?> must be the very first thing in the file. Remove what stands before it.")

  /// {0} the character.
  public static let xmlInvalidCharacter = Message(
    "D127", .error, zh: "有不允许的字符 {0}。请删去它。", en: "The character {0} is not allowed. Remove it.")

  /// {0} the open element, {1} the end tag's name, {2} the line where the element was opened.
  public static let xmlMismatchedTag = Message(
    "D128", .error, zh: "这里是 </{1}>，而第 {2} 行打开的是 <{0}>。请把两处改成一致，或补上 </{0}>。",
    en: "This is </{1}>, but <{0}> was opened on line {2}. Make the two agree, or add </{0}>.")

  /// {0} the element.
  public static let xmlUnclosedElement = Message(
    "D129", .error, zh: "<{0}> 没有结束。请补上 </{0}>。", en: "<{0}> is not closed. Add </{0}>.")

  /// {0} the element.
  public static let xmlUnexpectedEndTag = Message(
    "D130", .error, zh: "</{0}> 没有对应的开始标签。请删去它，或补上 <{0}>。", en: "</{0}> closes nothing. Remove it, or add <{0}>.")

  /// {0} the element.
  public static let xmlMalformedTag = Message(
    "D131", .error, zh: "标签 <{0} 写法不对。请检查引号和结尾的“>”。",
    en: "The tag <{0} is malformed. Check its quotes and the closing “>”.")

  public static let xmlUnescapedLessThan = Message(
    "D132", .error, zh: "文字中的“<”请写成 &lt;。", en: "Write “<” in text as &lt;.")

  /// {0} the prefix.
  public static let xmlUndeclaredPrefix = Message(
    "D133", .error, zh: "前缀“{0}:”没有声明。请删去前缀。", en: "The prefix “{0}:” is not declared. Remove it.")

  /// {0} the attribute.
  public static let xmlUnquotedAttribute = Message(
    "D134", .error, zh: "属性 {0} 的值请用英文引号括起来：{0}=\"…\"。", en: "Put the value of {0} in straight quotes: {0}=\"…\".")

  /// {0} the attribute.
  public static let xmlUnterminatedAttribute = Message(
    "D135", .error, zh: "属性 {0} 的值缺少结尾的引号。值中的“<”请写成 &lt;。",
    en: "The value of {0} lacks its closing quote. Write “<” in a value as &lt;.")

  /// {0} the attribute.
  public static let xmlDuplicateAttribute = Message(
    "D136", .error, zh: "属性 {0} 写了两次。请删去一个。", en: "The attribute {0} is given twice. Remove one.")

  /// {0} the attribute.
  public static let xmlMissingSpace = Message(
    "D137", .error, zh: "属性 {0} 之前缺一个空格，请补上。", en: "A space is missing before the attribute {0}. Add it.")

  /// {0} the entity.
  public static let xmlUndeclaredEntity = Message(
    "D138", .error, zh: "“&{0};”没有定义。请直接写出字符；文字中的“&”请写成 &amp;。",
    en: "“&{0};” is not defined. Write the character itself; “&” in text is written &amp;.")

  public static let xmlUnescapedAmpersand = Message(
    "D139", .error, zh: "文字中的“&”请写成 &amp;。", en: "Write “&” in text as &amp;.")

  /// {0} the reference.
  public static let xmlInvalidReference = Message(
    "D140", .error, zh: "“{0}”不是允许的字符。请删去它，或直接写出字符。",
    en: "“{0}” is not an allowed character. Remove it, or write the character itself.")

  public static let xmlUnescapedSectionEnd = Message(
    "D141", .error, zh: "文字中的“]]>”请写成 ]]&gt;。", en: "Write “]]>” in text as ]]&gt;.")

  public static let xmlDoubleHyphen = Message(
    "D142", .error, zh: "注释里不能有“--”。请改写。", en: "A comment cannot contain “--”. Rewrite it.")

  /// {0} the missing end.
  public static let xmlUnterminated = Message(
    "D143", .error, zh: "从这里开始的内容没有结束。请补上“{0}”。", en: "What begins here does not end. Add “{0}”.")

  /// {0} libxml2's words.
  public static let xmlOther = Message(
    "D144", .error, zh: "XML 写法有误：{0}。请改正这一处。", en: "Not well-formed: {0}. Correct this place.")

  /// {0} the limit.
  public static let xmlTooManyAttributes = Message(
    "D145", .error, zh: "一个元素的属性超过 {0} 个。请检查是否漏了引号或“>”。",
    en: "One element has more than {0} attributes. Check for a missing quote or “>”.")
}
