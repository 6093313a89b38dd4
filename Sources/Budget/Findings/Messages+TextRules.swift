/// What departments write: numbers that were typed, remains of forms, and what must not be published.
extension Message {
  static let textRules: [Message] = [
    amountTyped, percentageTyped, yearOfAnotherPackage, yuanForTenThousand, leftover, reasonEmpty, bracketsEmpty,
    punctuationDoubled, stopAtEndOfReason, departmentMisspelled, openingTwice, wordRepeated, zeroForLetter,
    identityCardPublished, mobilePublished,
    landlinePublished, bankCardPublished, withheldQuoted,
  ]

  /// {0} the amount as typed, {1} the nearest figure, {2} its amount in 万元, {3} how to write it.
  public static let amountTyped = Message(
    "D670", .warning,
    zh: "“{0}”不是这份材料算出的数。{1?最接近的指标是“{}”，}{2?为 {} 万元。}请核对{3?；要用它，请写成 {}，数由程序填入}。确实另有所指的，请用 <except> 说明。",
    en:
      "“{0}” is no number of this package.{1? The nearest figure is “{}”,}{2? {} 万元.} Check it{3?; to use the figure, write {}, and the program fills it in}. If it means something else, say so with <except>."
  )

  /// {0} the percentage as typed.
  public static let percentageTyped = Message(
    "D671", .warning,
    zh: "“{0}”不是这份材料算出的幅度、占比或完成率。请核对，或改用指标的“幅度”“占比”等；确实另有所指的，请用 <except> 说明。",
    en:
      "“{0}” is no rate or share of this package. Check it, or name the figure's 幅度 or 占比. If it means something else, say so with <except>."
  )

  /// {0} the year as typed, {1} the package's year, {2} the year before.
  public static let yearOfAnotherPackage = Message(
    "D672", .warning, zh: "这里写的是 {0} 年，而这份材料是 {1} 年的，与 {2} 年比较。请核对是否沿用了旧稿；确实指 {0} 年的，请用 <except> 说明。",
    en:
      "This says {0}, but the package is of {1} and compares with {2}. Check whether it was left over from an older text. If {0} is meant, say so with <except>."
  )

  /// {0} the amount as typed, {1} the nearest figure, {2} its amount in 万元, {3} how to write it.
  public static let yuanForTenThousand = Message(
    "D673", .warning, zh: "“{0}”的单位像是应为万元。{1?最接近的指标是“{}”，}{2?为 {} 万元。}请改正单位{3?，或写成 {}，数由程序填入}。",
    en:
      "The unit of “{0}” should probably be 万元.{1? The nearest figure is “{}”,}{2? {} 万元.} Correct the unit{3?, or write {}, and the program fills it in}."
  )

  /// {0} what was left.
  public static let leftover = Message(
    "D674", .warning, zh: "文字中留有“{0}”，像是表格的填写说明或没有填的空。请填写完整，或删去它。",
    en: "The text still holds “{0}”, an instruction or a blank of the form. Fill it in, or remove it.")

  /// {0} the words after which nothing stands.
  public static let reasonEmpty = Message(
    "D675", .warning, zh: "“{0}”后面没有内容。请写明，或删去这句话。",
    en: "Nothing stands after “{0}”. Say what it is, or remove the sentence.")

  /// {0} the brackets.
  public static let bracketsEmpty = Message(
    "D676", .warning, zh: "“{0}”中是空的。请填写，或删去它。", en: "“{0}” is empty. Fill it in, or remove it.")

  /// {0} the two stops.
  public static let punctuationDoubled = Message(
    "D677", .warning, zh: "标点“{0}”连在了一起。请删去一个，或补上中间的文字。",
    en: "The stops “{0}” stand side by side. Remove one, or add what belongs between them.")

  /// {0} the stop.
  public static let stopAtEndOfReason = Message(
    "D678", .warning, zh: "原因或用途以“{0}”结尾，而它后面的句子自有标点，页面上会重复。请删去它。",
    en: "A reason or use ends with “{0}”, but its sentence goes on and has its own. Remove it.")

  /// {0} what is written, {1} the department.
  public static let departmentMisspelled = Message(
    "D679", .warning, zh: "“{0}”与部门名称“{1}”只差一个字。请改正；如果指的是别的单位，请用 <except> 说明。",
    en:
      "“{0}” differs from the department, “{1}”, by one character. Correct it. If another is meant, say so with <except>."
  )

  /// {0} the words.
  public static let openingTwice = Message(
    "D680", .warning, zh: "页面已经写了“{0}”这样的开头，这里又写了一次。请删去“{0}”。",
    en: "The page itself writes an opening such as “{0}”, and this writes it again. Remove “{0}”.")

  /// {0} the word, twice.
  public static let wordRepeated = Message(
    "D681", .note, zh: "“{0}”像是多写了一遍。请核对；如果是，请删去一个。",
    en: "“{0}” looks like a word written twice. Check it, and remove one if so.")

  /// {0} the word, {1} the word with a letter.
  public static let zeroForLetter = Message(
    "D682", .note, zh: "“{0}”中的数字 0 像是应为字母 O。请核对；如果是，请改为“{1}”。",
    en: "The zero in “{0}” looks like the letter O. Check it, and write “{1}” if so.")

  /// {0} the number, but for its ends.
  public static let identityCardPublished = Message(
    "D690", .error, zh: "这里有身份证号码 {0}，不得公开。请删去它。",
    en: "There is an identity card number here, {0}, which must not be published. Remove it.")

  /// {0} the number, but for its ends.
  public static let mobilePublished = Message(
    "D691", .error, zh: "这里有手机号码 {0}，不得公开。请删去它。",
    en: "There is a mobile number here, {0}, which must not be published. Remove it.")

  /// {0} the number, but for its ends.
  public static let landlinePublished = Message(
    "D692", .error, zh: "这里有电话号码 {0}。请删去它；是对外公开的办公电话的，请用 <except> 说明。",
    en: "There is a telephone number here, {0}. Remove it. If it is an office's public number, say so with <except>.")

  /// {0} the number, but for its ends.
  public static let bankCardPublished = Message(
    "D693", .error, zh: "这里有银行卡号 {0}，不得公开。请删去它。",
    en: "There is a bank card number here, {0}, which must not be published. Remove it.")

  public static let withheldQuoted = Message(
    "D694", .error, zh: "这里写出了别处标为涉密（withheld=\"是\"）的内容。请删去它，或改写得不透露该内容。",
    en:
      "This says what is marked as withheld (withheld=\"是\") elsewhere. Remove it, or reword it so that it tells nothing of that."
  )
}
