/// Documents that their schema does not allow.
extension Message {
  static let schema: [Message] = [
    schemaRoot, schemaUnexpectedElement, schemaMissingElement, schemaUnexpectedAttribute, schemaMissingAttribute,
    schemaBadValue, schemaUnexpectedText,
  ]

  /// {0} the root found, {1} the one expected.
  public static let schemaRoot = Message(
    "D151", .error, zh: "最外层元素是 <{0}>，应当是 <{1}>。请确认没有放错文件。",
    en: "The outermost element is <{0}>, expected <{1}>. Make sure it is the right file.")

  /// {0} the element, {1} its parent, {2} the nearest name, {3} what is allowed.
  public static let schemaUnexpectedElement = Message(
    "D152", .error, zh: "<{1}> 中的这个位置不能有 <{0}>。{2?是不是想写 <{}>？}{3?此处可以有：{}。}请改正名称、移动或删去它。",
    en:
      "<{0}> is not allowed at this place in <{1}>.{2? Did you mean <{}>?}{3? Allowed here: {}.} Correct its name, move it, or remove it."
  )

  /// {0} the parent, {1} what is missing, {2} the element before which it should stand.
  public static let schemaMissingElement = Message(
    "D153", .error, zh: "<{0}> 缺少元素：{1}。请补上{2?，放在 <{}> 之前}。",
    en: "<{0}> lacks the element: {1}. Add it{2? before <{}>}.")

  /// {0} the attribute, {1} the element, {2} the nearest name, {3} what is allowed.
  public static let schemaUnexpectedAttribute = Message(
    "D154", .error, zh: "<{1}> 没有属性 {0}。{2?是不是想写 {}？}{3?可用的属性：{}。}请改正名称或删去它。",
    en: "<{1}> has no attribute {0}.{2? Did you mean {}?}{3? Allowed: {}.} Correct its name, or remove it.")

  /// {0} the attributes, {1} the element.
  public static let schemaMissingAttribute = Message(
    "D155", .error, zh: "<{1}> 缺少属性：{0}。请补上。", en: "<{1}> lacks the attribute: {0}. Add it.")

  /// {0} the value, {1} where, {2} the nearest value, {3} what is allowed.
  public static let schemaBadValue = Message(
    "D156", .error, zh: "{1} 的值“{0}”不对。{2?是不是想写“{}”？}{3?应当是：{}。}请改正。",
    en: "The value “{0}” of {1} is wrong.{2? Did you mean “{}”?}{3? Expected: {}.} Correct it.")

  /// {0} the text, {1} the element.
  public static let schemaUnexpectedText = Message(
    "D157", .error, zh: "<{1}> 里不能直接写文字“{0}”。请删去，或放进合适的元素。",
    en: "<{1}> cannot hold the text “{0}”. Remove it, or put it into a fitting element.")
}
