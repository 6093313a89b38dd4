/// What sentences say about numbers.
extension Message {
  public static func unitOfFigure(_ words: String, printed: String, own: String, written: String) -> Message {
    Message(
      "D900", .error,
      "“\(words)”里填入的数是 \(printed)，单位是“\(own)”，后面却写着“\(written)”，公开的数就错了。请把“\(written)”改成“\(own)”，或者把名称换成单位相同的数。",
      "In “\(words)” the program fills in \(printed), which is in \(own), but the text goes on with “\(written)”, so that a wrong number would be published. Write \(own) in place of “\(written)”, or name a number of that unit."
    )
  }
  public static func unitDoubled(_ words: String, printed: String, written: String) -> Message {
    Message(
      "D912", .error,
      "“\(words)”里填入的数是 \(printed)，不要单位或者已经带着单位，后面又写了“\(written)”，公开的数就错了。请删去“\(written)”，或者换成该填的数。",
      "In “\(words)” the program fills in \(printed), which has its unit or needs none, but the text goes on with “\(written)”, so that a wrong number would be published. Remove “\(written)”, or name the number that is meant."
    )
  }
  public static func directionContradicts(
    _ words: String, figure: String, basis: String, happened: Phrase, now: String, before: String
  ) -> Message {
    Message(
      "D901", .warning,
      "“\(words)”与数不符：“\(figure)”是 \(now)，\(basis)数是 \(before)，实际\(own: happened.chinese)。请改正这里的说法；数有误的，请改正数。",
      "“\(words)” contradicts the numbers: \(figure) is \(now), against \(before) (\(basis)), so it \(own: happened.english). Correct the words, or the numbers if they are wrong."
    )
  }
  public static func unchangedContradicts(
    _ words: String, figure: String, basis: String, happened: Phrase, now: String, before: String
  ) -> Message {
    Message(
      "D902", .warning,
      "“\(words)”说没有变化，而“\(figure)”是 \(now)，\(basis)数是 \(before)，实际\(own: happened.chinese)。请改正这里的说法；数有误的，请改正数。",
      "“\(words)” says that nothing changed, but \(figure) is \(now), against \(before) (\(basis)), so it \(own: happened.english). Correct the words, or the numbers if they are wrong."
    )
  }
  public static func reasonContradicts(
    _ words: String, figure: String, basis: String, happened: Phrase, said: Phrase
  ) -> Message {
    Message(
      "D903", .warning,
      "“\(figure)”与\(basis)数相比\(own: happened.chinese)，原因“\(words)”说的却是\(own: said.chinese)。请核对原因是不是写反了，或写到了别的数上。",
      "\(figure) \(own: happened.english) against \(basis), but the reason “\(words)” speaks of \(own: said.english). Check whether it was reversed, or belongs to another number."
    )
  }
  public static func reasonBesideUnchanged(_ words: String, figure: String, basis: String) -> Message {
    Message(
      "D904", .warning,
      "“\(figure)”与\(basis)数相比没有变化，“\(words)”却说明了增减的原因。请删去这个原因，或核对数。",
      "\(figure) did not change against \(basis), but “\(words)” gives a reason for a change. Remove the reason, or check the number."
    )
  }
  public static func numberOfAnother(
    _ words: String, figure: String, number: String, other: String
  ) -> Message {
    Message(
      "D905", .warning,
      "“\(words)”说的是“\(figure)”，写的却是“\(other)”的数；“\(figure)”是 \(number)。请核对是不是写错了数或名称。",
      "“\(words)” speaks of \(figure), but the number is that of \(other); \(figure) is \(number). Check the number and the name."
    )
  }
  public static func numberOfLastYear(_ words: String, figure: String, number: String, basis: String) -> Message {
    Message(
      "D914", .warning,
      "“\(words)”写的是“\(figure)”的\(basis)数，今年是 \(number)。请核对是否沿用了旧稿；确实指\(basis)数的，请在句中写明。",
      "“\(words)” gives the number of \(basis) for \(figure), which is \(number) now. Check whether it was left over from an older text; if \(basis) is meant, say so in the sentence."
    )
  }
  public static func typedPartsDisagree(_ words: String, whole: String, sum: String, difference: String) -> Message {
    Message(
      "D906", .warning,
      "“\(words)”里，其中各项相加是 \(sum)，合计写的是 \(whole)，相差 \(difference)。请核对各项和合计。",
      "In “\(words)”, the parts add up to \(sum), but the total is \(whole), a difference of \(difference). Check the parts and the total."
    )
  }
  public static func lastDigitDiffers(_ typed: String, computed: String) -> Message {
    Message(
      "D907", .note, "“\(typed)”与算出的 \(computed) 只差末位，像是四舍五入造成的。请核对；应与报表一致的，请改成 \(computed)。",
      "“\(typed)” differs from the computed \(computed) in its last digit only, as by rounding. Check it; where it should agree with the tables, write \(computed)."
    )
  }
  public static func amountWithoutUnit(_ words: String, number: String) -> Message {
    Message(
      "D908", .warning, "“\(words)”里的 \(number) 后面没有单位。请写上单位，如万元、元。",
      "In “\(words)”, \(number) has no unit. Write it, such as 万元 or 元.")
  }
  public static func commaMisplaced(_ typed: String, meant: String) -> Message {
    Message(
      "D909", .warning, "“\(typed)”里的逗号不对：千分位用半角逗号，每三位一个。请改成“\(meant)”，或删去逗号。",
      "The comma in “\(typed)” is wrong: groups of three digits are separated by a narrow comma. Write “\(meant)”, or leave the comma out."
    )
  }
  public static func zeroSaid(_ words: String, figure: String, number: String) -> Message {
    Message(
      "D910", .warning, "“\(words)”与数不符：“\(figure)”是 \(number)，不是零。请改正这里的数。",
      "“\(words)” contradicts the numbers: \(figure) is \(number), not nought. Correct the number here.")
  }
  public static func lastDigitOfRateDiffers(_ typed: String, computed: String) -> Message {
    Message(
      "D913", .note, "“\(typed)”与算出的 \(computed) 只差末位，像是四舍五入造成的。请核对；应与报表一致的，请改成 \(computed)。",
      "“\(typed)” differs from the computed \(computed) in its last digit only, as by rounding. Check it; where it should agree with the tables, write \(computed)."
    )
  }
}
