/// Documents that their schema does not allow.
extension Message {
  public static func schemaRoot(_ name: String, expected: String) -> Message {
    Message(
      "D151", .error, "最外层元素是 <\(named: name)>，应当是 <\(own: expected)>。请确认没有放错文件。",
      "The outermost element is <\(named: name)>, expected <\(own: expected)>. Make sure it is the right file.")
  }
  public static func schemaUnexpectedElement(_ name: String, parent: Phrase, nearest: Phrase?, allowed: Phrase)
    -> Message
  {
    Message(
      "D152", .error,
      "\(own: parent.chinese) 中的这个位置不能有 <\(named: name)>。\(own: nearest?.chinese, "是否应为 ", "？")\(own: allowed.chinese, "此处可以有：", "。")请改正名称、移动或删去它。",
      "<\(named: name)> is not allowed at this place in \(own: parent.english).\(own: nearest?.english, " Did you mean ", "?")\(own: allowed.english, " Allowed here: ", ".") Correct its name, move it, or remove it."
    )
  }
  public static func schemaMissingElement(from parent: Phrase, missing: Phrase, next: String?) -> Message {
    Message(
      "D153", .error, "\(own: parent.chinese) 缺少 \(own: missing.chinese)。请补上\(named: next, "，放在 <", "> 之前")。",
      "\(own: parent.english) lacks the element: \(own: missing.english). Add it\(named: next, " before <", ">").")
  }
  public static func schemaUnexpectedAttribute(_ name: String, element: Phrase, nearest: Phrase?, allowed: Phrase)
    -> Message
  {
    Message(
      "D154", .error,
      "\(own: element.chinese) 没有属性 \(named: name)。\(own: nearest?.chinese, "是否应为 ", "？")\(own: allowed.chinese, "可以写：", "。")请改正名称或删去它。",
      "\(own: element.english) has no attribute \(named: name).\(own: nearest?.english, " Did you mean ", "?")\(own: allowed.english, " Allowed: ", ".") Correct its name, or remove it."
    )
  }
  public static func schemaMissingAttribute(_ names: Phrase, element: Phrase) -> Message {
    Message(
      "D155", .error, "\(own: element.chinese) 没有填\(own: names.chinese)。请补上。",
      "\(own: element.english) lacks the attribute: \(own: names.english). Add it.")
  }
  public static func textBlank(_ element: Phrase) -> Message {
    Message(
      "D840", .error, "\(own: element.chinese) 没有写文字。请写上；用不着的，整条删去。",
      "\(own: element.english) has no text. Write one, or remove it if there is nothing to say.")
  }
  public static func schemaBadValue(_ value: String, of place: Phrase, nearest: String?, allowed: Phrase) -> Message {
    Message(
      "D156", .error,
      "\(own: place.chinese)“\(value)”不对。\(guessed: nearest, "是否应为“", "”？")\(own: allowed.chinese, "应当是：", "。")请改正。",
      "The value “\(value)” of \(own: place.english) is wrong.\(guessed: nearest, " Did you mean “", "”?")\(own: allowed.english, " Expected: ", ".") Correct it."
    )
  }
  public static func schemaUnexpectedText(_ text: String, element: Phrase) -> Message {
    Message(
      "D157", .error, "\(own: element.chinese) 里不能直接写文字“\(text)”。请删去，或放进合适的元素。",
      "\(own: element.english) cannot hold the text “\(text)”. Remove it, or put it into a fitting element.")
  }
}
