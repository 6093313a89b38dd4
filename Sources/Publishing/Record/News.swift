public import Budget

/// What remarks have that an earlier run did not tell, and what it told that they have not.
///
/// Remarks are the same if their findings are (`FindingIdentity`). Of several that are, those in their old places are
/// known first. What the environment does is news each time, as the run did not do its work.
public struct News: Hashable, Sendable {
  public private(set) var new: Set<Remark>
  public private(set) var gone: [Remark]

  public init(new: Set<Remark> = [], gone: [Remark] = []) { (self.new, self.gone) = (new, gone) }

  public init(of remarks: [Remark], since told: [Remark]) {
    var rest = Rest(told)
    let moved = remarks.distinct.filter { !rest.removePlace(of: $0) }
    new = Set(moved.filter { !rest.removeOne(like: $0) })
    new.formUnion(remarks.filter { $0.finding.traits.contains(.environment) })
    gone = rest.remarks.map(\.withoutWords)
  }

  mutating func add(_ remark: Remark) { new.insert(remark) }
  mutating func addGone(_ remark: Remark) { gone.append(remark) }
  public mutating func forgetGone() { gone = [] }

  public var isEmpty: Bool { new.isEmpty && gone.isEmpty }

  /// The findings that are no longer there, without what merely followed from others.
  public var resolved: [Finding] {
    gone.lazy.filter { [.said, .followed, .failed].contains($0.role) && $0.finding.count > 0 }.map(\.finding)
  }
}

/// The remarks that were told and not found again yet.
private struct Rest {
  private var kinds: [Kind: [Remark]] = [:]
  private let order: [Kind]

  private struct Kind: Hashable {
    /// A finding of a failed build is the same as one of a published package, and so is one that follows from another.
    let role: Remark.Role
    let identity: FindingIdentity

    init(_ remark: Remark) {
      role = [.failed, .followed].contains(remark.role) ? .said : remark.role
      identity = FindingIdentity(of: remark.finding)
    }
  }

  init(_ remarks: [Remark]) {
    var order: [Kind] = []
    for remark in remarks.distinct {
      let kind = Kind(remark)
      if kinds[kind] == nil { order.append(kind) }
      kinds[kind, default: []].append(remark)
    }
    self.order = order
  }

  var remarks: [Remark] { order.flatMap { kinds[$0] ?? [] } }

  mutating func removePlace(of remark: Remark) -> Bool {
    remove(remark) { $0.finding.location == remark.finding.location }
  }

  mutating func removeOne(like remark: Remark) -> Bool { remove(remark) { _ in true } }

  /// A finding about more rows than before is not the same.
  private mutating func remove(_ remark: Remark, where matches: (Remark) -> Bool) -> Bool {
    let kind = Kind(remark)
    guard
      let index = kinds[kind]?.firstIndex(where: {
        matches($0) && abs($0.finding.recordedCount ?? 1) >= abs(remark.finding.recordedCount ?? 1)
      })
    else { return false }
    kinds[kind]?.remove(at: index)
    return true
  }
}

extension Remark {
  /// Without its texts: what they quote may have been withheld since.
  fileprivate var withoutWords: Remark {
    let finding = finding
    return Remark(
      role,
      Finding(
        recorded: finding.kind, count: finding.recordedCount, finding.severity,
        at: finding.location.map { Location(file: $0.place.file) }, chinese: "", english: ""))
  }
}

extension [Remark] {
  fileprivate var distinct: [Remark] {
    var seen: Set<Remark> = []
    return filter { seen.insert($0).inserted }
  }
}
