/// What a tag of a page becomes in a fragment.
final class Rendition {
  /// Empty where only its content stays.
  private var name: String
  private var attributes: [(name: String, value: String)]
  private(set) var start: [UInt8] = []
  private(set) var end: [UInt8] = []
  /// Whether it is left out with its content, being for a page only: its head, links that move around in it, switches.
  private(set) var isOmitted = false
  /// Whether it is its own end, as `<br/>`.
  let isEmpty: Bool
  let isRow: Bool
  let isTotal: Bool
  let isHeading: Bool
  private var opening = ""

  init(of tag: Tag, isInTotal: Bool) {
    let classes = tag.classes
    name = tag.name
    attributes = tag.attributes.filter { Self.kept.contains($0.name) }
    isEmpty = tag.isEmpty
    isRow = tag.name == "tr"
    isTotal = classes.contains("total")
    isHeading = ["caption", "h1", "h2", "h3", "h4", "h5", "h6"].contains(tag.name)
    var closing = ""
    switch name {
    case "head", "details", "colgroup": isOmitted = true
    case "html": name = ""
    case "body":
      name = "div"
      attributes = [("lang", "zh-CN")]
    case "header", "nav", "main", "section", "figure": name = "div"
    case "div" where classes.contains("scroll") || classes.contains("project"): name = ""
    case "figcaption":
      name = "p"
      align("center")
    case "a" where classes.contains("term"): name = ""
    case "span": name = classes.contains("title") ? "strong" : ""
    case "h1", "h2": align("center")
    case "table":
      attributes += [("border", "1"), ("rules", "all"), ("cellspacing", "0"), ("cellpadding", "4"), ("width", "100%")]
      attributes.append(("style", "border-collapse:collapse"))
    case "th", "td":
      alignCell(classes, isLabel: tag["scope"] == "row")
      if let depth = classes.lazy.compactMap({ $0.hasPrefix("depth-") ? Int($0.dropFirst(6)) : nil }).first, depth > 0 {
        opening = String(repeating: "\u{3000}", count: min(depth, 9))
      }
      if isInTotal {
        opening = "<strong>" + opening
        closing = "</strong>"
      }
    case "tr": attributes += tag.attributes.filter { $0.name == "id" }
    default: break
    }
    if !classes.isDisjoint(with: ["skip", "back", "end", "ways", "downloads"]) { isOmitted = true }
    start = startTag
    end = Array((closing + (name.isEmpty ? "" : "</\(name)>")).utf8)
  }

  /// What systems leave and readers need; the other attributes are for style sheets, or name ids.
  private static let kept: Set<String> = ["colspan", "rowspan", "scope", "href", "lang"]

  private var startTag: [UInt8] {
    guard !name.isEmpty else { return Array(opening.utf8) }
    var tag = "<\(name)"
    for (name, value) in attributes { tag += " \(name)=\"\(value)\"" }
    return Array((tag + (isEmpty ? "/>" : ">") + opening).utf8)
  }

  /// A label is a plain cell, as browsers make heads bold and centred, which hides totals and levels.
  private func alignCell(_ classes: Set<String>, isLabel: Bool) {
    if isLabel {
      name = "td"
      attributes.removeAll { $0.name == "scope" }
    } else if classes.contains("amount") {
      align("right")
    } else if name == "th" || classes.contains("number") {
      align("center")
    }
  }

  /// Some systems remove the attribute, others the style.
  private func align(_ side: String) {
    attributes += [("align", side), ("style", "text-align:\(side)")]
  }
}
