internal import Budget
internal import NearName

/// The names that figures of a package have: those of the profile, the parts of those that are broken down by codes, and counts with
/// their groups.
struct FigureNames {
  private let names: [String]
  private let brokenDown: Set<String>

  init(_ profile: Profile) {
    let groups = profile.counts.compactMap { $0.split(separator: ".").first.map(String.init) }
    names = profile.figures.map(\.name) + profile.counts + groups
    brokenDown = Set(profile.figures.filter { $0.breakdown != nil }.map(\.name))
  }

  func know(_ name: String) -> Bool {
    if names.contains(where: { name.utf8.span.spells($0) }) { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    return brokenDown.contains(String(name[..<dot])) && Code(String(name[name.index(after: dot)...])) != nil
  }

  func nearest(to name: String) -> String? { nearestName(to: name, among: names) }
}
