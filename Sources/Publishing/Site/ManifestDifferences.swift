public import Budget
internal import Hashing

/// A package that two outputs have in different versions, or only one of them.
public struct VersionPair: Sendable {
  public var old: PublishedPackage?
  public var new: PublishedPackage?

  public init(old: PublishedPackage? = nil, new: PublishedPackage? = nil) { (self.old, self.new) = (old, new) }
}

/// Passes on the packages in which two outputs differ, in order, as their manifests have them. Lines that are the same
/// are not parsed, as nearly all are. Returns how many packages there are, or nil when one of them has no manifest.
public func forEachDifference(
  _ old: OutputFolder, _ new: OutputFolder, _ body: (VersionPair) throws(Finding) -> Void
) throws(Finding) -> Int? {
  guard let oldReader = try ManifestReader(of: old), let newReader = try ManifestReader(of: new) else { return nil }
  var (left, right) = (try ManifestLines(of: oldReader), try ManifestLines(of: newReader))
  var (before, after) = (try left.next(), try right.next())
  // What is parsed waits here until the other side comes to it.
  var (earlier, later): (PublishedPackage?, PublishedPackage?)
  var count = 0
  while before != nil || after != nil {
    count += 1
    if earlier == nil, later == nil, let line = before, line == after {
      (before, after) = (try left.next(), try right.next())
      continue
    }
    if earlier == nil, let before { earlier = try left.package(on: before) }
    if later == nil, let after { later = try right.package(on: after) }
    let hasOld = earlier.map { old in later.map { old.id <= $0.id } ?? true } ?? false
    let hasNew = later.map { new in earlier.map { new.id <= $0.id } ?? true } ?? false
    let pair = VersionPair(old: hasOld ? earlier : nil, new: hasNew ? later : nil)
    if hasOld { (before, earlier) = (try left.next(), nil) }
    if hasNew { (after, later) = (try right.next(), nil) }
    // A line may differ for what is not published, such as links that an earlier version did not list.
    if pair.old?.digest != pair.new?.digest { try body(pair) }
  }
  return count
}
