import NearName

/// Returns the name that was probably meant: the shortest that `typed` is a prefix of, otherwise the nearest.
func closestName(to typed: String, among names: [String]) -> String? {
  let longer = names.filter { !typed.isEmpty && $0 != typed && $0.hasPrefix(typed) }
  return longer.min { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? nearestName(to: typed, among: names)
}
