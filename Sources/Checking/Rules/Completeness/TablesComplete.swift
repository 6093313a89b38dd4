internal import Budget

/// Every required table is present, and an empty one says so.
struct TablesComplete: Rule {
  let codes = ["D640", "D641"]
  let law = Phrase(
    zh: "财预〔2016〕143号：部门预算、决算的各张报表都要公开；没有数据的表格应列出空表并说明。",
    en:
      "Document 财预〔2016〕143号: every table of the budget and the accounts is published; one without data as an empty table that says so."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let tables = subject.disclosure.tables
    let missing = subject.profile.checks.requirements.tables.filter { number in
      !tables.contains { $0.number == number }
    }
    let unexplained = subject.grids.filter { grid in
      let plan = subject.profile.tables.first { $0.number == grid.table.number }
      return grid.table.isEmpty
        && plan?.notes.contains { $0.condition == .empty && grid.table.notes.contains($0.text) } == false
    }
    return .checked(
      missing.map { Finding(.tableMissing($0), at: subject.file) }
        + unexplained.map { Finding(.emptyTableUnexplained($0.name), at: subject.file) })
  }
}
