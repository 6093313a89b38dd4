public import Budget
internal import Rendering

/// What trying a format found, each thing once.
public struct TrialReport: Sendable {
  /// The same fault at the same place, over all packages.
  public struct Group: Sendable {
    public var kind: Fault.Kind
    public var words: String
    public var heading: String
    public var place: Location?
    public var count: Int
    /// The first package that has it.
    public var example: PackageID
  }

  private struct Key: Hashable {
    var kind: Fault.Kind
    var place: Location?
    var heading: String
  }

  public let name: String
  let tags: [TemplateTag]
  public let conditions: Int
  public let pairs: (covered: Int, all: Int)
  public private(set) var packages = 0
  /// How many of them could be published, and were read.
  public private(set) var read = 0
  public private(set) var sentences = 0
  public private(set) var relations = 0
  /// How many packages would not have been published, by the code of the first error; and one of them.
  public private(set) var refused: [String: (count: Int, example: PackageID, finding: Finding)] = [:]
  private var groups: [Key: Group] = [:]
  private var shown: Set<Int> = []

  public init(of trial: FormatTrial, conditions: Int, _ covering: Covering) {
    name = trial.profile.name
    tags = trial.templates.tags
    self.conditions = conditions
    pairs = (covering.coveredCount, covering.pairCount)
  }

  public mutating func add(_ outcome: FormatTrial.Outcome) {
    let id = outcome.package.id
    packages += 1
    if let error = outcome.errors.first {
      refused[error.code, default: (0, id, error)].count += 1
      return
    }
    if let failure = outcome.failure {
      note(.notRendered, failure.text(in: .chinese), under: "", at: failure.location, id)
    }
    guard let page = outcome.page else { return }
    read += 1
    shown.formUnion(page.shown)
    sentences += outcome.judgement.sentences
    relations += outcome.judgement.relations
    for fault in outcome.judgement.faults {
      let place = page.tag(at: fault.offset).map { tags[$0].location }
      note(fault.kind, fault.words, under: fault.heading, at: place, id)
    }
  }

  private mutating func note(
    _ kind: Fault.Kind, _ words: String, under heading: String, at place: Location?, _ id: PackageID
  ) {
    let key = Key(kind: kind, place: place, heading: place == nil ? heading : "")
    let new = Group(kind: kind, words: words, heading: heading, place: place, count: 0, example: id)
    groups[key, default: new].count += 1
  }

  /// By place, so that a template is mended from top to bottom.
  public var findings: [Group] {
    groups.values.sorted {
      ($0.place ?? Location(file: ""), $0.kind.rawValue, $0.heading) < (
        $1.place ?? Location(file: ""), $1.kind.rawValue, $1.heading
      )
    }
  }

  /// Where tags stand that printed something.
  var printed: Set<Location> { Set(shown.map { tags[$0].location }) }

  /// Tags that printed nothing in any format, the outermost of each: what is inside of one was never reached.
  func unused(besides printed: Set<Location>) -> [TemplateTag] {
    var unused: [TemplateTag] = []
    var index = 0
    while index < tags.count {
      if printed.contains(tags[index].location) {
        index += 1
      } else {
        if tags[index].isCounted { unused.append(tags[index]) }
        index += 1 + tags[index].contained
      }
    }
    return unused
  }
}
