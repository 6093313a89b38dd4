import Budget

/// The command line, parsed.
struct Arguments {
  let command: Command
  var language: Language
  var inputs = "Inputs"
  var templates: String?
  var output = "Output"
  var format = Format.text
  /// Whether warnings count as errors for the exit status.
  var isStrict = false
  /// Whether findings that an earlier run told are printed, too.
  var showsAll = false
  /// The least severity of findings that are printed.
  var level = Severity.note
  /// Whether links in the inputs may lead out of them.
  var followsLinks = false
  var asksForHelp = false
  var asksForVersion = false
  /// The number of packages processed at once; nil for the number of processors.
  var jobs: Int?
  /// Parts of names, or names with `*` and `?`, of the packages to process.
  var patterns: [String] = []
  /// Whether pages of packages that no longer exist are removed.
  var prunes = false
  /// Whether pages are printed as PDF.
  var prints = false
  /// The file that the log is appended to.
  var log: String?
  /// The folder for reports by department.
  var reports: String?
  /// The folder of the record of runs.
  var state = ".disclose"
  /// Whether pages go to the staging output instead of the public one.
  var stages = false
  var staging = "Staged"
  /// The part of the departments that a run is for.
  var shard: Shard?
  var approvals = "approvals.tsv"
  /// Who approves or withdraws, and why.
  var by = ""
  var why = ""
  /// The package that a new one starts from.
  var earlier: String?
  /// The notation to write, if it was said.
  var target: Notation?
  /// The notation of a new package.
  var notation: Notation { target ?? .workbook }
  /// The unit of money of tables that state none.
  var moneyUnit: MoneyUnit?
  var profile: String?
  /// The year of a chart of accounts.
  var year: Int?
  /// Whether what was imported before gives way.
  var replaces = false
  /// How many packages are made, from what seed, and which of them alone.
  var packages = 300
  var seed = 1
  var number: Int?
  /// The folder for the pages of made packages.
  var pages: String?
  /// The file of what changed.
  var changesPage: String?
  var names: [String] = []

  /// Whether the run is for some packages only.
  var hasSelection: Bool { !names.isEmpty || !patterns.isEmpty }

  /// Whether a package belongs to the part of the departments that the run is for.
  func takes(_ id: PackageID) -> Bool { shard?.contains(id.department) ?? true }

  /// Parses the words after the command.
  init(_ words: some Sequence<String>, of command: Command, language: Language) throws(Finding) {
    self.command = command
    self.language = language
    var words = words.makeIterator()
    var takesOptions = true
    while let word = words.next() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        try parse(word, &words)
      } else {
        names.append(word)
      }
    }
    let (kinds, repeats) = command.declaration.names
    if !asksForHelp, !asksForVersion, !repeats, names.count > kinds.count {
      throw Finding(.surplusArgument(names[kinds.count], command: command.rawValue))
    }
  }

  private mutating func parse(_ word: String, _ words: inout some IteratorProtocol<String>) throws(Finding) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.options.first(where: { $0.matches(parts[0]) }) else {
      let near = Option.nearest(to: parts[0], of: command) ?? ""
      throw Finding(.unknownOption(parts[0], nearest: near, command: command.rawValue))
    }
    guard let kind = option.value else {
      if parts.count == 2 { throw Finding(.flagWithValue(parts[0])) }
      return option.apply(&self, "")
    }
    guard let value = parts.count == 2 ? parts[1] : words.next(), !value.isEmpty else {
      throw Finding(.optionWithoutValue(parts[0]))
    }
    guard kind.accepts(value, of: command) else {
      let allowed = kind.allowedValues(for: command) ?? []
      throw Finding(
        .badOptionValue(
          value, of: option.name, allowed: allowed.joined(separator: ", "),
          nearest: closestName(to: value, among: allowed)))
    }
    option.apply(&self, value)
  }
}
