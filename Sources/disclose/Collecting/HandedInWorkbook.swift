import Budget
import Hashing

/// A workbook that was handed in, and the package that its cover names.
struct HandedInWorkbook {
  let file: SourceFile
  let id: PackageID
  let digest: Digest

  /// What becomes of one among all that were handed in at once.
  enum Verdict {
    case first
    /// Another one, that comes first, has the same content.
    case same(as: SourceFile)
    /// Another one for the same package has a different content.
    case contradicts(SourceFile)
  }

  /// Returns a verdict for each.
  static func judge(_ workbooks: [HandedInWorkbook]) -> [Verdict] {
    var first: [PackageID: Int] = [:]
    var rival: [PackageID: Int] = [:]
    for (index, workbook) in workbooks.enumerated() {
      if let earlier = first[workbook.id] {
        if workbooks[earlier].digest != workbook.digest, rival[workbook.id] == nil { rival[workbook.id] = index }
      } else {
        first[workbook.id] = index
      }
    }
    return workbooks.enumerated().map { index, workbook in
      let earlier = first[workbook.id] ?? index
      if workbooks[earlier].digest != workbook.digest { return .contradicts(workbooks[earlier].file) }
      if let other = rival[workbook.id] { return .contradicts(workbooks[other].file) }
      return earlier == index ? .first : .same(as: workbooks[earlier].file)
    }
  }
}
