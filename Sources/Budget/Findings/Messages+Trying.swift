/// Trying a format: what its templates say of made packages. `seen` tells how many packages have it, and one of them.
extension Message {
  public static var trialFolderExists: Message {
    Message(
      "D880", .error, is: .environment, "这里已经有了，没有动它。请用 --pages 另起一个新文件夹。",
      "This is there already and was left alone. Name a new folder with --pages.")
  }
  public static func formatToTryUnknown(_ name: String, nearest: String?, known: String) -> Message {
    Message(
      "D881", .error, is: .environment, "没有格式“\(name)”。\(guessed: nearest, "是否应为 ", "？")请写其中的一个或几个：\(known)。",
      "There is no profile “\(name)”.\(guessed: nearest, " Did you mean ", "?") Name one or more of: \(known).")
  }
  public static func marksLeftBehind(_ words: String, seen: String) -> Message {
    Message(
      "D882", .error, "标点重叠、缺失或者悬空：“\(words)”（\(seen)）。请改模板，让没有的部分连同它的标点一起不写。",
      "Marks are doubled, missing or dangling: “\(words)” (\(seen)). In the template, leave a part out together with its marks."
    )
  }
  public static func bracketLeftOpen(_ words: String, seen: String) -> Message {
    Message(
      "D883", .error, "括号或引号不成对：“\(words)”（\(seen)）。请改模板，让两个一起写或者一起不写。",
      "A bracket or quotation mark has no partner: “\(words)” (\(seen)). In the template, write both or neither.")
  }
  public static func unitWithoutNumber(_ words: String, seen: String) -> Message {
    Message(
      "D884", .error, "只有单位，没有数：“\(words)”（\(seen)）。请改模板：没有说明这个数时，这一部分不写。",
      "A unit has no number: “\(words)” (\(seen)). In the template, leave this part out where the number is not stated."
    )
  }
  public static func numberWithoutUnit(_ words: String, seen: String) -> Message {
    Message(
      "D885", .error, "数后面没有单位：“\(words)”（\(seen)）。请在模板中补上单位。",
      "A number has no unit: “\(words)” (\(seen)). Add it in the template.")
  }
  public static func headingWithoutContent(_ heading: String, seen: String) -> Message {
    Message(
      "D886", .error, "标题“\(heading)”下面没有内容（\(seen)）。请改模板：没有内容时不写标题，或者写明没有。",
      "Nothing stands below the heading “\(heading)” (\(seen)). In the template, leave it out then, or say that there is nothing."
    )
  }
  public static func announcedNothing(_ words: String, seen: String) -> Message {
    Message(
      "D887", .error, "说了“其中”“原因是”或者以冒号引出，后面却没有：“\(words)”（\(seen)）。请改模板，没有下文时不写。",
      "其中, 原因是 or a colon announces what does not follow: “\(words)” (\(seen)). In the template, leave it out then.")
  }
  public static func nothingInItem(under heading: String, seen: String) -> Message {
    Message(
      "D888", .error, "“\(heading)”下面有一个空的段落或列表项（\(seen)）。请改模板，没有内容时不写。",
      "A paragraph or item below “\(heading)” is empty (\(seen)). In the template, leave it out then.")
  }
  public static func partsDoNotAddUp(_ words: String, seen: String) -> Message {
    Message(
      "D889", .error, "“其中”各项与前面的数不符：“\(words)”（\(seen)）。请核对模板用的指标和它们选取的分类账行。",
      "The parts after 其中 do not add up to the number before: “\(words)” (\(seen)). Check the figures that the template uses, and what they select."
    )
  }
  public static func rateNotOfNumbers(_ words: String, seen: String) -> Message {
    Message(
      "D890", .error, "占比或幅度与句中的数不符，或者基数为零、为负：“\(words)”（\(seen)）。请核对模板用的指标；基数为零或负数时不写幅度。",
      "A share or rate does not follow from the numbers of the sentence, or its base is zero or negative: “\(words)” (\(seen)). Check the figures that the template uses; give no rate on such a base."
    )
  }
  public static func changeNotOfNumbers(_ words: String, seen: String) -> Message {
    Message(
      "D891", .error, "增减额与句中的两个数不符：“\(words)”（\(seen)）。请核对模板用的指标。",
      "A change is not the difference of the two numbers of the sentence: “\(words)” (\(seen)). Check the figures that the template uses."
    )
  }
  public static func directionContradicted(_ words: String, seen: String) -> Message {
    Message(
      "D892", .error, "增加、减少或持平与句中的数不符，或者前后不一：“\(words)”（\(seen)）。请改模板。",
      "What is said to rise, fall or stay does not, or is said to do both: “\(words)” (\(seen)). Correct the template.")
  }
  public static func changeOfNothing(_ words: String, seen: String) -> Message {
    Message(
      "D893", .error, "写了增加或减少零：“\(words)”（\(seen)）。请改模板：约数相同时写持平。",
      "A change of zero: “\(words)” (\(seen)). In the template, say 持平 for what is equal as printed.")
  }
  public static func reasonForNoChange(_ words: String, seen: String) -> Message {
    Message(
      "D894", .error, "持平而写了增加或减少的原因，或者原因与增减方向相反：“\(words)”（\(seen)）。请改模板，只在有增减时写增减的原因。",
      "A reason for a change stands beside 持平, or contradicts the direction: “\(words)” (\(seen)). In the template, give such a reason for a change only."
    )
  }
  public static func sentenceDisagreesWithTables(_ words: String, seen: String) -> Message {
    Message(
      "D898", .error, "句中的数与表中同名的行、列都不同：“\(words)”（\(seen)）。请核对模板用的指标，或者写全它的名称。",
      "The amount of a sentence is in no row or column of that name: “\(words)” (\(seen)). Check the figure that the template uses, or give its full name."
    )
  }
  public static func neverPrinted(_ name: String) -> Message {
    Message(
      "D895", .warning, "“\(name)”和它里面的内容，在哪份材料里都没有印出来。请核对名称；确实用不到的，请删去。",
      "No package printed “\(name)”, nor what is in it. Check the name; remove what is not needed.")
  }
  public static func pageNotMade(_ error: String, seen: String) -> Message {
    Message(
      "D896", .error, "模板写不出页面：\(error)（\(seen)）。请先改正。",
      "The templates cannot make the page: \(error) (\(seen)). Correct this first.")
  }
  public static func madePackageRefused(_ code: String, error: String, seen: String) -> Message {
    Message(
      "D897", .note, "编出的材料有的不能发布，没有读：\(own: code)（\(seen)），\(error)要看材料，请加 --pages 写到一个文件夹。",
      "Some packages that were made would not be published, and were not read: \(own: code) (\(seen)), \(error) To see them, write them to a folder with --pages."
    )
  }
}
