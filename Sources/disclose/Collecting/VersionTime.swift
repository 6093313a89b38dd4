import Budget
import Disk

/// When a version of a workbook was made: as it says itself, and as its file does, in seconds since 1970.
struct VersionTime {
  var saved: Int?
  var modified: Int

  init(saved: Int?, modified: Int) {
    (self.saved, self.modified) = (saved, modified)
  }

  init(of bytes: [UInt8], at path: String) {
    let file = try? stamp(of: path)
    self.init(saved: savingTime(ofWorkbook: bytes), modified: Int(clamping: (file?.modified ?? 0) / 1_000_000_000))
  }

  /// Says whether this version is newer than another. A copy has the time of copying, so what workbooks say themselves
  /// comes first.
  func compared(with other: VersionTime) -> Phrase {
    if let saved, let otherSaved = other.saved, saved != otherSaved { return .savedAt(saved, other: otherSaved) }
    return modified == other.modified ? .sameTime : .modifiedAt(modified, other: other.modified)
  }
}

extension Phrase {
  fileprivate static func savedAt(_ time: Int, other: Int) -> Phrase {
    let (own, others) = (minute(time), minute(other))
    return time > other
      ? Phrase(
        zh: "这个文件较新（\(own) 保存，另一个 \(others)）", en: "This file is the newer one (saved \(own), the other \(others))")
      : Phrase(
        zh: "这个文件较旧（\(own) 保存，另一个 \(others)）", en: "This file is the older one (saved \(own), the other \(others))")
  }

  fileprivate static func modifiedAt(_ time: Int, other: Int) -> Phrase {
    let (own, others) = (minute(time), minute(other))
    return time > other
      ? Phrase(
        zh: "按文件时间，这个较新（\(own)，另一个 \(others)）", en: "By file time this is the newer one (\(own), the other \(others))")
      : Phrase(
        zh: "按文件时间，这个较旧（\(own)，另一个 \(others)）", en: "By file time this is the older one (\(own), the other \(others))")
  }

  fileprivate static let sameTime = Phrase(zh: "从保存时间分不出哪个新", en: "Their times do not tell which is newer")

  fileprivate static func minute(_ time: Int) -> String { localTime(time, "%Y-%m-%d %H:%M") }
}
