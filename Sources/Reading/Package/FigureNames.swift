internal import NearName

/// The names of a package's figures: those of the profile, their parts by code, and counts with their groups.
struct FigureNames {
  private let names: [String]
  private let breakdowns: [String: Dimension]
  private let units: [String]
  private let projects: [String]
  private let classification: Classification

  /// `counts` includes the counts that packages state; `units` and `projects` are codes that the package states.
  init(_ profile: Profile, counts: Bool = true, units: [String] = [], projects: [String] = []) {
    (self.units, self.projects) = (units, projects)
    let groups = profile.counts.compactMap { $0.split(separator: ".").first.map(String.init) }
    names = profile.figures.map(\.name) + profile.tallies.map(\.name) + (counts ? profile.counts + groups : [])
    breakdowns = Dictionary(
      profile.figures.compactMap { figure in figure.breakdown.map { (figure.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    classification = profile.classification
  }

  /// Whether a page can show a figure of that name.
  func contains(_ name: String) -> Bool {
    if names.contains(where: { name.utf8.span.equals($0) }) { return true }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), let breakdown = breakdowns[String(name[..<dot])]
    else { return false }
    let key = String(name[dot...].dropFirst())
    switch breakdown {
    case .codes(let axis, let digits):
      return Code(key).map { $0.digitCount == digits && classification[axis].contains($0) } ?? false
    case .unit: return units.contains(key)
    case .project: return projects.contains(key)
    case .fund: return Fund.names.contains(key)
    case .projectKind, .purpose: return !key.isEmpty
    }
  }

  func nearest(to name: String) -> String? { nearestName(to: name, among: names) }
}
