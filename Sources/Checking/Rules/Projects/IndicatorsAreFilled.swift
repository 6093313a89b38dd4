internal import Budget

/// Each indicator has a name and a target, and a basis where the others have one.
struct IndicatorsAreFilled: Rule {
  let codes = ["D947", "D948", "D949"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效目标申报表的各项绩效指标都应填写指标内容和指标值。",
    en: "Document 财预〔2015〕88号: the form of goals states for each indicator what it is and its target.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let shown = subject.package.projects.lazy.filter { !$0.isWithheld }.flatMap(\.indicators)
      .filter { !$0.isWithheld }
    var (all, targets, bases) = (0, 0, 0)
    for indicator in shown {
      all += 1
      if indicator.hasTarget { targets += 1 }
      if indicator.basis.saysSomething { bases += 1 }
    }
    // What no indicator states, the format does not ask; what few state, the department does not.
    let (asksTarget, asksBasis) = (targets > 0, bases * 2 > all)
    return .checked(
      subject.package.projects.lazy.filter { !$0.isWithheld }.flatMap { project in
        project.indicators.lazy.filter { !$0.isWithheld }.flatMap { indicator -> [Finding] in
          var messages: [Message] = []
          let label = indicator.label
          if label.isEmpty { messages.append(.indicatorUnnamed(project.name, kind: indicator.second)) }
          if asksTarget, !indicator.hasTarget {
            messages.append(.targetEmpty(project.name, indicator: label.isEmpty ? indicator.second : label))
          }
          if asksBasis, !indicator.basis.saysSomething {
            messages.append(.basisEmpty(project.name, indicator: label.isEmpty ? indicator.second : label))
          }
          return messages.map { Finding($0, at: indicator.location) }
        }
      })
  }
}

extension Indicator {
  fileprivate var hasTarget: Bool {
    switch target {
    case .comparison: true
    case .words(let words): words.saysSomething
    case nil: false
    }
  }
}

extension String {
  /// Whether it is more than a mark for nothing: 无, 略, /, ——.
  var saysSomething: Bool {
    let words = words
    return !words.isEmpty && !["无", "略", "空"].contains { words.elementsEqual($0.unicodeScalars) }
  }
}
