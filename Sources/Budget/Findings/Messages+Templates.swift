/// Templates, as they are compiled and rendered. The last argument of what can happen while rendering is the chain of partials.
extension Message {
  static let templates: [Message] = [
    brokenTemplates, templateEntryMissing, templateEncoding, templateForbiddenCharacter, templateUnclosedTag,
    templateMalformedName,
    templateDelimiters, templateUnclosedSection, templateMismatchedClose, templateCloseWithoutOpen, templateTooDeep,
    templateContentOutsideBlock, templateUnknownPartial, templateTwice, templateTagMisplaced, templateCrossesMarkup,
    templateNotText, templateTagOutsideRoot, templateDocumentInside, templateUnknownName, templateOuterName,
    templateNotPrintable,
    templateUnescaped, templateNotWellFormed, narrativeTag,
    sectionWithoutTemplate, sectionNameTaken, figureNameTaken,
  ]

  /// {0} the profile.
  public static let brokenTemplates = Message(
    "D420", .error, zh: "格式“{0}”的模板有错误，见模板的提示。请先改正模板。",
    en: "The templates of the profile “{0}” have errors of their own, reported with them. Correct the templates first.")

  /// {0} the file.
  public static let templateEntryMissing = Message(
    "D421", .error, zh: "缺少模板 {0}，页面从它开始。请在格式的文件夹或 Templates/shared 中补上。",
    en: "The template {0}, with which a page begins, is missing. Add it to the profile's folder or to Templates/shared."
  )

  public static let templateEncoding = Message(
    "D422", .error, zh: "模板不是 UTF-8。请另存为 UTF-8。", en: "The template is not UTF-8. Save it as UTF-8.")

  /// {0} the character, {1} the chain.
  public static let templateForbiddenCharacter = Message(
    "D423", .error, zh: "页面里不能有字符 {0}。{1?（经由 {}）}请删去它。",
    en: "A page cannot hold the character {0}.{1? (through {})} Remove it.")

  public static let templateUnclosedTag = Message(
    "D424", .error, zh: "这里的“{{”没有结束。请补上“}}”。", en: "The tag that begins here does not end. Add the closing braces.")

  /// {0} the name.
  public static let templateMalformedName = Message(
    "D425", .error, zh: "标签里的名称“{0}”写法不对。请写一个不含空格的名称。", en: "“{0}” is no name. Write one without spaces.")

  public static let templateDelimiters = Message(
    "D426", .error, zh: "更换定界符的写法不对。请写成 {{=<% %>=}} 的样子。",
    en: "Malformed change of delimiters. Write it as {{=<% %>=}}.")

  /// {0} the name.
  public static let templateUnclosedSection = Message(
    "D427", .error, zh: "从这里开始的“{0}”没有结束。请补上对应的结束标签 /{0}。",
    en: "The section “{0}” that begins here does not end. Add its closing tag /{0}.")

  /// {0} the closing name, {1} the open one, {2} its line.
  public static let templateMismatchedClose = Message(
    "D428", .error, zh: "这里结束的是“{0}”，而第 {2} 行打开的是“{1}”。请改成一致。",
    en: "This closes “{0}”, but “{1}” was opened on line {2}. Make the two agree.")

  /// {0} the name.
  public static let templateCloseWithoutOpen = Message(
    "D429", .error, zh: "“{0}”在这里结束，却没有打开过。请删去，或补上开始标签 #{0}。",
    en: "“{0}” is closed here but never opened. Remove the tag, or add the opening #{0}.")

  /// {0} the limit, {1} the chain.
  public static let templateTooDeep = Message(
    "D430", .error, zh: "模板嵌套超过 {0} 层。{1?（经由 {}）}请检查模板是否互相引用。",
    en: "Templates nest more than {0} deep.{1? (through {})} Check whether they call each other in a circle.")

  public static let templateContentOutsideBlock = Message(
    "D431", .error, zh: "引用布局的标签里只能放 $ 块，这里的内容不会显示。请放进某个块里。",
    en: "Inside a parent tag only blocks ($) are shown; this content is not in one. Move it into a block.")

  /// {0} the name, {1} the nearest.
  public static let templateUnknownPartial = Message(
    "D432", .error, zh: "没有模板“{0}”。{1?是不是想写“{}”？}请改正，或补上 {0}.xhtml。",
    en: "There is no template “{0}”.{1? Did you mean “{}”?} Correct it, or add {0}.xhtml.")

  /// {0} the name.
  public static let templateTwice = Message(
    "D433", .error, zh: "模板“{0}”出现两次。请删去一个。", en: "The template “{0}” occurs twice. Remove one.")

  public static let templateTagMisplaced = Message(
    "D434", .error, zh: "模板标签只能放在文字里或属性的引号里，这里不行；“<”和“>”作为文字请写成 &lt; 和 &gt;。",
    en:
      "A template tag can stand in text or inside an attribute's quotes, not here; write “<” and “>” in text as &lt; and &gt;."
  )

  /// {0} the name.
  public static let templateCrossesMarkup = Message(
    "D435", .error, zh: "“{0}”在一个标签或属性里开始，却在别处结束。请让它整段位于同一处。",
    en: "“{0}” begins in one tag or attribute and ends elsewhere. Keep all of it in one place.")

  /// {0} the name.
  public static let templateNotText = Message(
    "D436", .error, zh: "“{0}”用在只能有文字的地方，却含有元素或引号。请换成纯文字。",
    en: "“{0}” stands where only text can, but holds elements or quotes. Use plain text.")

  public static let templateTagOutsideRoot = Message(
    "D437", .error, zh: "模板标签在最外层元素之外。请移到里面。", en: "A template tag stands outside the root element. Move it inside.")

  /// {0} the name.
  public static let templateDocumentInside = Message(
    "D438", .error, zh: "“{0}”是整份页面，不能嵌在别的内容里。请改用片段。",
    en: "“{0}” is a whole document and cannot stand inside another. Use a fragment.")

  /// {0} the name, {1} the nearest, {2} the chain.
  public static let templateUnknownName = Message(
    "D441", .error, zh: "没有名为“{0}”的内容。{1?是不是想写“{}”？}{2?（经由 {}）}请改正名称；disclose figures 列出全部指标。",
    en:
      "Nothing is called “{0}”.{1? Did you mean “{}”?}{2? (through {})} Correct it; disclose figures lists every figure."
  )

  /// {0} the name, {1} how to write it, {2} the chain.
  public static let templateOuterName = Message(
    "D439", .error, zh: "这一项里没有“{0}”，它的外层才有。{2?（经由 {}）}要用外层的，请写“{1}”。",
    en: "This item has nothing called “{0}”; only what is around it does.{2? (through {})} Write “{1}” to mean that.")

  /// {0} the name, {1} the chain.
  public static let templateNotPrintable = Message(
    "D442", .error, zh: "“{0}”不是文字，不能直接打印。{1?（经由 {}）}请用 # 展开它，或写出其中某一项。",
    en: "“{0}” is not text and cannot be printed.{1? (through {})} Open it with #, or name one of its parts.")

  /// {0} the name.
  public static let templateUnescaped = Message(
    "D443", .error, zh: "“{0}”不能不经转义打印。请改用两个花括号。",
    en: "“{0}” cannot be printed unescaped. Use two braces.")

  /// {0} what is wrong.
  public static let templateNotWellFormed = Message(
    "D445", .error, zh: "模板不能保证产生合法的 XHTML{0?（{}）}。请检查标签的配对。",
    en: "The template could give malformed XHTML{0? ({})}. Check that its tags pair.")

  /// {0} the tag.
  public static let narrativeTag = Message(
    "D446", .error, zh: "部门的文字里只能用“{”“{”指标名称“}”“}”引用数字，不能用“{0}”这样的模板语法。请改写。",
    en:
      "A department's own text can only name figures in double braces; template syntax such as “{0}” is for templates. Rewrite it."
  )

  /// {0} the section.
  public static let sectionWithoutTemplate = Message(
    "D447", .error, zh: "章节“{0}”在模板里没有内容，页面上会只有标题。请在 section.xhtml 中补上 是.{0} 的一段。",
    en:
      "No template has content for the section “{0}”: its heading would stand alone. Add a part for 是.{0} to section.xhtml."
  )

  /// {0} the section.
  public static let sectionNameTaken = Message(
    "D448", .error, zh: "章节名“{0}”与模板里的一个 id 相同，链接会指错地方。请换一个章节名。",
    en: "The section name “{0}” is also an id in a template, so links would be ambiguous. Choose another name.")

  /// {0} the figure, {1} the name that is taken.
  public static let figureNameTaken = Message(
    "D449", .error, zh: "指标“{0}”以“{1}”开头，而模板里“{1}”另有含义，这个指标引用不到。请改名。",
    en:
      "The figure “{0}” begins with “{1}”, which means something else in templates, so it could not be reached. Rename it."
  )
}
