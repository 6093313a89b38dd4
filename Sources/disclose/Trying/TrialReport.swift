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
    var example: Int
  }

  private struct Key: Hashable {
    var kind: Fault.Kind
    var place: Location?
    var heading: String
  }

  let tags: [TemplateTag]
  private(set) var packages = 0
  private(set) var sentences = 0
  private(set) var relations = 0
  /// How many packages would not have been published, by the code of the first error; and one of them.
  private(set) var refused: [String: (count: Int, example: Int, finding: Finding)] = [:]
  private var groups: [Key: Group] = [:]
  private var shown: Set<Int> = []

  init(of templates: PageTemplates) { tags = templates.tags }

  mutating func add(_ outcome: FormatTrial.Outcome, number: Int) {
    packages += 1
    if let error = outcome.errors.first {
      refused[error.code, default: (0, number, error)].count += 1
      return
    }
    guard let page = outcome.page else { return }
    shown.formUnion(page.shown)
    sentences += outcome.judgement.sentences
    relations += outcome.judgement.relations
    for fault in outcome.judgement.faults {
      let place = page.tag(at: fault.offset).map { tags[$0].location }
      let key = Key(kind: fault.kind, place: place, heading: place == nil ? fault.heading : "")
      if groups[key] != nil {
        groups[key]?.count += 1
      } else {
        groups[key] = Group(kind: fault.kind, words: fault.words, heading: fault.heading, place: place, example: number)
      }
    }
  }

  /// By place, so that a template is mended from top to bottom.
  var findings: [Group] {
    groups.values.sorted {
      ($0.place ?? Location(file: ""), $0.kind.rawValue, $0.heading) < ($1.place ?? Location(file: ""), $1.kind.rawValue, $1.heading)
    }
  }

  /// Tags that never printed anything, the outermost of each: what is inside of one was never reached.
  var unused: [TemplateTag] {
    var unused: [TemplateTag] = []
    var index = 0
    while index < tags.count {
      if shown.contains(index) {
        index += 1
      } else {
        unused.append(tags[index])
        index += 1 + tags[index].contained
      }
    }
    return unused
  }
}
