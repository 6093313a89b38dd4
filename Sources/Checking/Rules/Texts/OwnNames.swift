internal import Budget

/// A text names its department as what it is: not as 我局 where it is an office, nor by a name that it had before, nor
/// with a part of its place cut off.
struct OwnNames: Rule {
  let codes = ["D936", "D937", "D939"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的内容应当真实、准确；部门名称以批复的全称为准。",
    en: "Document 财预〔2016〕143号: what is published is true and correct; a department goes by its full name.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    let names = package.ownNames
    let kinds = Self.kinds.filter { kind in
      !names.contains { name in name.containsBytes(of: kind.word) || kind.endings.contains(where: name.ends) }
    }
    let foreign = kinds.flatMap { kind in ["我", "本"].map { $0 + kind.word } }
    let short = ShortName(of: package.unit?.departmentName ?? package.departmentName)
    let former = subject.formerNames
    let finder = PhraseFinder((foreign + [short?.cutOff ?? ""] + former.map(\.old)).map { Array($0.unicodeScalars) })
    var findings = Findings()
    for text in subject.publishedTexts where text.role != .correction {
      for found in Set(finder.phrases(in: text.scalars)).sorted() {
        if found < foreign.count {
          guard text.role != .name, text.text.refersToItself(as: foreign[found]) else { continue }
          findings.append(
            .ownNameForeign(foreign[found], name: package.departmentName), at: text.location(of: foreign[found]))
        } else if found == foreign.count, let short {
          guard short.isCutOff(in: text.text) else { continue }
          findings.append(.placeCutOff(short.cutOff, meant: short.whole), at: text.location(of: short.cutOff))
        } else {
          let name = former[found - foreign.count - 1]
          guard text.text.replacing(name.now, with: "").containsBytes(of: name.old) else { continue }
          findings.append(
            .formerNameLeft(name.old, now: name.now, package: name.package), at: text.location(of: name.old))
        }
      }
      for organ in SpeakingOrgan.all(in: text.scalars) where !names.contains(where: { $0.abbreviates(to: organ.name) })
      {
        findings.append(.ownNameForeign(organ.name, name: package.departmentName), at: text.location(at: organ.start))
      }
    }
    for project in package.projects where project.publishesEvaluation {
      if let evaluation = project.evaluation, let short, evaluation.performer == short.cutOff {
        findings.append(.placeCutOff(short.cutOff, meant: short.whole), at: evaluation.location)
      }
      guard let evaluation = project.evaluation, Self.isShortName(evaluation.performer),
        !names.contains(where: { $0.abbreviates(to: evaluation.performer) })
      else { continue }
      findings.append(.ownNameForeign(evaluation.performer, name: package.departmentName), at: evaluation.location)
    }
    return .found(findings)
  }

  /// Whether it is the short name of a whole organ, and not of a part of one.
  private static func isShortName(_ name: String) -> Bool {
    (3...6).contains(name.count) && ["局", "委", "厅", "院", "委办", "管委会"].contains(where: name.ends)
  }

  /// How departments call themselves, by what their names have.
  private static let kinds: [(word: String, endings: [String])] = [
    ("局", []), ("委", []), ("办", []), ("厅", []), ("院", []), ("馆", []), ("站", []),
    ("校", ["小学", "中学", "大学", "高中", "学院", "幼儿园", "职教中心"]),
  ]
}

extension Package {
  /// The names of the department, its short one, and those of its units.
  fileprivate var ownNames: [String] {
    ([departmentName, departmentShort, unit?.departmentName] + units.flatMap { [$0.name, $0.short] })
      .compactMap { $0?.withoutBrackets }
  }
}

extension String {
  /// Whether a short name has only characters of this one, in their order: 管委办, of 管理委员会办公室.
  fileprivate func abbreviates(to short: String) -> Bool {
    var rest = self[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Without what stands in brackets at its end: 财政局（本级）.
  fileprivate var withoutBrackets: String {
    guard let last, last == "）" || last == ")", let open = lastIndex(where: { $0 == "（" || $0 == "(" }) else {
      return self
    }
    return String(self[..<open])
  }

  /// Whether the words are not the beginning of longer ones: 我校准, 本办法, 本局部.
  fileprivate func refersToItself(as words: String) -> Bool {
    let rests = split(separator: words, omittingEmptySubsequences: false).dropFirst()
    return rests.contains { rest in !Self.continuations.contains { rest.hasPrefix($0) } }
  }

  private static let continuations = [
    "法", "部", "面", "理", "准", "对", "正", "外", "办", "事", "点", "稿", "坐", "托", "员", "派", "公", "证", "卡", "级",
  ]
}

/// The short name of a department in a development zone, 开发区管委办, of which 区管委办 lacks a part.
private struct ShortName {
  let whole: String
  let cutOff: String
  private let zone: String

  init?(of name: String) {
    let zones = ["开发区", "高新区", "示范区", "保税区", "园区", "新区"]
    guard let zone = zones.first(where: { name.containsBytes(of: $0) }), let end = name.firstRange(of: zone)?.upperBound
    else { return nil }
    let organ = String(name[end...])
    guard let short = Self.abbreviations.first(where: { $0.long == organ })?.short else { return nil }
    self.zone = zone
    whole = zone + short
    cutOff = "区" + short
  }

  private static let abbreviations = [
    Abbreviation(long: "管理委员会办公室", short: "管委办"), Abbreviation(long: "管理委员会", short: "管委会"),
    Abbreviation(long: "工作委员会办公室", short: "工委办"), Abbreviation(long: "工作委员会", short: "工委"),
  ]

  private struct Abbreviation {
    let long: String
    let short: String
  }

  /// Whether it stands anywhere without the rest of the zone.
  func isCutOff(in text: String) -> Bool {
    text.replacing(whole, with: "").containsBytes(of: cutOff)
  }
}

extension CheckSubject {
  /// The names of the department and its units in the packages that it is compared with, where they have others now.
  fileprivate var formerNames: [(old: String, now: String, package: String)] {
    let now = Dictionary(package.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let known = Set(package.units.map(\.name) + [package.departmentName, package.unit?.departmentName ?? ""])
    return Basis.ofPackages.compactMap { earlier[$0] }.flatMap { other in
      [(other.departmentName, package.departmentName, other.id.path)]
        + other.units.compactMap { unit in now[unit.code].map { (unit.name, $0, other.id.path) } }
    }.filter { $0.0 != $0.1 && !$0.0.isEmpty && !known.contains($0.0) }
  }
}
