import Budget

/// What `explain` says around numbers.
extension Phrase {
  static func explained(_ subject: String, shown: String, exact: String?) -> Phrase {
    Phrase(zh: "\(subject)：\(shown)\(exact, "（准确数 ", "）")", en: "\(subject): \(shown)\(exact, " (exactly ", ")")")
  }
  static func subtracted(_ own: String, _ other: String, direction: String, _ result: String) -> Phrase {
    Phrase(
      zh: "= \(own) 与 \(other) 的差额 \(result)（\(direction)）",
      en: "= difference of \(own) and \(other): \(result) (\(direction))")
  }
  static func changed(_ own: String, _ other: String, direction: String, _ result: String) -> Phrase {
    Phrase(
      zh: "= \(own) 与 \(other) 的差额 ÷ 后者 = \(result)（\(direction)）",
      en: "= difference of \(own) and \(other), divided by the latter: \(result) (\(direction))")
  }
  static func divided(_ part: String, by whole: String, _ result: String) -> Phrase {
    Phrase(zh: "= \(part) ÷ \(whole) = \(result)", en: "= \(part) ÷ \(whole) = \(result)")
  }
  static func roundedParts(shown: String, exact: String) -> Phrase {
    Phrase(
      zh: "这张表先把各部分四舍五入再相加，所以显示 \(shown)；准确数四舍五入是 \(exact)。",
      en: "This table rounds parts before it adds them up, and so shows \(shown); the exact number rounds to \(exact).")
  }
  static func evidence(_ name: String, _ number: String) -> Phrase {
    Phrase(zh: "\(name)：\(number)", en: "\(name): \(number)")
  }
  static let linesHidden = Phrase(
    zh: "其余的行不列出：有项目的金额不公开（涉密），由这些行可以推算出来。",
    en: "The other lines are not listed: the amount of a project is withheld (涉密), and could be told from them.")

  static func addsUp(_ lines: Int, sum: String) -> Phrase {
    Phrase(
      zh: "共 \(lines) 行，合计 \(sum)，与上面的数完全相等。", en: "Lines: \(lines). Sum: \(sum), exactly the number above.")
  }
  static func doesNotAddUp(_ lines: Int, sum: String) -> Phrase {
    Phrase(
      zh: "共 \(lines) 行，合计 \(sum)，与上面的数不相等。请报告这个程序错误。",
      en:
        "Lines: \(lines). Sum: \(sum), which is not the number above. This is a fault of the program; please report it."
    )
  }
}
