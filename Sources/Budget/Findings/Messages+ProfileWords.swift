/// What a profile names beside tables: bases, words, tallies, texts and exceptions.
extension Message {
  public static func unknownBasis(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String)
    -> Message
  {
    Message(
      "D476", .error, "没有名为“\(name)”的比较对象。\(guessed: nearest(), "是否应为“", "”？")请改为：\(own: known)；格式可以用 <basis> 增加。",
      "There is no basis “\(name)”.\(guessed: nearest(), " Did you mean “", "”?") Write one of: \(own: known); a profile adds others with <basis>."
    )
  }
  public static func basisNameTaken(_ name: String) -> Message {
    Message(
      "D477", .error, "比较对象“\(name)”与模板里指标的另一项内容同名，引用不到。请改名。",
      "The basis “\(name)” has the name of something else that templates know of a figure, so it could not be reached. Rename it."
    )
  }
  public static func textNameWithDot(_ name: String) -> Message {
    Message(
      "D478", .error, "文字名称“\(name)”里有点号，模板里的“文.\(name)”会被拆开，引用不到。请去掉点号。",
      "The name of the text “\(name)” has a dot, which would divide the name in a template, so it could not be reached. Leave out the dot."
    )
  }
  public static func unknownTerm(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String)
    -> Message
  {
    Message(
      "D479", .error, "<word> 的 of 应为程序自己的用语，没有“\(name)”。\(guessed: nearest(), "是否应为“", "”？")请改为：\(own: known)。",
      "The of of a <word> is one of the program's own terms; “\(name)” is none.\(guessed: nearest(), " Did you mean “", "”?") Write one of: \(own: known)."
    )
  }
  public static func wordTaken(_ word: String, of term: String) -> Message {
    Message(
      "D480", .error, "“\(word)”已经有别的意思，不能再用来称呼“\(term)”，否则分类账里的它分不清。请换一个词。",
      "“\(word)” already means something else, so it cannot also mean “\(term)”: a ledger that uses it would be ambiguous. Choose another word."
    )
  }
  public static func ruleProtected(_ rule: String) -> Message {
    Message(
      "D481", .error, "规则 \(rule) 保护涉密内容和个人信息，格式不能停用或放宽它。请删去这条 <except>；确有必要时由单位在材料里逐份说明。",
      "Rule \(rule) protects what is withheld or private; a profile cannot switch it off or soften it. Remove this <except>; a package may state its own with a reason."
    )
  }
  public static func ruleUnknown(_ rule: String) -> Message {
    Message(
      "D482", .warning, "没有规则 \(rule)，格式里的这条 <except> 不起作用。请改正代码；各规则见 docs/checks.md。",
      "There is no rule \(rule), so this <except> of the profile does nothing. Correct the code; docs/checks.md lists all rules."
    )
  }
  public static func exceptionTwice(_ rule: String) -> Message {
    Message(
      "D483", .error, "格式里 \(rule) 的 <except> 出现两次。请只留一条。",
      "The profile has two <except> for \(rule). Keep one.")
  }
  public static func gradeUnknown(_ grade: String, known: String) -> Message {
    Message(
      "D484", .error, "评分规则里没有等级“\(grade)”。可用：\(known)。请改正 grade，或补上 <evaluation>。",
      "The scoring rule has no grade “\(grade)”. Known: \(known). Correct grade, or add an <evaluation>.")
  }
  public static func nameTwice(_ name: String) -> Message {
    Message(
      "D485", .error, "“\(name)”出现两次：指标、统计数和数量不能同名，比较对象和用语也各只能写一次。请改名或合并。",
      "“\(name)” occurs twice: figures, tallies and counts cannot share a name, and a basis or a word is declared once. Rename or merge."
    )
  }
  public static func statedCountNotWhole(_ name: String) -> Message {
    Message(
      "D510", .error, "“\(name)”按个计数，须填整数。请改成整数，例如 3。",
      "“\(name)” is a count, so its number is whole. Write a whole number, such as 3.")
  }
  public static func removedBasisUsed(_ basis: String, by user: String) -> Message {
    Message(
      "D511", .error, "比较对象“\(basis)”已经去掉，\(own: user) 仍与它比较。请一并去掉或改写那一处，或者保留这个比较对象。",
      "The basis “\(basis)” is removed, but \(own: user) is still compared with it. Remove or rewrite that, too, or keep the basis."
    )
  }
}
