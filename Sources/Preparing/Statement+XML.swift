extension Statement {
  /// The statement as XML, indented; an element with nothing but a text is one line. An editor finds the schema by its
  /// address, a URI reference; the program itself does not read it.
  func xml(schema: String? = nil) -> String {
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    if let schema {
      let language = "http://relaxng.org/ns/structure/1.0"
      text += #"<?xml-model href="\#(schema)" type="application/xml" schematypens="\#(language)"?>"# + "\n"
    }
    write(to: &text, indent: "")
    return text
  }

  private func write(to xml: inout String, indent: String) {
    for comment in comments { Self.write(comment, to: &xml, indent: indent) }
    xml += "\(indent)<\(name)"
    for attribute in attributes { xml += " \(attribute.name)=\"\(attribute.value.escaped(Self.inValues))\"" }
    if content.isEmpty, closingComments.isEmpty { return xml += "/>\n" }
    xml += ">"
    if children.isEmpty, closingComments.isEmpty { return xml += "\(text.escaped(Self.inTexts))</\(name)>\n" }
    xml += "\n"
    var before: String?
    for node in content {
      switch node {
      case .text(let text, _): xml += "\(indent)  \(text.escaped(Self.inTexts))\n"
      case .statement(let child):
        // The parts of a package stand apart.
        if indent.isEmpty, let before, before != child.name { xml += "\n" }
        child.write(to: &xml, indent: indent + "  ")
        before = child.name
      }
    }
    for comment in closingComments { Self.write(comment, to: &xml, indent: indent + "  ") }
    xml += "\(indent)</\(name)>\n"
  }

  private static func write(_ comment: String, to xml: inout String, indent: String) {
    let lines = comment.asComment.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count == 1 { return xml += "\(indent)<!-- \(lines[0]) -->\n" }
    xml += "\(indent)<!--\n"
    for line in lines { xml += line.isEmpty ? "\n" : "\(indent)  \(line)\n" }
    xml += "\(indent)-->\n"
  }

  private static let inTexts: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"]
  private static let inValues: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
  ]
}

extension String {
  fileprivate func escaped(_ replacements: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let replacement = replacements[scalar] {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text without what would end a comment.
  var asComment: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "-", result.last == "-" { result.append(" ") }
      result.append(scalar)
    }
    return String(result)
  }
}
