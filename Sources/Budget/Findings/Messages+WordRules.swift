/// What texts say of years, codes and names, and what was left in them by forms and older texts.
extension Message {
  public static func reasonSaysNothing(_ words: String) -> Message {
    Message(
      "D664", .warning, "这里只写了“\(words)”，等于没有说明。请写明具体情况；确实没有什么可写的，请删去这一项。",
      "“\(words)” tells nothing. Say what it was in particular; where there is nothing to say, remove it.")
  }
  public static func yearAgainstItself(_ words: String, before: Int) -> Message {
    Message(
      "D666", .warning, "“\(words)”是拿这份材料的年份和它自己比。请核对；应与上年相比的，请改为 \(own: before) 年。",
      "“\(words)” compares the year of this package with itself. Check it; where last year is meant, write \(own: before)."
    )
  }
  public static func yearInFormat(_ words: String, _ typed: String, year: Int) -> Message {
    Message(
      "D667", .warning, "格式印出的“\(own: words)”里写定了“\(own: typed)”，而这份材料是 \(own: year) 年的。请告知格式的维护者，改为由程序填入年份。",
      "The format prints “\(own: words)” with “\(own: typed)” typed into it, but this package is of \(own: year). Please tell the keeper of the format, who should have the year filled in."
    )
  }
  public static func projectsNotCounted(_ tally: String, money: String) -> Message {
    Message(
      "D668", .warning, "“\(own: tally)”是 0，而项目支出有 \(money) 万元，页面上前后矛盾。请补上项目（<project>），或请格式的维护者核对这个数的算法。",
      "“\(own: tally)” is 0, although there are \(money) 万元 of project expenditure, so the page contradicts itself. Add the projects (<project>), or ask the keeper of the format how it is counted."
    )
  }
  public static func yearOfProject(_ project: String, name: Int, texts: Int) -> Message {
    Message(
      "D669", .warning, "项目“\(project)”的名称里是 \(name) 年，它的用途和目标里是 \(texts) 年。请核对哪一个沿用了旧稿，并改成一致。",
      "The name of “\(project)” says \(name), its use and goals say \(texts). Check which was left over from an older text, and make them agree."
    )
  }
  public static func yearLeftOver(_ words: String, year: Int) -> Message {
    Message(
      "D920", .warning, "“\(words)”里的年份与这份材料（\(own: year) 年）对不上，像是沿用了旧稿。请核对；确实指这一年的，请在“例外”里说明（<except>）。",
      "The year in “\(words)” does not fit this package, which is of \(own: year); it looks left over from an older text. Check it. If that year is meant, say so with <except>."
    )
  }
  public static func yearInName(_ name: String, _ typed: String, year: Int) -> Message {
    Message(
      "D921", .note, "名称“\(name)”里是上一年的“\(typed)”，而这份材料是 \(own: year) 年的。请核对是否沿用了旧名。",
      "The name “\(name)” has last year's “\(typed)”, but this package is of \(own: year). Check whether it was left over."
    )
  }
  public static func publishedInAnotherYear(_ date: String, year: Int, expected: Int) -> Message {
    Message(
      "D922", .warning, "公开日期（published）是 \(date)，而 \(own: year) 年的这类材料应在 \(own: expected) 年公开。请核对是否沿用了旧稿。",
      "published is \(date), but a package of this kind of \(own: year) is published in \(own: expected). Check whether it was left over from an older one."
    )
  }
  public static func figuresOfLastYear(_ count: Int) -> Message {
    Message(
      "D923", .warning, "与上年相比的 \(count) 个指标一分钱都没有变。请核对是否把上年的材料只改了年度：分类账、原因和日期都要换成本年的。",
      "None of the \(count) figures that are compared with last year changed at all. Check whether last year's package was copied with only its year changed: ledger, reasons and dates must be this year's."
    )
  }
  public static func textOfLastYear(_ what: String, package: String) -> Message {
    Message(
      "D924", .note, "“\(what)”写的与 \(package) 里的一字不差。请核对是否沿用了旧稿。",
      "What is said of “\(what)” is word for word that of \(package). Check whether it was left over.")
  }
  public static func periodBackwards(_ words: String) -> Message {
    Message(
      "D925", .warning, "“\(words)”的结束早于开始。请改正其中一个日期。",
      "“\(words)” ends before it begins. Correct one of the dates.")
  }
}

/// What concerns private persons, although its form is not certain.
extension Message {
  public static func identityCardMistyped(_ number: String) -> Message {
    Message(
      "D926", .warning, "这里像是有身份证号码 \(number)（校验位不对，可能抄错了），抄错的也不得公开。请删去它；确实是别的编号的，请在“例外”里说明（<except>）。",
      "There seems to be an identity card number here, \(number); its check digit is wrong, but a mistyped one must not be published either. Remove it. If it is a number of something else, say so with <except>."
    )
  }
  public static func passportPublished(_ number: String) -> Message {
    Message(
      "D927", .warning, "这里像是有护照或通行证号码 \(number)，不得公开。请删去它；确实是别的编号的，请在“例外”里说明（<except>）。",
      "There seems to be the number of a passport or permit here, \(number), which must not be published. Remove it. If it is a number of something else, say so with <except>."
    )
  }
  public static func platePublished(_ plate: String) -> Message {
    Message(
      "D928", .warning, "这里像是有车牌号码 \(plate)。请删去它；确需公开的，请在“例外”里说明（<except>）。",
      "There seems to be a vehicle's plate here, \(plate). Remove it. If it has to be published, say so with <except>.")
  }
  public static func emailPublished(_ address: String) -> Message {
    Message(
      "D929", .warning, "这里有电子邮箱 \(address)。请删去它；是对外公开的信箱的，请在“例外”里说明（<except>）。",
      "There is an e-mail address here, \(address). Remove it. If it is a public one, say so with <except>.")
  }
  public static func localNumberPublished(_ number: String) -> Message {
    Message(
      "D930", .warning, "这里有电话号码 \(number)。请删去它；是对外公开的办公电话的，请在“例外”里说明（<except>）。",
      "There is a telephone number here, \(number). Remove it. If it is an office's public number, say so with <except>."
    )
  }
  public static func accountPublished(_ number: String) -> Message {
    Message(
      "D931", .warning, "这里像是有银行账号 \(number)。请删去它；确需公开的，请在“例外”里说明（<except>）。",
      "There seems to be a bank account here, \(number). Remove it. If it has to be published, say so with <except>.")
  }
}

/// Codes of the chart of accounts, and names, in texts.
extension Message {
  public static func formerCodeName(_ written: String, year: Int, now: String) -> Message {
    Message(
      "D932", .warning, "“\(written)”是旧的科目名称，\(own: year) 年的科目是“\(own: now)”。请改正；说的是当时的科目的，请在“例外”里说明（<except>）。",
      "“\(written)” is a former name; in \(own: year) the code is “\(own: now)”. Correct it. If the former one is meant, say so with <except>."
    )
  }
  public static func codeNotInChart(_ written: String, meant: String) -> Message {
    Message(
      "D933", .warning, "科目表里没有“\(written)”这样的编码，这个名称的科目是“\(own: meant)”。请改正编码。",
      "The chart of accounts has no “\(written)”; the code of that name is “\(own: meant)”. Correct the code.")
  }
  public static func codeNameDisagrees(_ written: String, now: String) -> Message {
    Message(
      "D934", .warning, "“\(written)”的编码和名称对不上：这个编码的科目是“\(own: now)”。请改正其中一个。",
      "Code and name of “\(written)” do not belong together: the code is “\(own: now)”. Correct one of them.")
  }
  public static func useOfAnotherCode(_ figure: String, name: String, says: String) -> Message {
    Message(
      "D935", .warning, "“\(figure)”是“\(own: name)”的钱，这里写的却是“\(own: says)”的用途。请核对，并写这个科目自己的用途。",
      "“\(figure)” is the money of “\(own: name)”, but this tells the use of “\(own: says)”. Check it, and state the use of this code."
    )
  }
  public static func ownNameForeign(_ written: String, name: String) -> Message {
    Message(
      "D936", .warning, "“\(written)”不像是“\(name)”或它的单位：它们不这样称呼自己。请核对是否沿用了别的部门的材料。",
      "“\(written)” is neither “\(name)” nor a unit of it, which call themselves otherwise. Check whether the text is another department's."
    )
  }
  public static func placeCutOff(_ written: String, meant: String) -> Message {
    Message(
      "D937", .warning, "“\(written)”像是漏了字，应为“\(meant)”。请改正；如果指的是别的单位，请在“例外”里说明（<except>）。",
      "“\(written)” seems to lack letters of “\(meant)”. Correct it. If another is meant, say so with <except>.")
  }
  public static func departmentRenamed(_ name: String, before: String, package: String) -> Message {
    Message(
      "D938", .warning, "部门这里叫“\(name)”，在 \(package) 里叫“\(before)”。请核对名称；确实更名的，请在说明中写明。",
      "The department is called “\(name)” here and “\(before)” in \(package). Check the name; where it was renamed, say so in the explanation."
    )
  }
  public static func formerNameLeft(_ written: String, now: String, package: String) -> Message {
    Message(
      "D939", .warning, "“\(written)”是 \(package) 里的旧名，现在是“\(now)”。请改正；说的是更名以前的，请在“例外”里说明（<except>）。",
      "“\(written)” is the former name, in \(package); it is “\(now)” now. Correct it. If the time before is meant, say so with <except>."
    )
  }
}
