/// What `site.xml` says of the website.
extension Message {
  public static var brokenWebsite: Message {
    Message(
      "D276", .error, follows: .website, "site.xml 有错误，见它的提示。请先改正 site.xml；在这之前页面都不更新。",
      "site.xml has errors, reported with it. Correct it first; until then no page is updated.")
  }
  public static func websiteNameUnknown(
    _ name: String, nearest: String?, known: String, shared element: String?
  ) -> Message {
    Message(
      "D277", .error,
      "这里不能引用“\(name)”。\(guessed: nearest, "是否应为“", "”？")可以引用：\(known)。\(element, "不写类别的 <", "> 也用于列出全部材料的目录页，不能引用某一份材料的内容；要引用，请给它写上类别（kind）。")请改正名称。",
      "“\(name)” cannot be named here. \(guessed: nearest, "Did you mean “", "”? ")What can be named: \(known). \(element, "A <", "> without a kind is also for the page that lists all packages, so it can name nothing of one of them; give it a kind. ")Correct it."
    )
  }
  public static func websiteTag(_ tag: String) -> Message {
    Message(
      "D278", .error, "这里的花括号“\(tag)”看不懂。site.xml 里只能写两对花括号和名称，如 {{部门名称}}，不能用别的写法。请改写。",
      "The braces “\(tag)” mean nothing here: site.xml can only name things in double braces; it has no other template syntax. Rewrite it."
    )
  }
  public static func websiteSectionTwice(_ element: String, kind: String?) -> Message {
    Message(
      "D279", .error, "\(kind, "类别为", "的")<\(element)> 写了两次。每个类别只写一个，不写类别（kind）的也只写一个。请删去多余的。",
      "There are two <\(element)>\(kind, " of the kind ", ""). State one for each kind, and one without a kind. Remove the other."
    )
  }
  public static func websiteAddress(_ address: String) -> Message {
    Message(
      "D821", .error,
      "网址“\(address)”不能用。请以 https://、http:// 或者 / 开头，后面只写字母、数字和网址里的符号；汉字和空格请改写成百分号编码，或者写名称，如 {{部门名称}}。",
      "The address “\(address)” cannot be used. Begin it with https://, http:// or /, and write only letters, digits and the marks of addresses; percent-encode all others, or name them in double braces."
    )
  }
  public static var publicationDayMissing: Message {
    Message(
      "D823", .note, "公开日期没有写到日，所以页面上没有发布日期（PubDate），网站检查时会要求它。请把公开日期（published）写到日，例如 2025-02-10 或 2025-02-10T09:30。",
      "No day of publication is stated, so the page has no PubDate, which reviews of websites ask for. State the day in published, as in 2025-02-10 or 2025-02-10T09:30."
    )
  }
  public static func websiteTextTooLong(_ attribute: String, limit: Int) -> Message {
    Message(
      "D822", .error, "\(attribute) 太长，最多 \(own: limit) 个字：每个页面都要带上它。请写短一些。",
      "\(attribute) is too long; it may have \(own: limit) characters, as every page repeats it. Shorten it.")
  }
}
