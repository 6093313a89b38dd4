import Budget

/// What `try` says around findings.
extension Phrase {
  static func tried(
    _ profile: String, packages: Int, read: Int, conditions: Int, pairs: (covered: Int, all: Int), sentences: Int,
    relations: Int
  ) -> Phrase {
    let share = pairs.all > 0 ? pairs.covered * 1000 / pairs.all : 1000
    let percent = "\(share / 10).\(share % 10)%"
    return Phrase(
      zh:
        "格式 \(profile)：编了 \(packages) 份材料（\(read) 份可以发布），\(conditions) 个条件，任两种情形同时出现的占 \(percent)；读了 \(sentences) 句话，核对了 \(relations) 处数字关系。",
      en:
        "Profile \(profile): \(packages) packages made (\(read) could be published) of \(conditions) conditions, \(percent) of all pairs of states met; \(sentences) sentences read, \(relations) relations between numbers checked."
    )
  }
  static func seen(_ count: Int, in packages: Int, first: PackageID) -> Phrase {
    Phrase(
      zh: "\(packages) 份中的 \(count) 份，如 \(first.path)",
      en: "\(count) of \(packages) packages, such as \(first.path)")
  }
  static func trialFindings(errors: Int, warnings: Int) -> Phrase {
    errors + warnings == 0
      ? Phrase(zh: "没有发现问题。", en: "Nothing was found.")
      : Phrase(
        zh: "发现句子的问题 \(errors) 处，没有印出来的名称 \(warnings) 处。",
        en: "Found: \(errors) in sentences, \(warnings) names never printed.")
  }
  static func trialWritten(_ folder: String) -> Phrase {
    Phrase(
      zh: "编出的材料和页面在 \(folder)，每个格式一个文件夹：Inputs、Output。",
      en: "The packages and their pages are in \(folder), a folder for each format: Inputs, Output.")
  }
}
