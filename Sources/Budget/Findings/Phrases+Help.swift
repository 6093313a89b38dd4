/// What `--help` prints.
extension Phrase {
  public static let help = Phrase(
    zh: """
      disclose：把部门预算、决算数据变成可以公开的网页。

      用法：disclose <命令> [选项] [材料…]

      命令：
        build   检查并发布 Inputs/ 中的全部材料，或点名的材料
        check   只检查，不写 Output/
        figures 列出一份材料的全部指标，供模板和文字引用

      材料写成 budget-2023/201（预算）或 final-2021/434（决算）的样子。
      每个命令都可以加 --help。disclose --version 显示版本。

      退出状态：0 全部发布；1 有错误；2 用法不对或环境有问题。
      """,
    en: """
      disclose: turns what a department knows about its budget into the pages it must publish.

      Usage: disclose COMMAND [OPTIONS] [PACKAGE…]

      Commands:
        build   check and publish every package in Inputs/, or those named
        check   check only, write nothing to Output/
        figures list every figure of a package, for templates and texts to name

      A package is named as budget-2023/201 or final-2021/434.
      Each command takes --help. disclose --version prints the version.

      Exit status: 0 all is published; 1 there are errors; 2 wrong use or broken surroundings.
      """)

  public static let buildHelp = Phrase(
    zh: """
      用法：disclose build [选项] [材料…]

      检查并发布材料。有错误的材料不发布，已发布的内容保持原样。

      """ + optionsInChinese,
    en: """
      Usage: disclose build [OPTIONS] [PACKAGE…]

      Checks and publishes packages. A package with errors is not published; what was published of it stays as it is.

      """ + optionsInEnglish)

  public static let figuresHelp = Phrase(
    zh: """
      用法：disclose figures [选项] 材料 [名称的一部分]

      列出材料的全部指标：名称、数值（元）、上年和预算的数。模板和文字里写 {{名称}} 引用。

      """ + optionsInChinese,
    en: """
      Usage: disclose figures [OPTIONS] PACKAGE [PART-OF-A-NAME]

      Lists every figure of a package: name, value in 元, last year's and the budget's. Templates and texts name them as {{NAME}}.

      """ + optionsInEnglish)

  public static let checkHelp = Phrase(
    zh: """
      用法：disclose check [选项] [材料…]

      检查材料，不写 Output/。

      """ + optionsInChinese,
    en: """
      Usage: disclose check [OPTIONS] [PACKAGE…]

      Checks packages and writes nothing to Output/.

      """ + optionsInEnglish)
}

private let optionsInChinese = """

  选项：
    --inputs 文件夹      材料所在的文件夹（默认 Inputs）
    --templates 文件夹   格式和模板所在的文件夹（默认 Templates）
    --output 文件夹      发布到的文件夹（默认 Output）
    --lang zh|en         提示的语言
    --help               显示本说明
  """

private let optionsInEnglish = """

  Options:
    --inputs FOLDER      where packages are (default: Inputs)
    --templates FOLDER   where profiles and templates are (default: Templates)
    --output FOLDER      where pages go (default: Output)
    --lang zh|en         the language of messages
    --help               print this
  """
