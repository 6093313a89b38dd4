/// Templates, as they are compiled and rendered.
extension Message {
  public static func brokenTemplates(_ profile: String) -> Message {
    Message(
      "D420", .error, follows: .templates(profile), "格式“\(profile)”的模板有错误，见模板的提示。请先改正模板。",
      "The templates of the profile “\(profile)” have errors of their own, reported with them. Correct the templates first."
    )
  }
  public static func templateEntryMissing(_ file: String) -> Message {
    Message(
      "D421", .error, "缺少模板 \(file)，页面从它开始。请在格式的文件夹或 Templates/shared 中补上。",
      "The template \(file), with which a page begins, is missing. Add it to the profile's folder or to Templates/shared."
    )
  }
  public static var templateEncoding: Message {
    Message(
      "D422", .error, "模板不是 UTF-8。请另存为 UTF-8。",
      "The template is not UTF-8. Save it as UTF-8.")
  }
  public static func templateForbiddenCharacter(_ character: String, chain: String?) -> Message {
    Message(
      "D423", .error, "页面里不能有字符 \(character)。\(chain, "（经由 ", "）")请删去它。",
      "A page cannot hold the character \(character).\(chain, " (through ", ")") Remove it.")
  }
  public static var templateUnclosedTag: Message {
    Message(
      "D424", .error, "这里的“{{”没有结束。请补上“}}”。",
      "The tag that begins here does not end. Add the closing braces.")
  }
  public static func templateMalformedName(_ name: String) -> Message {
    Message(
      "D425", .error, "标签里的名称“\(name)”写法不对。请写一个不含空格的名称。",
      "“\(name)” is no name. Write one without spaces.")
  }
  public static var templateDelimiters: Message {
    Message(
      "D426", .error, "更换定界符的写法不对。请写成 {{=<% %>=}} 的样子。",
      "Malformed change of delimiters. Write it as {{=<% %>=}}.")
  }
  public static func templateUnclosedSection(_ name: String) -> Message {
    Message(
      "D427", .error, "从这里开始的“\(name)”没有结束。请补上对应的结束标签 /\(name)。",
      "The section “\(name)” that begins here does not end. Add its closing tag /\(name).")
  }
  public static func templateMismatchedClose(_ name: String, open: String, line: Int) -> Message {
    Message(
      "D428", .error, "这里结束的是“\(name)”，而第 \(line) 行打开的是“\(open)”。请改成一致。",
      "This closes “\(name)”, but “\(open)” was opened on line \(line). Make the two agree.")
  }
  public static func templateCloseWithoutOpen(_ name: String) -> Message {
    Message(
      "D429", .error, "“\(name)”在这里结束，却没有打开过。请删去，或补上开始标签 #\(name)。",
      "“\(name)” is closed here but never opened. Remove the tag, or add the opening #\(name).")
  }
  public static func templateTooDeep(_ limit: Int, chain: String?) -> Message {
    Message(
      "D430", .error, "模板嵌套超过 \(limit) 层。\(chain, "（经由 ", "）")请检查模板是否互相引用。",
      "Templates nest more than \(limit) deep.\(chain, " (through ", ")") Check whether they call each other in a circle."
    )
  }
  public static var templateContentOutsideBlock: Message {
    Message(
      "D431", .error, "引用布局的标签里只能放 $ 块，这里的内容不会显示。请放进某个块里。",
      "Inside a parent tag only blocks ($) are shown; this content is not in one. Move it into a block.")
  }
  public static func templateUnknownPartial(_ name: String, nearest: String?) -> Message {
    Message(
      "D432", .error, "没有模板“\(name)”。\(guessed: nearest, "是否应为“", "”？")请改正，或补上 \(name).xhtml。",
      "There is no template “\(name)”.\(guessed: nearest, " Did you mean “", "”?") Correct it, or add \(name).xhtml.")
  }
  public static func templateTwice(_ name: String) -> Message {
    Message(
      "D433", .error, "模板“\(name)”出现两次。请删去一个。",
      "The template “\(name)” occurs twice. Remove one.")
  }
  public static var templateTagMisplaced: Message {
    Message(
      "D434", .error, "模板标签只能放在文字里或属性的引号里，这里不行；“<”和“>”作为文字请写成 &lt; 和 &gt;。",
      "A template tag can stand in text or inside an attribute's quotes, not here; write “<” and “>” in text as &lt; and &gt;."
    )
  }
  public static func templateCrossesMarkup(_ name: String) -> Message {
    Message(
      "D435", .error, "“\(name)”在一个标签或属性里开始，却在别处结束。请让它整段位于同一处。",
      "“\(name)” begins in one tag or attribute and ends elsewhere. Keep all of it in one place.")
  }
  public static func templateNotText(_ name: String) -> Message {
    Message(
      "D436", .error, "“\(name)”用在只能有文字的地方，却含有元素或引号。请换成纯文字。",
      "“\(name)” stands where only text can, but holds elements or quotes. Use plain text.")
  }
  public static var templateTagOutsideRoot: Message {
    Message(
      "D437", .error, "模板标签在最外层元素之外。请移到里面。",
      "A template tag stands outside the root element. Move it inside.")
  }
  public static func templateDocumentInside(_ name: String) -> Message {
    Message(
      "D438", .error, "“\(name)”是整份页面，不能嵌在别的内容里。请改用片段。",
      "“\(name)” is a whole document and cannot stand inside another. Use a fragment.")
  }
  public static func templateUnknownName(_ name: String, nearest: String?, chain: String?) -> Message {
    Message(
      "D441", .error,
      "没有名为“\(name)”的内容。\(guessed: nearest, "是否应为“", "”？")\(chain, "（经由 ", "）")请改正名称；disclose figures 列出全部指标。",
      "Nothing is called “\(name)”.\(guessed: nearest, " Did you mean “", "”?")\(chain, " (through ", ")") Correct it; disclose figures lists every figure."
    )
  }
  public static func templateOuterName(_ name: String, explicit: String, chain: String?) -> Message {
    Message(
      "D439", .error, "这一项里没有“\(name)”，它的外层才有。\(chain, "（经由 ", "）")要用外层的，请写“\(own: explicit)”。",
      "This item has nothing called “\(name)”; only what is around it does.\(chain, " (through ", ")") Write “\(own: explicit)” to mean that."
    )
  }
  public static func templateNotPrintable(_ name: String, chain: String?) -> Message {
    Message(
      "D442", .error, "“\(name)”不是文字，不能直接打印。\(chain, "（经由 ", "）")请用 # 展开它，或写出其中某一项。",
      "“\(name)” is not text and cannot be printed.\(chain, " (through ", ")") Open it with #, or name one of its parts."
    )
  }
  public static func templateUnescaped(_ name: String) -> Message {
    Message(
      "D443", .error, "“\(name)”不能不经转义打印。请改用两个花括号。",
      "“\(name)” cannot be printed unescaped. Use two braces.")
  }
  public static func templateNotWellFormed(_ words: String?) -> Message {
    Message(
      "D445", .error, "模板不能保证产生合法的 XHTML\(words, "（", "）")。请检查标签的配对。",
      "The template could give malformed XHTML\(words, " (", ")"). Check that its tags pair.")
  }
  public static func narrativeTag(_ tag: String) -> Message {
    Message(
      "D446", .error, "部门的文字里只能用“{”“{”指标名称“}”“}”引用数字，不能用“\(tag)”这样的模板语法。请改写。",
      "A department's own text can only name figures in double braces; template syntax such as “\(tag)” is for templates. Rewrite it."
    )
  }
  public static func sectionWithoutTemplate(_ name: String) -> Message {
    Message(
      "D447", .error, "章节“\(name)”在模板里没有内容，页面上会只有标题。请在 section.xhtml 中补上 是.\(name) 的一段。",
      "No template has content for the section “\(name)”: its heading would stand alone. Add a part for 是.\(name) to section.xhtml."
    )
  }
  public static func sectionNameTaken(_ name: String) -> Message {
    Message(
      "D448", .error, "章节名“\(name)”与模板里的一个 id 相同，链接会指错地方。请换一个章节名。",
      "The section name “\(name)” is also an id in a template, so links would be ambiguous. Choose another name.")
  }
  public static func figureNameTaken(_ name: String, taken: String) -> Message {
    Message(
      "D449", .error, "指标“\(name)”以“\(taken)”开头，而模板里“\(taken)”另有含义，这个指标引用不到。请改名。",
      "The figure “\(name)” begins with “\(taken)”, which means something else in templates, so it could not be reached. Rename it."
    )
  }
}
