/// Wrong use of the command.
extension Message {
  public static func unknownCommand(_ word: String, nearest: String?) -> Message {
    Message(
      "D801", .error, is: .environment, "没有命令“\(word)”。\(guessed: nearest, "是否应为 ", "？")请用 disclose --help 查看全部命令。",
      "There is no command “\(word)”.\(guessed: nearest, " Did you mean ", "?") See disclose --help.")
  }
  public static func unknownOption(_ word: String, nearest: String?, command: String) -> Message {
    Message(
      "D802", .error, is: .environment,
      "\(command) 没有选项“\(word)”。\(guessed: nearest, "是否应为 ", "？")请用 disclose \(command) --help 查看全部选项。",
      "\(command) has no option “\(word)”.\(guessed: nearest, " Did you mean ", "?") See disclose \(command) --help.")
  }
  public static func optionWithoutValue(_ option: String) -> Message {
    Message(
      "D803", .error, is: .environment, "选项 \(option) 后面缺少值。请补上。",
      "The option \(option) needs a value. Add it.")
  }
  public static func badOptionValue(_ value: String, of option: String, allowed: String, nearest: String?) -> Message {
    Message(
      "D804", .error, is: .environment, "选项 \(option) 的值“\(value)”不对。\(guessed: nearest, "是否应为 ", "？")请改为：\(allowed)。",
      "The value “\(value)” of \(option) is wrong.\(guessed: nearest, " Did you mean ", "?") Give one of: \(allowed).")
  }
  public static func unknownPackage(_ name: String, nearest: String?) -> Message {
    Message(
      "D805", .error, is: .environment, "没有材料“\(name)”。\(guessed: nearest, "是否应为 ", "？")请写成 budget-2023/201 的样子。",
      "There is no package “\(name)”.\(guessed: nearest, " Did you mean ", "?") Name one as budget-2023/201.")
  }
  public static func templatesMissing(_ folder: String) -> Message {
    Message(
      "D806", .error, is: .environment, "找不到模板文件夹 \(folder)。请在工程文件夹中运行，或用 --templates 指明。",
      "There is no template folder \(folder). Run in the project's folder, or name it with --templates.")
  }
  public static func packageNotNamed(_ command: String) -> Message {
    Message(
      "D807", .error, is: .environment, "没有指明材料。请写成 disclose \(command) budget-2023/201 的样子。",
      "No package is named. Call it as disclose \(command) budget-2023/201.")
  }
  public static func flagWithValue(_ option: String) -> Message {
    Message(
      "D808", .error, is: .environment, "选项 \(option) 不带值。请去掉等号和后面的字。",
      "The option \(option) takes no value. Remove the = and what follows.")
  }
  public static func surplusArgument(_ word: String, command: String) -> Message {
    Message(
      "D809", .error, is: .environment, "\(command) 用不着“\(word)”。请去掉；含空格的名称请加引号。",
      "\(command) has no use for “\(word)”. Remove it; put a name that contains blanks in quotes.")
  }
  public static var figureNotNamed: Message {
    Message(
      "D810", .error, is: .environment, "没有指明要解释哪个数。请写指标名称，例如 三公经费.合计，或写 表:行:列，例如 1:2:3。",
      "What to explain is not named. Name a figure, as 三公经费.合计, or a cell as TABLE:ROW:COLUMN, as 1:2:3.")
  }
  public static func noSuchFigure(_ name: String, nearest: String?) -> Message {
    Message(
      "D811", .error, is: .environment,
      "没有名为“\(name)”的指标。\(guessed: nearest, "是否应为 ", "？")请用 disclose figures 查看全部指标。",
      "There is no figure “\(name)”.\(guessed: nearest, " Did you mean ", "?") See disclose figures.")
  }
  public static func noSuchAspect(_ figure: String, aspect: String, nearest: String?, known: String) -> Message {
    Message(
      "D812", .error, is: .environment, "“\(figure)”没有“\(aspect)”。\(guessed: nearest, "是否应为 ", "？")请改为：\(known)。",
      "“\(figure)” has no “\(aspect)”.\(guessed: nearest, " Did you mean ", "?") Ask for one of: \(known).")
  }
  public static func noSuchTable(_ name: String, nearest: String?, known: String) -> Message {
    Message(
      "D813", .error, is: .environment, "没有表“\(name)”。\(guessed: nearest, "是否应为 ", "？")请改为：\(known)。",
      "There is no table “\(name)”.\(guessed: nearest, " Did you mean ", "?") Name one of: \(known).")
  }
  public static func noSuchRow(_ name: String, nearest: String?, table: String) -> Message {
    Message(
      "D814", .error, is: .environment, "\(table)没有行“\(name)”。\(guessed: nearest, "是否应为 ", "？")请写序号（行次）、科目编码或名称。",
      "\(table) has no row “\(name)”.\(guessed: nearest, " Did you mean ", "?") Give its number, its code or its label."
    )
  }
  public static func noSuchColumn(_ name: String, nearest: String?, table: String, known: String) -> Message {
    Message(
      "D815", .error, is: .environment, "\(table)没有金额列“\(name)”。\(guessed: nearest, "是否应为 ", "？")请改为：\(known)。",
      "\(table) has no column of amounts “\(name)”.\(guessed: nearest, " Did you mean ", "?") Name one of: \(known).")
  }
  public static func severalMatch(_ name: String, table: String, known: String) -> Message {
    Message(
      "D816", .error, is: .environment, "\(table)中“\(name)”不止一处：\(known)。请写其中一个。",
      "“\(name)” is more than one thing in \(table): \(known). Name one of them.")
  }
  public static func cellWithoutAmount(_ table: String, row: String, column: String) -> Message {
    Message(
      "D817", .error, is: .environment, "\(table)“\(row)”行“\(column)”列没有金额。请另选一格。",
      "In \(table), no amount stands in row “\(row)”, column “\(column)”. Choose another cell.")
  }
  public static func noFigureMatches(_ pattern: String, nearest: String?) -> Message {
    Message(
      "D818", .error, is: .environment,
      "没有指标符合“\(pattern)”。\(guessed: nearest, "是否应为 ", "？")请写名称的一部分，或用 * 和 ? 代替其中的字。",
      "No figure matches “\(pattern)”.\(guessed: nearest, " Did you mean ", "?") Give a part of a name, or * and ? for what is in it."
    )
  }
  public static func noPackageMatches(_ pattern: String) -> Message {
    Message(
      "D819", .error, is: .environment, "没有材料符合“\(pattern)”。请写 budget-2023/201 这样名称的一部分，或用 * 和 ? 代替其中的字。",
      "No package matches “\(pattern)”. Give a part of a name such as budget-2023/201, or * and ? for what is in it.")
  }
  public static var pruneOfSome: Message {
    Message(
      "D820", .error, is: .environment, "--prune 要看全部材料才知道该撤下哪些。请不要同时点名材料或用 --only。",
      "--prune must see all packages to know what to take down. Leave out names and --only.")
  }
  public static func notPrinted(_ stream: String, reason: String) -> Message {
    Message(
      "D830", .error, is: .environment, "\(stream)没有写完（\(reason)）。请检查它通向的文件、磁盘或程序，然后重新运行。",
      "\(stream) could not be written in full (\(reason)). Check the file, disk or program that it leads to, and run again."
    )
  }
}
