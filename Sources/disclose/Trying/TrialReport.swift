import Budget
import Rendering
import Trying

/// What trying a format found, each thing once.
struct TrialReport {
  /// The same fault at the same place, over all packages.
  struct Group {
    var kind: Fault.Kind
    var words: String
    var heading: String
    var place: Location?
    var count = 1
    /// The first package that has it.
    var example: PackageID
  }

  private struct Key: Hashable {
    var kind: Fault.Kind
    var place: Location?
    var heading: String
  }

  let name: String
  let tags: [TemplateTag]
  let conditions: Int
  let pairs: (covered: Int, all: Int)
  private(set) var packages = 0
  /// How many of them could be published, and were read.
  private(set) var read = 0
  private(set) var sentences = 0
  private(set) var relations = 0
  /// How many packages would not have been published, by the code of the first error; and one of them.
  private(set) var refused: [String: (count: Int, example: PackageID, finding: Finding)] = [:]
  private var groups: [Key: Group] = [:]
  private var shown: Set<Int> = []

  init(of trial: FormatTrial, conditions: Int, _ covering: Covering) {
    name = trial.profile.name
    tags = trial.templates.tags
    self.conditions = conditions
    pairs = (covering.coveredCount, covering.pairCount)
  }


  mutating func add(_ outcome: FormatTrial.Outcome) {
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
  var findings: [Group] {
    groups.values.sorted {
      ($0.place ?? Location(file: ""), $0.kind.rawValue, $0.heading) < ($1.place ?? Location(file: ""), $1.kind.rawValue, $1.heading)
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
        if !tags[index].isBlock { unused.append(tags[index]) }
        index += 1 + tags[index].contained
      }
    }
    return unused
  }
}
