/// Units and other parts of a department.
extension Message {
  public static func partInPart(_ path: String) -> Message {
    Message(
      "D496", .error, "\(path) 是单位（或单项）文件夹里的又一层材料，不会公开。部门下面只有一层：请把它移到部门的文件夹里。",
      "\(path) is a package within a part of a department, and is not published. A department has one level of parts: move it into the department's folder."
    )
  }
  public static func partNameWrong(_ name: String) -> Message {
    Message(
      "D497", .error, "“\(name)”不能作单位（或单项）的文件夹名。单位用它的编码，如 305001；单项用文字、数字、- 和 _，不用点和空格，如 绩效目标。请改名。",
      "“\(name)” cannot name the folder of a unit or of another disclosure. For a unit use its code, such as 305001; for others letters, digits, - and _, without dots and blanks. Rename it."
    )
  }
  public static func partOutsideItsFolder(_ part: String, folder: String) -> Message {
    Message(
      "D498", .error, "这里写明是“\(part)”的材料，但 \(folder) 是部门的文件夹。请把文件移到 \(folder)/\(part)；如果是部门的材料，请删去这一项（公开单位、单项名称）。",
      "This says that it is of “\(part)”, but \(folder) is the department's folder. Move the file to \(folder)/\(part), or remove unit and part if it is the department's."
    )
  }
  public static func unitAndPart(_ part: String) -> Message {
    Message(
      "D499", .error, "公开单位和单项名称“\(part)”只能写一个。单位的材料只写公开单位（unit），请删去单项名称（part）。",
      "Only one of unit and part may be stated. The package of a unit states its unit: remove the part “\(part)”.")
  }
  public static func wholeMissing(_ package: String) -> Message {
    Message(
      "D502", .error, is: .otherPackage, "单位的材料没有分类账，账要取自部门的 \(package)，但没有这份材料。请放入部门的材料，或在这里填分类账。",
      "A unit's package without a ledger has that of its department's, but there is no \(package). Add that package, or state a ledger here."
    )
  }
  public static func wholeBroken(_ package: String) -> Message {
    Message(
      "D503", .error, follows: .package(package), "部门的 \(package) 有错误，单位的材料要从它取数、与它核对，不能公开。请先改正 \(package)。",
      "The department's package \(package) has errors, and a unit's takes its numbers from it, or is compared with it. Correct \(package) first."
    )
  }
  public static func unitOutsideDepartment(
    _ unit: String, package: String, nearest: @autoclosure @escaping () -> String?
  ) -> Message {
    Message(
      "D504", .error, is: .otherPackage,
      "部门的 \(package) 里没有编码为 \(unit) 的单位。\(guessed: nearest(), "是否应为 ", "？")请改正编码和文件夹名，或在部门的材料里补上这个单位。",
      "The department's package \(package) has no unit \(unit).\(guessed: nearest(), " Did you mean ", "?") Correct the code and the name of the folder, or add the unit to that package."
    )
  }
  public static func projectsWithoutLedger(_ package: String) -> Message {
    Message(
      "D505", .error, "单位没有自己的分类账时，项目也取自部门的 \(package)，不再填一遍。请删去这里的项目，需要改的改部门的材料；确要自己填的，连同分类账一起填。",
      "Without a ledger of its own, a unit has its projects from the department's package \(package). Remove them here and change them there, or state a ledger here, too."
    )
  }
  public static func departmentNamedOtherwise(_ name: String, expected: String, package: String) -> Message {
    Message(
      "D506", .error, "部门在 \(package) 里叫“\(expected)”，这里写的是“\(name)”。这里的部门名称是单位所属部门的，请改成一致。",
      "The department is called “\(expected)” in \(package), and “\(name)” here. Here, too, the name is that of the department: make them agree."
    )
  }
  public static var unitsMissing: Message {
    Message(
      "D507", .error, "没有写单位。请在“单位”里至少填一个单位（<unit>），包括部门本级。",
      "There is no unit. Add at least one <unit> to <department>, the department itself included.")
  }
  public static func otherUnitInPart(_ unit: String, unit own: String) -> Message {
    Message(
      "D508", .error, "这是单位 \(own) 的材料，里面不能有单位 \(unit)。请删去，或改正编码。",
      "This is the package of the unit \(own), which cannot have the unit \(unit). Remove it, or correct the code.")
  }
  public static func unitWithholdsOtherwise(_ project: String, package: String) -> Message {
    Message(
      "D628", .error, "项目 \(project) 这里和部门的 \(package) 里涉密的写法不同，一边保密、另一边会公开。请改成一致。",
      "Here and in the department's \(package), the project \(project) is withheld differently, so that one would publish what the other withholds. Make them agree."
    )
  }
  public static func unitDisagrees(
    _ what: String, own: String, department: String, difference: String, lines: String, package: String
  ) -> Message {
    Message(
      "D627", .error, offBy: difference,
      "“\(what)”这里的分类账是 \(own) 元，部门的 \(package) 里本单位是 \(department) 元，相差 \(difference) 元。请核对两边的账：\(own: lines)。",
      "“\(what)” is \(own) 元 in the ledger here and \(department) 元 for this unit in the department's \(package), a difference of \(difference) 元. Check both ledgers: \(own: lines)."
    )
  }
}
