extension ProfileLibrary {
  /// Chooses the profile for a new package: of those of its kind and of the family of `earlier`, the newest that is not
  /// newer than the package. Returns nil when there is none, or no way to tell which of several.
  public func profile(for id: PackageID, like earlier: String?) -> Profile? {
    let usable = usable(of: id.kind)
    let kin = usable.map { profile in earlier.map { profile.name.family.commonPrefix(with: $0.family) } ?? 0 }
    let nearest = zip(usable, kin).filter { $0.1 == kin.max() }.map(\.0)
    let past = nearest.filter { $0.classification.edition.year <= id.year }
    let editions = (past.isEmpty ? nearest : past).map(\.classification.edition)
    guard let edition = past.isEmpty ? editions.min() : editions.max() else { return nil }
    let newest = nearest.filter { $0.classification.edition == edition }
    return newest.count == 1 ? newest[0] : nil
  }
}

extension ProfileLibrary {
  /// The names of the profiles of a kind that packages may use.
  public func listed(of kind: PackageKind) -> String { usable(of: kind).map(\.name).joined(separator: "、") }

  private func usable(of kind: PackageKind) -> [Profile] {
    let all = names.compactMap { profile(named: $0)?.value }.filter { $0.kind == kind }
    // One that others extend is not meant for packages.
    let extended = Set(all.flatMap { $0.folders.dropFirst() })
    return all.filter { !extended.contains($0.name) }
  }
}

extension String {
  /// The name without the year at its end.
  fileprivate var family: Substring {
    var family = self[...]
    while let last = family.last, last == "-" || last.isNumber { family.removeLast() }
    return family
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: Substring) -> Int { zip(utf8, other.utf8).prefix { $0 == $1 }.count }
}
