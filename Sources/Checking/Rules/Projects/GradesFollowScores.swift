internal import Budget

/// Scores and grades in words are those that the published rule gives.
struct GradesFollowScores: Rule {
  let codes = ["D954", "D955", "D956"]
  let law = Phrase(
    zh: "项目支出绩效自评表的评分说明：总分为各项得分之和，等级按总分评定。",
    en: "The scoring notes of the self-evaluation form: the total is the sum of the scores, and decides the grade.")

  /// Grades of other formats, which this one may not have.
  private static let usual = ["优", "良", "中", "差", "合格", "不合格"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let scoring = subject.profile.scoring else { return .checked([]) }
    let reader = GradeReader(grades: scoring.grades.map(\.name), others: Self.usual)
    var findings: [Finding] = []
    for (project, sheet) in zip(subject.package.projects, subject.disclosure.projects) where !project.isWithheld {
      guard let form = project.evaluation, let computed = sheet.evaluation else { continue }
      for text in [form.achieved, form.summary, form.problems].compactMap(\.self) {
        for said in reader.all(in: text.text) {
          if let score = said.total, score != computed.total {
            findings.append(
              Finding(
                .scoreDisagrees(project.name, stated: score.formatted, score: computed.total.formatted),
                at: text.location))
          } else if let grade = said.grade, grade != computed.grade {
            findings.append(
              Finding(
                .gradeDisagrees(
                  project.name, stated: grade, score: computed.total.formatted, grade: computed.grade),
                at: text.location))
          }
        }
      }
    }
    let ofProjects = Set(
      subject.package.projects.compactMap(\.evaluation).flatMap { [$0.achieved, $0.summary, $0.problems] }
        .compactMap { $0?.location })
    for text in subject.textsWithScores where !ofProjects.contains(text.location) {
      for said in reader.all(in: text.text) {
        guard let score = said.score, let grade = said.grade, scoring.grade(for: score) != grade else { continue }
        findings.append(
          Finding(
            .scoreAndGradeDisagree(score.formatted, stated: grade, grade: scoring.grade(for: score)), at: text.location)
        )
      }
    }
    return .checked(findings)
  }
}

/// Finds what a text says of scores and grades: 自评得分98分，等级为优.
struct GradeReader {
  /// What one sentence says.
  struct Statement {
    var score: Points?
    /// The score, if it is called the total.
    var total: Points?
    var grade: String?
  }

  private let grades: [(name: String, scalars: [Unicode.Scalar])]
  /// Those that mean a grade only beside a score.
  private let others: Set<String>

  /// Words before a grade, and before the total.
  private static let openings = ["等级为", "等级是", "等级：", "等级:", "等次为", "档次为", "评级为", "评为", "评定为", "评价为", "结果为", "结论为"].map
  {
    Array($0.unicodeScalars)
  }
  private static let totals = ["自评得分", "总得分", "总分", "综合得分", "自评总分", "自评分"].map { Array($0.unicodeScalars) }

  init(grades: [String], others: [String] = []) {
    self.others = Set(others).subtracting(grades)
    // 不合格 before 合格.
    self.grades = (grades + self.others).map { ($0, Array($0.unicodeScalars)) }.sorted { $0.1.count > $1.1.count }
  }

  func all(in text: String) -> [Statement] {
    let scalars = text.unicodeScalars.map(\.narrow).filter { !$0.isBlank }
    return scalars.split { $0 == "。" || $0 == "；" || $0 == "\n" }.compactMap { statement(in: Array($0)) }
  }

  /// A sentence with several scores or grades is about several projects.
  private func statement(in sentence: [Unicode.Scalar]) -> Statement? {
    var scores: [(place: Int, points: Points)] = []
    var found: [String] = []
    var place = 0
    while place < sentence.count {
      if sentence[place].isDigit {
        let number = sentence[place...].prefix { $0.isDigit || $0 == "." }
        let start = place
        place = number.endIndex
        // 90分以上 and 10分的指标 are no scores.
        if place < sentence.count, sentence[place] == "分", let points = Points(String(number)),
          !Self.goesOn.contains(where: { sentence[(place + 1)...].starts(with: $0) })
        {
          scores.append((start, points))
        }
        continue
      }
      if let opening = Self.openings.first(where: { sentence[place...].starts(with: $0) }) {
        place += opening.count
        if place < sentence.count, "“\"‘「『【".unicodeScalars.contains(sentence[place]) { place += 1 }
        if let grade = grades.first(where: { sentence[place...].starts(with: $0.scalars) }) {
          place += grade.scalars.count
          // 优秀 is 优, but 中小企业 is no grade.
          let rest = sentence[place...].prefix(1)
          if rest.isEmpty || !rest.allSatisfy(\.isCommon) || Self.endings.contains(where: sentence[place...].starts) {
            found.append(grade.name)
          }
        }
        continue
      }
      place += 1
    }
    guard scores.count <= 1, found.count <= 1 else { return nil }
    let score = scores.first
    if score == nil { found.removeAll(where: others.contains) }
    let isTotal = score.map { score in
      let before = sentence[..<score.place]
      return Self.totals.contains { total in
        [0, 1].contains { gap in before.dropLast(gap).suffix(total.count).elementsEqual(total) }
      }
    }
    return Statement(score: score?.points, total: isTotal == true ? score?.points : nil, grade: found.first)
  }

  private static let goesOn = ["以上", "及以上", "以下", "（含", "(含", "的", "值", "别", "为满分", "满分", "制"].map {
    Array($0.unicodeScalars)
  }
  private static let endings = ["秀", "好", "等", "级", "档"].map { Array($0.unicodeScalars) }
}

extension CheckSubject {
  /// The texts that may name a score.
  fileprivate var textsWithScores: [PublishedText] {
    publishedTexts.filter { text in
      (text.role == .narrative || text.role == .plan) && text.digitCount > 0 && text.text.containsBytes(of: "分")
    }
  }
}
