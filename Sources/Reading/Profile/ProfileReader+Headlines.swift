internal import NearName
internal import XML

/// The headline figures of a package in lists of packages.
extension ProfileReader {
  /// Reads the headlines of the nearest layer that has any, without what layers above it remove.
  mutating func readHeadlines(figures known: [String]) -> [String] {
    var headlines: [String] = []
    var source: (element: Element, path: String)?
    for layer in layers {
      path = layer.path
      let removed = removed("headline", from: layer, among: headlines)
      headlines.removeAll { removed.contains($0) }
      guard let element = layer.root.firstChild(named: "headlines") else { continue }
      headlines = (element["figures"] ?? "").split(separator: " ").map(String.init)
      source = (element, layer.path)
    }
    guard let source else { return [] }
    path = source.path
    for name in headlines where !known.contains(name) {
      report(
        .unknownFigure(name, nearest: nearestName(to: name, among: known)), at: source.element.attribute("figures"),
        source.element)
    }
    return headlines
  }
}
