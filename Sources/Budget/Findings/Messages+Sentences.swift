/// Sentences: lists in them, and names that have nothing to say.
extension Message {
  public static func figureWithoutNumber(_ name: String, chain: String?) -> Message {
    Message(
      "D530", .error, "“\(name)”未提供，或者涉密不能公开，这句话会有空缺。\(chain, "（经由 ", "）")请填报相应的数，或改写这句话。",
      "“\(name)” is not stated, or is withheld, and the sentence would have a gap.\(chain, " (through ", ")") State the number, or rewrite the sentence."
    )
  }
  public static func textBesideSeparator(_ mark: String) -> Message {
    Message(
      "D531", .error, "列举中的分隔“\(mark)”紧挨着直接写出的文字，那里少了一项时文字仍会留下。请把文字放进某一项的 # 里。",
      "Text stands right beside the separator “\(mark)” of a list and would stay if a part is missing. Move it into the section of a part."
    )
  }
  public static func noListBefore(_ name: String) -> Message {
    Message(
      "D532", .error, "^\(name) 须紧接在 /\(name) 之后，表示前面的列举为空时的文字。请移到那里。",
      "^\(name) must directly follow /\(name): it is printed if that list is empty. Move it there.")
  }
  public static func separatorOutsideList(_ mark: String, chain: String?) -> Message {
    Message(
      "D533", .error, "分隔“\(mark)”不在列举之中。\(chain, "（经由 ", "）")请用 #列举 和 /列举 把各项括起来。",
      "The separator “\(mark)” is outside of a list.\(chain, " (through ", ")") Put #列举 and /列举 around the parts.")
  }
}
