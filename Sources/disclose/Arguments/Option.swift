import Budget

/// An option of the command line. Parsing, hints, `--help`, completion, the manual page and the table in
/// docs/command.md all derive from its declaration in `all`.
struct Option: Sendable {
  /// The kind of value that an option takes.
  enum Value: Sendable {
    case folder, file
    /// The name of a package, or of a profile.
    case package, profile
    /// A pattern of package names.
    case pattern
    case number(ClosedRange<Int>)
    case choice(@Sendable (Command) -> [String])
    /// A part of all departments, as `3/16`.
    case shard
    /// Words for people.
    case word
  }

  let name: String
  let shortName: String?
  /// The kind of its value; nil for a flag.
  let value: Value?
  let commands: [Command]
  let help: Phrase
  let apply: @Sendable (inout Arguments, String) -> Void

  init(
    _ name: String, _ shortName: String? = nil, _ value: Value? = nil, of commands: [Command], zh: String, en: String,
    apply: @escaping @Sendable (inout Arguments, String) -> Void
  ) {
    (self.name, self.shortName, self.value, self.commands) = (name, shortName, value, commands)
    (help, self.apply) = (Phrase(zh: zh, en: en), apply)
  }

  static let all: [Option] = [
    Option(
      "--inputs", nil, .folder, of: Command.takingInputs, zh: "材料所在的文件夹（默认 Inputs）",
      en: "where packages are (default: Inputs)"
    ) { $0.inputs = $1 },
    Option(
      "--templates", nil, .folder, of: Command.takingFormats,
      zh: "格式和模板所在的文件夹（默认 Templates，没有时用随程序安装的）",
      en: "where profiles and templates are (default: Templates, or those installed with the program)"
    ) { $0.templates = $1 },
    Option(
      "--follow-links", of: Command.takingInputs, zh: "也读链接所指的、材料文件夹之外的文件",
      en: "read what links lead to outside of the folder of packages, too"
    ) { arguments, _ in arguments.followsLinks = true },
    Option(
      "--output", nil, .folder, of: Command.writingOutputs + [.diff], zh: "发布到的文件夹（默认 Output）",
      en: "where pages go (default: Output)"
    ) { $0.output = $1 },
    Option(
      "--state", nil, .folder, of: Command.writingOutputs + [.approve, .diff],
      zh: "运行记录所在的文件夹（默认 .disclose），据此只重做有变化的材料",
      en: "where runs remember what they did, so that only what changed is made again (default: .disclose)"
    ) { $0.state = $1 },
    Option(
      "--prune", of: [.build, .index], zh: "撤下已经没有来源的材料（build：Inputs 里没有的；index：各处都没有的）",
      en: "take down what has no source any more: no package in Inputs, or in no output that is merged"
    ) { arguments, _ in arguments.prunes = true },
    Option(
      "--pdf", of: [.build], zh: "网页有变化或还没有 PDF 的材料，同时生成 disclosure.pdf（需要 chromium 和 qpdf）",
      en: "make disclosure.pdf, too, where the page changed or has none (needs chromium and qpdf)"
    ) { arguments, _ in arguments.prints = true },
    Option(
      "--log", nil, .file, of: [.build], zh: "把每份材料的结果追加到日志",
      en: "append to a log what became of each package"
    ) { $0.log = $1 },
    Option(
      "--reports", nil, .folder, of: [.build, .check], zh: "给每个有问题的部门写一份报告，给财政部门写一份总表，都放在这个文件夹",
      en: "write a report for each department that has something to do, and an overview, to this folder"
    ) { $0.reports = $1 },
    Option(
      "--only", nil, .pattern, of: [.build, .check, .approve, .publish, .diff],
      zh: "只处理名称符合的材料，例如 'budget-2023/*'；可以写多次",
      en: "only packages whose name matches, as 'budget-2023/*'; may be given more than once"
    ) { $0.patterns.append($1) },
    Option(
      "--stage", of: [.build], zh: "发布到待发布的文件夹，等待批准，不动公开的网页",
      en: "publish to the staging folder, to be looked at and approved; the public one stays as it is"
    ) { arguments, _ in arguments.stages = true },
    Option(
      "--staging", nil, .folder, of: [.build, .approve, .publish], zh: "待发布的文件夹（默认 Staged）",
      en: "the staging folder (default: Staged)"
    ) { $0.staging = $1 },
    Option(
      "--approvals", nil, .file, of: [.approve, .publish, .withdraw], zh: "审批记录（默认 approvals.tsv），只增不改，可放入版本库",
      en: "the record of approvals, to which lines are only added (default: approvals.tsv)"
    ) { $0.approvals = $1 },
    Option(
      "--by", nil, .word, of: [.approve, .withdraw], zh: "由谁批准或撤回，写进审批记录",
      en: "who approves or withdraws, for the record"
    ) { $0.by = $1 },
    Option(
      "--why", nil, .word, of: [.approve, .withdraw], zh: "批准或撤回的理由，写进审批记录", en: "why, for the record"
    ) { $0.why = $1 },
    Option(
      "--shard", nil, .shard, of: [.build, .check], zh: "只处理一部分部门：3/16 是 16 片中的第 3 片，每台机器分得一样",
      en: "only a part of the departments: 3/16 is the third of 16 parts, which are the same on every machine"
    ) { $0.shard = Shard($1) },
    Option(
      "--format", nil, .choice { $0.formats.map(\.rawValue) }, of: Command.reporting, zh: "输出的格式（默认 text）",
      en: "for whom it prints (default: text)"
    ) { $0.format = Format(rawValue: $1) ?? $0.format },
    Option(
      "--from", nil, .package, of: [.new], zh: "以哪份材料为底（默认：决算取本年预算，否则取上年的材料）",
      en: "the package to start from (default: for final accounts the year's budget, otherwise last year's package)"
    ) { $0.earlier = $1 },
    Option(
      "--profile", nil, .profile, of: [.new, .import], zh: "用哪个格式（默认：这一类中不晚于该年度的最新一个）",
      en: "the profile to use (default: the newest of the kind that is not newer than the package)"
    ) { $0.profile = $1 },
    Option(
      "--as", nil, .choice { _ in Notation.allCases.map(\.rawValue) }, of: [.new, .import],
      zh: "写成工作簿还是 XML（默认 workbook）",
      en: "what to write (default: workbook)"
    ) { $0.target = Notation(rawValue: $1) },
    Option(
      "--in", nil, .choice { _ in MoneyUnit.names }, of: [.import], zh: "没有写明金额单位的表，以什么为单位",
      en: "the unit of money of tables that state none"
    ) { $0.moneyUnit = MoneyUnit(name: $1) },
    Option(
      "--to", nil, .choice { _ in Notation.allCases.map(\.rawValue) }, of: [.convert], zh: "转换成工作簿还是 XML",
      en: "what to convert to"
    ) { $0.target = Notation(rawValue: $1) },
    Option(
      "--strict", of: [.build, .check], zh: "有警告时退出状态也是 1", en: "exit status 1 for warnings too"
    ) { arguments, _ in arguments.isStrict = true },
    Option(
      "--all", of: [.build], zh: "与上次运行相同的提示也列出来", en: "print findings that the run before had, too"
    ) { arguments, _ in arguments.showsAll = true },
    Option(
      "--level", nil, .choice { _ in Severity.worstFirst.map(\.word) }, of: [.build, .check],
      zh: "只列出到这一级为止的提示：错误、警告、提示（默认 note，全部）", en: "the least severity that is printed (default: note)"
    ) { arguments, word in
      arguments.level = Severity.worstFirst.first { $0.word == word } ?? arguments.level
    },
    Option(
      "--jobs", nil, .number(1...256), of: [.build, .check, .try, .diff], zh: "同时处理的材料数（默认：处理器的数目）",
      en: "packages worked on at once (default: number of processors)"
    ) { $0.jobs = Int($1) },
    Option(
      "--year", nil, .number(1949...2999), of: [.importChart], zh: "科目表的年度，例如 2025",
      en: "the year of the chart, as 2025"
    ) { $0.year = Int($1) },
    Option(
      "--packages", nil, .number(1...10_000), of: [.try], zh: "编多少份材料（默认 300）",
      en: "how many packages to make (default: 300)"
    ) { $0.packages = Int($1) ?? $0.packages },
    Option(
      "--seed", nil, .number(1...1_000_000), of: [.try], zh: "从哪个数开始编，同一个数编出同样的材料（默认 1）",
      en: "the number that the packages follow from; the same gives the same (default: 1)"
    ) { $0.seed = Int($1) ?? $0.seed },
    Option(
      "--number", nil, .number(1...10_000), of: [.try], zh: "只编第几份",
      en: "make only the package of that number"
    ) { $0.number = Int($1) },
    Option(
      "--pages", nil, .folder, of: [.try], zh: "把编出的材料和页面写到这个新文件夹，供阅读",
      en: "write the packages that were made, and their pages, to this new folder, to be read"
    ) { $0.pages = $1 },
    Option(
      "--page", nil, .file, of: [.diff], zh: "把变化另外写成这个网页文件，供阅读和打印",
      en: "write what changed to this file, too, as a page to read and print"
    ) { $0.changesPage = $1 },
    Option(
      "--replace", of: [.importChart, .collect], zh: "已经有的（这一年的科目、这份材料）内容不同时，以这次的文件为准，原来的留在旁边",
      en:
        "where the year, or the package, is there already and differs, this file prevails; the other is kept beside it"
    ) { arguments, _ in arguments.replaces = true },
    Option(
      "--lang", nil, .choice { _ in ["zh", "en"] }, of: Command.allCases, zh: "提示的语言",
      en: "the language of messages"
    ) { $0.language = $1 == "en" ? .english : .chinese },
    Option("--help", "-h", of: Command.allCases, zh: "显示本说明", en: "print this") { arguments, _ in
      arguments.asksForHelp = true
    },
    Option("--version", "-V", of: Command.allCases, zh: "显示版本", en: "print the version") { arguments, _ in
      arguments.asksForVersion = true
    },
  ]
}

extension Option {
  func matches(_ word: String) -> Bool { word == name || word == shortName }

  /// Returns the name of the command's option nearest to a mistyped `word`, whatever its number of dashes.
  static func nearest(to word: String, of command: Command) -> String? {
    closestName(to: "--" + word.drop { $0 == "-" }, among: command.options.map(\.name))
  }

  /// Returns the option with its placeholder: `--inputs FOLDER`, `-h, --help`.
  func synopsis(for command: Command, in language: Language) -> String {
    let placeholder = value.map { " " + $0.placeholder(of: command).text(in: language) } ?? ""
    return (shortName.map { "\($0), " } ?? "") + name + placeholder
  }
}

extension Option.Value {
  func placeholder(of command: Command) -> Phrase {
    switch self {
    case .folder: Phrase(zh: "文件夹", en: "FOLDER")
    case .file: Phrase(zh: "文件", en: "FILE")
    case .package: Phrase(zh: "材料", en: "PACKAGE")
    case .profile: Phrase(zh: "格式", en: "PROFILE")
    case .pattern: Phrase(zh: "样式", en: "PATTERN")
    case .number: Phrase(zh: "数目", en: "NUMBER")
    case .shard: Phrase(zh: "第几片/片数", en: "PART/PARTS")
    case .word: Phrase(zh: "文字", en: "TEXT")
    case .choice(let choices):
      Phrase(zh: choices(command).joined(separator: "|"), en: choices(command).joined(separator: "|"))
    }
  }

  /// Returns the values allowed, for messages; nil when the command line allows any.
  func allowedValues(for command: Command) -> [String]? {
    switch self {
    case .folder, .file, .package, .profile, .pattern, .word: nil
    case .shard: ["1/1–10000/10000"]
    case .number(let range): ["\(range.lowerBound)–\(range.upperBound)"]
    case .choice(let choices): choices(command)
    }
  }

  func accepts(_ word: String, of command: Command) -> Bool {
    if case .number(let range) = self { return Int(word).map(range.contains) ?? false }
    if case .shard = self { return Shard(word) != nil }
    return allowedValues(for: command)?.contains(word) ?? true
  }
}

/// The format of a command's output.
enum Format: String {
  case text, json, sarif
}
