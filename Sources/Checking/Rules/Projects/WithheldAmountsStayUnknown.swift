internal import Budget

/// The tables that must be published do not tell the amount of a withheld project.
struct WithheldAmountsStayUnknown: Rule {
  let codes = ["D633"]
  let law = Phrase(
    zh: "政府信息公开条例第十四条：依法确定为国家秘密的信息不予公开；由公开的数能算出来的，等于公开了。",
    en:
      "Regulations on Open Government Information, article 14: what is secret is not published, nor what lets others work it out."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.disclosure.lines.toldProjects.map { project in
        Finding(.withheldAmountFollows(project.name), at: project.location)
      })
  }
}
