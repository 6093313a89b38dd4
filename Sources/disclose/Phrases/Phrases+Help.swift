import Budget

/// What help and the manual page say of a command, but for its options. A line that begins with two blanks is a term
/// and, after two more, what it means.
struct CommandHelp: Sendable {
  /// As in the list of commands.
  let summary: Phrase
  /// What stands after the command's name; more than one where it can be called in several ways.
  let usage: [Phrase]
  let description: Phrase
}

extension CommandHelp {
  static let build = CommandHelp(
    summary: Phrase(
      zh: "检查并发布 Inputs/ 中的全部材料，或点名的材料", en: "check and publish every package in Inputs/, or those named"),
    usage: [Phrase(zh: "[选项] [材料…]", en: "[OPTIONS] [PACKAGE…]")],
    description: Phrase(
      zh: """
        检查并发布材料。有错误的材料不发布，已发布的内容保持原样。材料、格式、模板、科目表和程序都没有变化的，不再重做。
        index.html 列出全部已发布的材料，manifest.json 列出每个文件的大小和 SHA-256。
        与上次运行相同的提示只计数，不再列出；写明材料名称时全部列出。
        """,
      en: """
        Checks and publishes packages. A package with errors is not published; what was published of it stays as it is. What is made
        from the same package, profile, templates, charts and program as before is not made again. index.html lists what is
        published, manifest.json every file with its size and SHA-256. What the run before told is counted and not listed again,
        but for packages that are named.
        """))

  static let check = CommandHelp(
    summary: Phrase(zh: "只检查，不写 Output/", en: "check only, write nothing to Output/"),
    usage: [Phrase(zh: "[选项] [材料…]", en: "[OPTIONS] [PACKAGE…]")],
    description: Phrase(
      zh: """
        检查材料，不写 Output/。提示按材料归在一起，错误在前；一处错误使许多材料不能发布时，只说一次。
        最后列出没有检查的规则和例外。各条提示的编号见 docs/checks.md。
        """,
      en: """
        Checks packages and writes nothing to Output/. Findings stand together by package, errors first; a fault that holds up many
        packages is told once. Rules that were not checked and exceptions are listed at the end. See docs/checks.md for every code.
        """))

  static let explain = CommandHelp(
    summary: Phrase(
      zh: "解释一个数：怎样得来，由分类账的哪些行相加",
      en: "explain a number: how it is made up, and from which ledger lines"),
    usage: [
      Phrase(zh: "[选项] 材料 指标", en: "[OPTIONS] PACKAGE FIGURE"),
      Phrase(zh: "[选项] 材料 表:行:列", en: "[OPTIONS] PACKAGE TABLE:ROW:COLUMN"),
    ],
    description: Phrase(
      zh: """
        解释一个数：显示的数和准确的数，由什么条件选出，以及分类账中相加得到它的每一行（文件:行号）。
          指标   例如 三公经费.合计；也可以写 三公经费.合计.上年.差额（幅度、完成率）、项目支出.占比，两边都列出
          表     编号、公开编号或标题：1、公开01表
          行     序号（行次）、科目编码或名称；没有序号的表写第几行
          列     栏次的数字或表头，例如 5、小计、本年收入/小计；一行只有一个金额时可以不写
        有项目的金额不公开（涉密）时，只列出不会泄露它的行。
        """,
      en: """
        Explains a number: as it is shown and exactly, what selects it, and every ledger line (file:line) that adds up to it.
          FIGURE   as 三公经费.合计; also 三公经费.合计.上年.差额 (幅度, 完成率) or 项目支出.占比, with both sides
          TABLE    its number, official code or title: 1, 公开01表
          ROW      its number, code or label; in a table without numbers, which row it is
          COLUMN   its number in the row of column numbers, or its head, as 5, 小计, 本年收入/小计; may be left out where a row has one amount
        Where the amount of a project is withheld (涉密), only lines that tell nothing of it are listed.
        """))

  static let figures = CommandHelp(
    summary: Phrase(
      zh: "列出一份材料的全部指标，供模板和文字引用", en: "list every figure of a package, for templates and texts to name"),
    usage: [Phrase(zh: "[选项] 材料 [名称]", en: "[OPTIONS] PACKAGE [PATTERN]")],
    description: Phrase(
      zh: """
        列出材料的全部指标：数（元）、上年、预算、增减、幅度、完成率、占比。模板和文字里写 {{名称}} 引用。
        名称可以只写一部分，或用 * 代替任意几个字、? 代替一个字。在终端里各列对齐，否则用制表符隔开。
        """,
      en: """
        Lists every figure of a package: value in 元, last year's, the budget's, changes, rates and shares. Templates and texts name
        them as {{NAME}}. PATTERN is a part of a name, or has * for any characters and ? for one. Columns are aligned on a terminal,
        and separated by tabs elsewhere.
        """))

  static let new = CommandHelp(
    summary: Phrase(zh: "准备一份新材料：从以前的材料，或从格式", en: "prepare a new package, from an earlier one or from a profile"),
    usage: [Phrase(zh: "[选项] 材料", en: "[OPTIONS] PACKAGE")],
    description: Phrase(
      zh: """
        准备一份新材料，例如 budget-2022/434。已有的材料从不覆盖。
        取自以前的材料：部门、单位、文字、工作任务、项目、指标和目标值、要写原因的指标、分类账的行。
        空着要填的：金额、数量、原因、日期、完成情况、结果和得分。不带来的：备注、例外；Inputs 里有的以前年度的数直接读，不再填。
        决算默认以本年预算为底：项目的预算数已填好；另有上年决算时，文字、单位的性质和要数的取自它。
        没有以前的材料时，写成格式要求的空表。最后列出还要填什么、哪些文字里有年份、下一步做什么。
        """,
      en: """
        Prepares a package such as budget-2022/434. Nothing that exists is ever overwritten.
        From the earlier package: department, units, texts, tasks, projects, indicators with their targets, figures that have
        reasons, rows of the ledger. Empty, to be filled in: amounts, counts, reasons, dates, results and scores. Left out:
        notes and exceptions; earlier figures of a package that is in Inputs are read from there.
        Final accounts start from the year's budget: what was approved for each project is there. Where last year's final
        accounts are in Inputs, texts, what units are and what is counted come from them.
        Without an earlier package, what the profile requires is there, empty. At the end it lists what is to be filled in, which
        texts mention a year, and what to do next.
        """))

  static let convert = CommandHelp(
    summary: Phrase(zh: "把一份材料从 XML 转换成工作簿，或者反过来", en: "convert a package from XML to a workbook, or back"),
    usage: [Phrase(zh: "--to workbook|xml [选项] 材料", en: "--to workbook|xml [OPTIONS] PACKAGE")],
    description: Phrase(
      zh: """
        把一份材料转换成工作簿 disclosure.xlsx，或转换成 disclosure.xml 和分类账的表格。网页一个字节都不变。
        写好的文件先读回来比较，一样才换上；原来的文件移到材料里的 .before-convert，不会再被读取。出了任何问题，材料保持原样。
        """,
      en: """
        Converts a package to a workbook, disclosure.xlsx, or to disclosure.xml with tables for the ledger. Its page does not
        change by a byte. What is written is read back and compared before it is used; the old files go to .before-convert in the
        package, where nothing reads them. Whatever goes wrong, the package stays as it was.
        """))

  static let collect = CommandHelp(
    summary: Phrase(zh: "收集部门交来的工作簿，放到 Inputs/ 里", en: "put workbooks that departments hand in into Inputs/"),
    usage: [Phrase(zh: "[选项] 文件或文件夹…", en: "[OPTIONS] FILE…")],
    description: Phrase(
      zh: """
        按封面上的类别、年度和部门编码，把工作簿复制到 Inputs/<类别-年度>/<部门编码>/disclosure.xlsx，不管文件叫什么名字。
        写文件夹的，收集里面的全部文件；打开工作簿时的临时文件（~$…）和隐藏文件略过。交来的文件不动。
        已有的一样，就说没有变化；已有另一个版本，就说哪个新，不换；加 --replace 才换，原来的移到材料里的 .before-collect。
        同一份材料交来两个不同的版本，两个都不放。不是工作簿、没有封面或封面没有填好的，说明哪一格要怎样改；其他文件照样放入。
        """,
      en: """
        Copies workbooks, whatever they are called, to Inputs/KIND-YEAR/CODE/disclosure.xlsx, as their covers (封面) say. Of a
        folder all files are collected; those that mark an open workbook (~$…) and hidden ones are passed over. What was handed in
        stays where it is.
        The same version is said to be unchanged. Another version that is there is left alone, and it is said which one is newer;
        with --replace it goes to .before-collect in the package. Of two different versions for the same package that are collected
        at once, neither is placed. What is no workbook, or lacks a complete cover, is named with the cell and what to do; the
        other files are placed all the same.
        """))

  static let `try` = CommandHelp(
    summary: Phrase(
      zh: "试一个格式：编出各种情形的材料，读每一句话",
      en: "try a format: make packages of every kind, and read every sentence of their pages"),
    usage: [Phrase(zh: "[选项] [格式…]", en: "[OPTIONS] [PROFILE…]")],
    description: Phrase(
      zh: """
        一个格式在使用之前，先试它的模板在各种情形下写出的话。程序按格式要求的内容编出几百份材料：各种资金、结转、结余，
        上年数和预算数没有、为零、为负、相同、约数相同、增加、减少，单位、项目、采购、资产、数量、自评、涉密内容各种情形，
        任两种情形几乎都在某一份材料里同时出现；在内存中生成页面，什么都不写，再像读者一样读每一句话：
          缺漏     标点重叠、缺失或悬空，括号不成对，只有单位没有数，只有标题没有内容，“其中”没有下文，“原因是”没有原因
          不合     “其中”各项与前面的数不符，占比、增减额、幅度与数字不符，增减方向与数字或原因不符
          用不到   在哪份材料里都没有印出来的名称和模板
        每一处只说一次：在哪个模板的哪一行，有几份材料这样，第一份是第几份。
        """,
      en: """
        Tries what the templates of a format say in every situation, before it is used. It makes some hundred packages of what the
        profile asks for: all funds, carry-over and balances; last year and the budget missing, zero, negative, equal, equal when
        rounded, up and down; units, projects, procurement, assets, counts, self-evaluations and withheld content of every kind.
        Nearly any two situations meet in some package. Their pages are made in memory, and read as a reader does:
          holes    marks doubled, missing or dangling, brackets left open, a unit without a number, a heading without content
          numbers  parts after 其中 that do not add up; shares, changes, rates and directions that the sentence contradicts
          names    what no package printed
        Each is told once: the template and line, how many packages have it, and the number of the first one.
        """))

  static let importChart = CommandHelp(
    summary: Phrase(
      zh: "导入一年的政府收支分类科目", en: "bring the chart of accounts of a year into Inputs/charts/"),
    usage: [Phrase(zh: "[选项] 文件 --year 年度", en: "[OPTIONS] FILE --year YEAR")],
    description: Phrase(
      zh: """
        从工作簿、CSV 或网页表格读科目编码和名称，并入 Inputs/charts/，列出比上年新增、更名和停用的科目。
        编码可以在一列，也可以分成类、款、项；平台导出的预算表也行，但它只是科目表的一部分，不会停用科目。
        功能科目（2 开头）和部门预算经济科目（3 开头）各写一个文件。原来的文件改名留在旁边。
        有矛盾（一个编码两个名称、缺少上级、编码位数不对、标题是别的年度）时，指出在哪一格，什么都不写。
        """,
      en: """
        Reads codes and names from a workbook, a CSV or a page with tables, brings them into Inputs/charts/, and lists what is new,
        renamed and gone against the year before. Codes may be in one column, or in columns 类, 款 and 项. Tables that the budget
        platform exports will do, but as a part of the chart: none of its codes is then gone. Codes by function (2…) and economic
        codes by department (3…) go to a file each; the file that was there stays beside it under another name. Where something
        contradicts (a code with two names, without its parent, of wrong length, a title of another year) it says in which cell,
        and writes nothing.
        """))

  static let `import` = CommandHelp(
    summary: Phrase(
      zh: "把预算平台导出的表变成一份材料，并留作核对",
      en: "make a package of the tables that a budget platform exports, and compare it with them"),
    usage: [Phrase(zh: "[选项] 表格文件 材料", en: "[OPTIONS] TABLES PACKAGE")],
    description: Phrase(
      zh: """
        读预算平台导出的各张公开表，得出分类账的功能和经济两个视图。表的样子以格式（profile.xml）为准：
        每张一个工作表或全在一个工作表里，按表名、编号或表头认出；单位元或万元；编码写全或分类、款、项三列。
        没有这份材料时建立一份，部门名称取自表上方；已有时只换分类账和导入的表，原来的文件移到 .before-import。
        表格文件以 tables.xlsx 之名留在材料里：以后每次检查和发布都逐格核对，算出的数与表上的不同是错误。
        各表分不清的（例如非财政拨款的某项资金用于哪个科目）按假定分配，备注里写明。
        """,
      en: """
        Reads the tables that a budget platform exports, and derives the two views of the ledger from them. The profile says what the
        tables look like: a sheet for each or all in one, known by title, number or heads; in 元 or 万元; codes whole or in
        columns of 类, 款 and 项.
        If there is no such package, it is prepared, with the department named above the tables; otherwise only its ledger and the
        imported tables are replaced, and the old files go to .before-import.
        The file stays in the package as tables.xlsx: check and build compare each cell with what is computed, and a difference is
        an error. What the tables leave open (such as which money beside fiscal funds pays for what) is assumed, and noted.
        """))

  static let help = CommandHelp(
    summary: Phrase(zh: "显示说明，或一个命令的说明", en: "print this, or what a command does and takes"),
    usage: [Phrase(zh: "[选项] [命令]", en: "[OPTIONS] [COMMAND]")],
    description: Phrase(zh: "显示命令的说明。", en: "Prints what a command does and takes."))

  static let completion = CommandHelp(
    summary: Phrase(
      zh: "打印 bash 或 zsh 的补全脚本", en: "print the script by which bash or zsh completes what is typed"),
    usage: [Phrase(zh: "bash|zsh", en: "bash|zsh")],
    description: Phrase(
      zh: """
        打印补全脚本：命令、选项、材料和指标的名称。make install 会装好。只在当前的 shell 里使用：
          bash   source <(disclose completion bash)
          zsh    source <(disclose completion zsh)，在 compinit 之后
        """,
      en: """
        Prints the script by which a shell completes commands, options, packages and figures. make install installs it. To use it
        in the shell at hand only:
          bash   source <(disclose completion bash)
          zsh    source <(disclose completion zsh), after compinit
        """))

  static let manual = CommandHelp(
    summary: Phrase(zh: "打印手册页", en: "print the manual page"),
    usage: [Phrase(zh: "[选项]", en: "[OPTIONS]")],
    description: Phrase(
      zh: "打印手册页 disclose(1)，make install 会装好。", en: "Prints the manual page disclose(1), which make install installs.")
  )

  static let complete = CommandHelp(
    summary: Phrase(zh: "打印补全的候选", en: "print what a word may become"),
    usage: [Phrase(zh: "-- 词…", en: "-- WORD…")],
    description: Phrase(
      zh: "打印最后一个词可以补全成什么。供补全脚本使用。",
      en: "Prints what the last word may become. For the scripts of disclose completion."))
}
