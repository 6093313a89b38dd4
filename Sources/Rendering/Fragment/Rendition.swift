/// What a tag of a page becomes in a fragment, whatever its anchor.
final class Rendition {
  /// Empty where only its content stays.
  private var name: String
  private var attributes: [(name: String, value: String)]
  /// Its start up to the id of a row, which follows.
  private(set) var start: [UInt8] = []
  /// The rest of its start, and what its content begins with.
  private(set) var opening: [UInt8] = []
  private(set) var end: [UInt8] = []
  /// Whether it is left out with its content, being for a page only: its head, links that move around in it, switches.
  private(set) var isOmitted = false
  /// Whether it is its own end, as `<br/>`.
  let isEmpty: Bool
  let isRow: Bool
  let isTotal: Bool
  let isHeading: Bool

  init(of tag: Tag, isInTotal: Bool) {
    let classes = tag.classes
    name = tag.name
    attributes = tag.attributes.filter { Self.kept.contains($0.name) }
    isEmpty = tag.isEmpty
    isRow = tag.name == "tr"
    isTotal = classes.contains("total")
    isHeading = Self.headings.contains(tag.name)
    var (prefix, closing) = ("", "")
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
        prefix = String(repeating: "\u{3000}", count: min(depth, 9))
      }
      if isInTotal {
        prefix = "<strong>" + prefix
        closing = "</strong>"
      }
    default: break
    }
    if classes.contains(where: Self.omitted.contains) { isOmitted = true }
    if !name.isEmpty {
      start = Array("<\(name)".utf8)
      for (name, value) in attributes {
        start += " ".utf8
        start += name.utf8
        start += "=\"".utf8
        start += value.utf8
        start += "\"".utf8
      }
      opening = Array((isEmpty ? "/>" : ">").utf8)
    }
    opening += prefix.utf8
    end = Array((closing + (name.isEmpty ? "" : "</\(name)>")).utf8)
  }

  /// What systems leave and readers need; the other attributes are for style sheets, or name ids.
  private static let kept = ["colspan", "rowspan", "scope", "href", "lang"]
  private static let omitted = ["skip", "back", "end", "ways", "downloads"]
  private static let headings = ["caption", "h1", "h2", "h3", "h4", "h5", "h6"]

  /// A label is a plain cell, as browsers make heads bold and centred, which hides totals and levels.
  private func alignCell(_ classes: [String], isLabel: Bool) {
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
