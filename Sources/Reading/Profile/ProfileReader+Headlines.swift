internal import NearName
internal import XML

/// The headline figures of a package in lists of packages.
extension ProfileReader {
  /// Reads the headlines of the nearest layer that has any.
  mutating func readHeadlines(figures: [FigurePlan]) -> [String] {
    let known = figures.map(\.name)
    var headlines: [String] = []
    for layer in layers {
      guard let element = layer.root.firstChild(named: "headlines") else { continue }
      path = layer.path
      headlines = (element["figures"] ?? "").split(separator: " ").map(String.init)
      for name in headlines where !known.contains(name) {
        report(
          .unknownFigure(name, nearest: nearestName(to: name, among: known)), at: element.attribute("figures"), element)
      }
    }
    return headlines
  }
}
