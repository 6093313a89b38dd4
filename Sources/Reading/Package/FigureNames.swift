internal import NearName

/// The names of a package's figures: those of the profile, their parts by code, and counts with their groups.
struct FigureNames {
  private let names: [String]
  private let breakdowns: [String: FigurePlan.Breakdown]
  private let classification: Classification

  /// `counts` includes figures that are not money.
  init(_ profile: Profile, counts: Bool = true) {
    let groups = profile.counts.compactMap { $0.split(separator: ".").first.map(String.init) }
    names = profile.figures.map(\.name) + (counts ? profile.tallies.map(\.name) + profile.counts + groups : [])
    breakdowns = Dictionary(
      profile.figures.compactMap { figure in figure.breakdown.map { (figure.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    classification = profile.classification
  }

  /// Whether a page can show a figure of that name.
  func contains(_ name: String) -> Bool {
    if names.contains(where: { name.utf8.span.equals($0) }) { return true }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), let breakdown = breakdowns[String(name[..<dot])],
      let code = Code(String(name[dot...].dropFirst()))
    else { return false }
    return code.digitCount == breakdown.digits && classification[breakdown.axis].contains(code)
  }

  func nearest(to name: String) -> String? { nearestName(to: name, among: names) }
}
