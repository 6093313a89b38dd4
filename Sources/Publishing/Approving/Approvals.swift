public import Budget
public import Hashing

/// What the acts say of each package, in their order.
public struct Approvals: Sendable {
  public struct State: Sendable {
    /// The last act of approval, unless it was withdrawn since.
    public private(set) var approval: Act?
    /// Whether it was ever withdrawn.
    public private(set) var wasWithdrawn = false
    /// The version that was published last, since it was last withdrawn.
    public private(set) var published: Digest?
    private var permitted: Set<Digest> = []

    /// The version that was approved last.
    public var approved: Digest? { approval?.digest }

    /// Whether a version was approved, and not withdrawn since.
    public func permits(_ digest: Digest) -> Bool { permitted.contains(digest) }

    mutating func add(_ act: Act) {
      switch act.kind {
      case .approved:
        approval = act
        if let digest = act.digest { permitted.insert(digest) }
      case .withdrawn:
        self = State()
        wasWithdrawn = true
      case .published: published = act.digest
      }
    }
  }

  private var states: [PackageID: State] = [:]

  public init() {}

  public mutating func add(_ act: Act) { states[act.package, default: State()].add(act) }

  public subscript(id: PackageID) -> State { states[id] ?? State() }
}
