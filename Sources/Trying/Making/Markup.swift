/// An element of a package that is being made.
struct Markup: Hashable, Sendable {
  var name: String
  var attributes: [Attribute]
  var children: [Markup]
  var text: String

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// Leaves out attributes without a value.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String = "", _ children: [Markup] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
    self.text = text
    self.children = children
  }

  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(indent: "") }

  private func lines(indent: String) -> String {
    let tag = "\(indent)<\(name)" + attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined()
    if children.isEmpty { return text.isEmpty ? "\(tag)/>\n" : "\(tag)>\(text.escaped)</\(name)>\n" }
    return "\(tag)>\n" + children.map { $0.lines(indent: indent + "  ") }.joined() + "\(indent)</\(name)>\n"
  }
}

extension String {
  fileprivate var escaped: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
