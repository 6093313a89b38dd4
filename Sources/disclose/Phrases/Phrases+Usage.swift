import Budget

extension Phrase {
  static let program = Phrase(
    zh: "把部门预算、决算数据变成可以公开的网页",
    en: "turns what a department knows about its budget into the pages it must publish")

  static func help(_ program: String, commands: String, statuses: [String]) -> Phrase {
    Phrase(
      zh: """
        disclose：\(program)。

        用法：disclose <命令> [选项] [材料…]

        命令：
        \(commands)

        材料写成 budget-2023/201（预算）或 final-2021/434（决算）的样子。
        每个命令都可以加 --help。disclose --version 显示版本。

        退出状态：0 \(statuses[0])；1 \(statuses[1])；2 \(statuses[2])。
        """,
      en: """
        disclose: \(program).

        Usage: disclose COMMAND [OPTIONS] [PACKAGE…]

        Commands:
        \(commands)

        A package is named as budget-2023/201 or final-2021/434.
        Each command takes --help. disclose --version prints the version.

        Exit status: 0 \(statuses[0]); 1 \(statuses[1]); 2 \(statuses[2]).
        """)
  }

  /// What each exit status means, from 0.
  static let exitStatuses = [
    Phrase(zh: "全部发布", en: "all is published"), Phrase(zh: "有错误", en: "there are errors"),
    Phrase(zh: "用法不对或环境有问题", en: "wrong use or broken surroundings"),
  ]

  static let usageLabel = Phrase(zh: "用法：", en: "Usage: ")
  static let optionsLabel = Phrase(zh: "选项：", en: "Options:")

  /// The variables that the program looks at.
  static let environment = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Phrase(zh: "提示的语言：以 en 开头为英文，其他为中文", en: "the language of messages: English for en…, Chinese otherwise")
    ),
    ("NO_COLOR", Phrase(zh: "有值时不用颜色", en: "if it is not empty, no colours")),
  ]

  /// What the program reads and writes.
  static let files = [
    ("Inputs/budget-2023/201/disclosure.xlsx", Phrase(zh: "一份材料，旁边是它的表", en: "a package, with its tables beside it")),
    ("Inputs/charts/", Phrase(zh: "补充的科目", en: "codes that the charts of accounts do not have")),
    ("Templates/", Phrase(zh: "格式、模板和科目表", en: "profiles, templates and charts of accounts")),
    ("Output/", Phrase(zh: "网页，目录 index.html，清单 manifest.json", en: "pages, their index.html and manifest.json")),
    (".disclose/", Phrase(zh: "运行记录，可以删除", en: "what runs remember; it may be deleted")),
    (
      "/etc/disclose.conf",
      Phrase(zh: "夜间运行的设置（装了软件包的）", en: "settings of the nightly run, where the Debian package is installed")
    ),
  ]
}
