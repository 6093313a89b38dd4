/// Documents that their schema does not allow.
extension Message {
  public static func schemaRoot(_ name: String, expected: String) -> Message {
    Message(
      "D151", .error, "最外层元素是 <\(named: name)>，应当是 <\(own: expected)>。请确认没有放错文件。",
      "The outermost element is <\(named: name)>, expected <\(own: expected)>. Make sure it is the right file.")
  }
  public static func schemaUnexpectedElement(_ name: String, parent: String, nearest: String?, allowed: String?)
    -> Message
  {
    Message(
      "D152", .error,
      "<\(own: parent)> 中的这个位置不能有 <\(named: name)>。\(own: nearest, "是不是想写 <", ">？")\(own: allowed, "此处可以有：", "。")请改正名称、移动或删去它。",
      "<\(named: name)> is not allowed at this place in <\(own: parent)>.\(own: nearest, " Did you mean <", ">?")\(own: allowed, " Allowed here: ", ".") Correct its name, move it, or remove it."
    )
  }
  public static func schemaMissingElement(from parent: String, missing: String, next: String?) -> Message {
    Message(
      "D153", .error, "<\(own: parent)> 缺少元素：\(own: missing)。请补上\(named: next, "，放在 <", "> 之前")。",
      "<\(own: parent)> lacks the element: \(own: missing). Add it\(named: next, " before <", ">").")
  }
  public static func schemaUnexpectedAttribute(_ name: String, element: String, nearest: String?, allowed: String?)
    -> Message
  {
    Message(
      "D154", .error,
      "<\(own: element)> 没有属性 \(named: name)。\(own: nearest, "是不是想写 ", "？")\(own: allowed, "可用的属性：", "。")请改正名称或删去它。",
      "<\(own: element)> has no attribute \(named: name).\(own: nearest, " Did you mean ", "?")\(own: allowed, " Allowed: ", ".") Correct its name, or remove it."
    )
  }
  public static func schemaMissingAttribute(_ names: String, element: String) -> Message {
    Message(
      "D155", .error, "<\(own: element)> 缺少属性：\(own: names)。请补上。",
      "<\(own: element)> lacks the attribute: \(own: names). Add it.")
  }
  public static func schemaBadValue(_ value: String, of place: String, nearest: String?, allowed: String?) -> Message {
    Message(
      "D156", .error,
      "\(own: place) 的值“\(value)”不对。\(guessed: nearest, "是不是想写“", "”？")\(own: allowed, "应当是：", "。")请改正。",
      "The value “\(value)” of \(own: place) is wrong.\(guessed: nearest, " Did you mean “", "”?")\(own: allowed, " Expected: ", ".") Correct it."
    )
  }
  public static func schemaUnexpectedText(_ text: String, element: String) -> Message {
    Message(
      "D157", .error, "<\(own: element)> 里不能直接写文字“\(text)”。请删去，或放进合适的元素。",
      "<\(own: element)> cannot hold the text “\(text)”. Remove it, or put it into a fitting element.")
  }
}
