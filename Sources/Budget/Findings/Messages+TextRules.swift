/// What departments write: numbers that were typed, remains of forms, and what must not be published.
extension Message {
  public static func amountTyped(_ typed: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D670", .warning,
      "“\(typed)”不是这份材料算出的数。\(nearest(), "最接近的指标是 ", "；把名称连同花括号写在文字里，数由程序填入。")请核对；确实另有所指的，请在“例外”里说明（<except>）。",
      "“\(typed)” is no number of this package.\(nearest(), " The nearest figure is ", "; write its name in braces, and the program fills in the number.") Check it. If it means something else, say so with <except>."
    )
  }
  public static func percentageTyped(_ typed: String) -> Message {
    Message(
      "D671", .warning, "“\(typed)”不是这份材料算出的幅度、占比或完成率。请核对，或改用指标的“幅度”“占比”等；确实另有所指的，请在“例外”里说明（<except>）。",
      "“\(typed)” is no rate or share of this package. Check it, or name the figure's 幅度 or 占比. If it means something else, say so with <except>."
    )
  }
  public static func yearOfAnotherPackage(_ stated: Int, year: Int, before: Int) -> Message {
    Message(
      "D672", .warning,
      "这里写的是 \(stated) 年，而这份材料是 \(year) 年的，与 \(before) 年比较。请核对是否沿用了旧稿；确实指 \(stated) 年的，请在“例外”里说明（<except>）。",
      "This says \(stated), but the package is of \(year) and compares with \(before). Check whether it was left over from an older text. If \(stated) is meant, say so with <except>."
    )
  }
  public static func yuanForTenThousand(_ typed: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D673", .warning, "“\(typed)”的单位像是应为万元。\(nearest(), "最接近的指标是 ", "；把名称连同花括号写在文字里，数由程序填入。")请改正单位。",
      "The unit of “\(typed)” should probably be 万元.\(nearest(), " The nearest figure is ", "; write its name in braces, and the program fills in the number.") Correct the unit."
    )
  }
  public static func leftover(_ words: String) -> Message {
    Message(
      "D674", .warning, "文字中留有“\(words)”，像是表格的填写说明或没有填的空。请填写完整，或删去它。",
      "The text still holds “\(words)”, an instruction or a blank of the form. Fill it in, or remove it.")
  }
  public static func reasonEmpty(_ words: String) -> Message {
    Message(
      "D675", .warning, "“\(words)”后面没有内容。请写明，或删去这句话。",
      "Nothing stands after “\(words)”. Say what it is, or remove the sentence.")
  }
  public static func bracketsEmpty(_ brackets: String) -> Message {
    Message(
      "D676", .warning, "“\(brackets)”中是空的。请填写，或删去它。",
      "“\(brackets)” is empty. Fill it in, or remove it.")
  }
  public static func punctuationDoubled(_ stops: String) -> Message {
    Message(
      "D677", .warning, "标点“\(stops)”连在了一起。请删去一个，或补上中间的文字。",
      "The stops “\(stops)” stand side by side. Remove one, or add what belongs between them.")
  }
  public static func stopAtEndOfReason(_ stop: String) -> Message {
    Message(
      "D678", .warning, "原因或用途以“\(stop)”结尾，而它后面的句子自有标点，页面上会重复。请删去它。",
      "A reason or use ends with “\(stop)”, but its sentence goes on and has its own. Remove it.")
  }
  public static func departmentMisspelled(_ written: String, name: String) -> Message {
    Message(
      "D679", .warning, "“\(written)”与部门名称“\(name)”只差一个字。请改正；如果指的是别的单位，请在“例外”里说明（<except>）。",
      "“\(written)” differs from the department, “\(name)”, by one character. Correct it. If another is meant, say so with <except>."
    )
  }
  public static func openingTwice(_ opening: String) -> Message {
    Message(
      "D680", .warning, "页面已经写了“\(opening)”这样的开头，这里又写了一次。请删去“\(opening)”。",
      "The page itself writes an opening such as “\(opening)”, and this writes it again. Remove “\(opening)”.")
  }
  public static func wordRepeated(_ word: String) -> Message {
    Message(
      "D681", .note, "“\(word)”像是多写了一遍。请核对；如果是，请删去一个。",
      "“\(word)” looks like a word written twice. Check it, and remove one if so.")
  }
  public static func zeroForLetter(_ word: String, meant: String) -> Message {
    Message(
      "D682", .note, "“\(word)”中的数字 0 像是应为字母 O。请核对；如果是，请改为“\(meant)”。",
      "The zero in “\(word)” looks like the letter O. Check it, and write “\(meant)” if so.")
  }
  public static func identityCardPublished(_ number: String) -> Message {
    Message(
      "D690", .error, "这里有身份证号码 \(number)，不得公开。请删去它。",
      "There is an identity card number here, \(number), which must not be published. Remove it.")
  }
  public static func mobilePublished(_ number: String) -> Message {
    Message(
      "D691", .error, "这里有手机号码 \(number)，不得公开。请删去它。",
      "There is a mobile number here, \(number), which must not be published. Remove it.")
  }
  public static func landlinePublished(_ number: String) -> Message {
    Message(
      "D692", .error, "这里有电话号码 \(number)。请删去它；是对外公开的办公电话的，请在“例外”里说明（<except>）。",
      "There is a telephone number here, \(number). Remove it. If it is an office's public number, say so with <except>."
    )
  }
  public static func bankCardPublished(_ number: String) -> Message {
    Message(
      "D693", .error, "这里有银行卡号 \(number)，不得公开。请删去它。",
      "There is a bank card number here, \(number), which must not be published. Remove it.")
  }
  public static var withheldQuoted: Message {
    Message(
      "D694", .error, "这里写出了别处标为涉密（withheld=\"是\"）的内容。请删去它，或改写得不透露该内容。",
      "This says what is marked as withheld (withheld=\"是\") elsewhere. Remove it, or reword it so that it tells nothing of that."
    )
  }
}
