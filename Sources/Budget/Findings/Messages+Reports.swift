/// The reports by department, and the list of departments that they follow.
extension Message {
  public static func departmentListTwice(_ other: String) -> Message {
    Message(
      "D534", .error, "部门名单有两个文件，另一个是 \(own: other)，不知道以哪个为准。请只留一个，移走另一个。",
      "The list of departments is in two files, and \(own: other) is the other one. Keep the one that counts, and move the other away."
    )
  }
  public static var departmentHeadsMissing: Message {
    Message(
      "D535", .error, "部门名单里没有找到表头。请在数据上面写一行表头：部门编码、部门名称、区划；部门编码一列必须有。",
      "The list of departments has no heads. Write 部门编码, 部门名称 and 区划 in a row above the departments; 部门编码 is required."
    )
  }
  public static func departmentCodeWrong(_ code: String) -> Message {
    Message(
      "D536", .error, "“\(own: code)”不能作部门编码。请填写数字或字母组成的编码，与材料文件夹的名称相同。",
      "“\(own: code)” cannot be the code of a department. Fill in its digits or letters, the same as the name of its folder."
    )
  }
  public static func departmentListedTwice(_ code: String, place: String) -> Message {
    Message(
      "D537", .error, "部门 \(own: code) 在名单里出现了两次，前一次在 \(own: place)。请删去一行，或改正编码。",
      "Department \(own: code) is in the list twice, first at \(own: place). Remove one of the rows, or correct its code."
    )
  }
  public static func departmentNotListed(_ code: String, nearest: String?) -> Message {
    Message(
      "D996", .warning, "收到了部门 \(own: code) 的材料，名单里却没有这个部门。\(own: nearest, "最接近的是 ", "。")请在名单里补一行，或改正材料文件夹的名称。",
      "There are packages of department \(own: code), which is not in this list.\(own: nearest, " The nearest is ", ".") Add a row for it, or correct the name of its folder."
    )
  }
  public static var reportsNotOurs: Message {
    Message(
      "D997", .error, is: .environment, "这个文件夹里已有别的东西，不是本程序写的报告，没有动它。请用 --reports 指定一个新的或空的文件夹。",
      "This folder has other things than reports that this program wrote, and was left alone. Name a new or empty folder with --reports."
    )
  }
  public static func reportsUnwritable(_ reason: String) -> Message {
    Message(
      "D998", .error, is: .environment, "无法写报告（\(reason)）。已有的每份报告仍然完整，是旧的或是新的。请检查权限和磁盘空间，然后重试。",
      "The reports cannot be written (\(reason)). Each report that is there is still whole, the old or the new one. Check permissions and disk space, then try again."
    )
  }
  public static var reportsInDoubt: Message {
    Message(
      "D999", .warning, "材料的文件夹或部门名单有疑问，所以没有判断哪些部门未报送，旧的报告也没有删去。请先处理上面的提示，再运行一次。",
      "There is doubt about the folders of inputs or the list of departments, so nothing was said of packages that are missing, and no old report was removed. First settle what is said above, then run again."
    )
  }
}
