/// What `--help` prints.
extension Phrase {
  public static let help = Phrase(
    zh: """
      disclose：把部门预算、决算数据变成可以公开的网页。

      用法：disclose <命令> [选项] [材料…]

      命令：
        build    检查并发布 Inputs/ 中的全部材料，或点名的材料
        check    只检查，不写 Output/
        explain  解释一个数：怎样得来，由分类账的哪些行相加
        figures  列出一份材料的全部指标，供模板和文字引用

      材料写成 budget-2023/201（预算）或 final-2021/434（决算）的样子。
      每个命令都可以加 --help。disclose --version 显示版本。

      退出状态：0 全部发布；1 有错误；2 用法不对或环境有问题。
      """,
    en: """
      disclose: turns what a department knows about its budget into the pages it must publish.

      Usage: disclose COMMAND [OPTIONS] [PACKAGE…]

      Commands:
        build    check and publish every package in Inputs/, or those named
        check    check only, write nothing to Output/
        explain  explain a number: how it is made up, and from which ledger lines
        figures  list every figure of a package, for templates and texts to name

      A package is named as budget-2023/201 or final-2021/434.
      Each command takes --help. disclose --version prints the version.

      Exit status: 0 all is published; 1 there are errors; 2 wrong use or broken surroundings.
      """)

  public static let buildHelp = Phrase(
    zh: """
      用法：disclose build [选项] [材料…]

      检查并发布材料。有错误的材料不发布，已发布的内容保持原样。材料、格式、模板、科目表和程序都没有变化的，不再重做。
      index.html 列出全部已发布的材料，manifest.json 列出每个文件的大小和 SHA-256。

      选项：

      """ + inputsInChinese + outputInChinese + reportInChinese + generalInChinese,
    en: """
      Usage: disclose build [OPTIONS] [PACKAGE…]

      Checks and publishes packages. A package with errors is not published; what was published of it stays as it is. What is made
      from the same package, profile, templates, charts and program as before is not made again. index.html lists what is
      published, manifest.json every file with its size and SHA-256.

      Options:

      """ + inputsInEnglish + outputInEnglish + reportInEnglish + generalInEnglish)

  public static let checkHelp = Phrase(
    zh: """
      用法：disclose check [选项] [材料…]

      检查材料，不写 Output/。提示按材料归在一起，错误在前；一处错误使许多材料不能发布时，只说一次。
      最后列出没有检查的规则和例外。各条提示的编号见 docs/checks.md。

      选项：

      """ + inputsInChinese + reportInChinese + generalInChinese,
    en: """
      Usage: disclose check [OPTIONS] [PACKAGE…]

      Checks packages and writes nothing to Output/. Findings stand together by package, errors first; a fault that holds up many
      packages is told once. Rules that were not checked and exceptions are listed at the end. See docs/checks.md for every code.

      Options:

      """ + inputsInEnglish + reportInEnglish + generalInEnglish)

  public static let explainHelp = Phrase(
    zh: """
      用法：disclose explain [选项] 材料 指标
            disclose explain [选项] 材料 表:行:列

      解释一个数：显示的数和准确的数，由什么条件选出，以及分类账中相加得到它的每一行（文件:行号）。
        指标   例如 三公经费.合计；也可以写 三公经费.合计.上年.差额（幅度、完成率）、项目支出.占比，两边都列出
        表     编号、公开编号或标题：1、公开01表
        行     序号（行次）、科目编码或名称；没有序号的表写第几行
        列     栏次的数字或表头，例如 5、小计、本年收入/小计；一行只有一个金额时可以不写
      有项目的金额不公开（涉密）时，只列出不会泄露它的行。

      选项：

      """ + inputsInChinese + formatInChinese + generalInChinese,
    en: """
      Usage: disclose explain [OPTIONS] PACKAGE FIGURE
             disclose explain [OPTIONS] PACKAGE TABLE:ROW:COLUMN

      Explains a number: as it is shown and exactly, what selects it, and every ledger line (file:line) that adds up to it.
        FIGURE   as 三公经费.合计; also 三公经费.合计.上年.差额 (幅度, 完成率) or 项目支出.占比, with both sides
        TABLE    its number, official code or title: 1, 公开01表
        ROW      its number, code or label; in a table without numbers, which row it is
        COLUMN   its number in the row of column numbers, or its head, as 5, 小计, 本年收入/小计; may be left out where a row has one amount
      Where the amount of a project is withheld (涉密), only lines that tell nothing of it are listed.

      Options:

      """ + inputsInEnglish + formatInEnglish + generalInEnglish)

  public static let figuresHelp = Phrase(
    zh: """
      用法：disclose figures [选项] 材料 [名称]

      列出材料的全部指标：数（元）、上年、预算、增减、幅度、完成率、占比。模板和文字里写 {{名称}} 引用。
      名称可以只写一部分，或用 * 代替任意几个字、? 代替一个字。在终端里各列对齐，否则用制表符隔开。

      选项：

      """ + inputsInChinese + formatInChinese + generalInChinese,
    en: """
      Usage: disclose figures [OPTIONS] PACKAGE [PATTERN]

      Lists every figure of a package: value in 元, last year's, the budget's, changes, rates and shares. Templates and texts name
      them as {{NAME}}. PATTERN is a part of a name, or has * for any characters and ? for one. Columns are aligned on a terminal,
      and separated by tabs elsewhere.

      Options:

      """ + inputsInEnglish + formatInEnglish + generalInEnglish)

  public static let catalogueHelp = Phrase(
    zh: """
      用法：disclose catalogue

      打印 docs/checks.md：全部规则和提示。供开发人员使用，make docs 会写好这个文件。

      选项：

      """ + generalInChinese,
    en: """
      Usage: disclose catalogue

      Prints docs/checks.md: every rule and message. For developers; make docs writes the file.

      Options:

      """ + generalInEnglish)
}

private let inputsInChinese = """
    --inputs 文件夹      材料所在的文件夹（默认 Inputs）
    --templates 文件夹   格式和模板所在的文件夹（默认 Templates）
    --follow-links       也读链接所指的、材料文件夹之外的文件

  """

private let outputInChinese = """
    --output 文件夹      发布到的文件夹（默认 Output）
    --state 文件夹       运行记录所在的文件夹（默认 .disclose），据此只重做有变化的材料
    --prune              撤下 Inputs 里已经没有的材料
    --log 文件           把每份材料的结果追加到日志

  """

private let reportInChinese = """
    --only 样式          只处理名称符合的材料，例如 'budget-2023/*'；可以写多次
    --format 格式        text（默认）、json 或 sarif（2.1.0）
    --strict             有警告时退出状态也是 1
    --jobs 数目          同时处理的材料数（默认：处理器的数目）

  """

private let formatInChinese = """
    --format 格式        text（默认）或 json

  """

private let generalInChinese = """
    --lang zh|en         提示的语言
    --help               显示本说明
  """

private let inputsInEnglish = """
    --inputs FOLDER      where packages are (default: Inputs)
    --templates FOLDER   where profiles and templates are (default: Templates)
    --follow-links       read what links lead to outside of the folder of packages, too

  """

private let outputInEnglish = """
    --output FOLDER      where pages go (default: Output)
    --state FOLDER       where runs remember what they did, so that only what changed is made again (default: .disclose)
    --prune              take down what has no package in Inputs any more
    --log FILE           append to a log what became of each package

  """

private let reportInEnglish = """
    --only PATTERN       only packages whose name matches, as 'budget-2023/*'; may be given more than once
    --format FORMAT      text (default), json or sarif (2.1.0)
    --strict             exit status 1 for warnings too
    --jobs NUMBER        packages worked on at once (default: number of processors)

  """

private let formatInEnglish = """
    --format FORMAT      text (default) or json

  """

private let generalInEnglish = """
    --lang zh|en         the language of messages
    --help               print this
  """
