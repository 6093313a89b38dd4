import Budget
import Printing

/// What became of a file that was handed in.
struct CollectedFile {
  enum Outcome {
    case placed(String)
    /// In the place of an earlier version, which is kept.
    case replaced(String, kept: String)
    case unchanged(String)
    /// Another file of the same run has the same content.
    case same(as: String)
    case passedOver
    case refused
  }

  let path: String
  var package: PackageID?
  var outcome: Outcome
  var findings: [Finding] = []
}

extension CollectedFile.Outcome {
  static let words = ["placed", "replaced", "unchanged", "same", "passedOver", "refused"]

  var word: String {
    switch self {
    case .placed: "placed"
    case .replaced: "replaced"
    case .unchanged: "unchanged"
    case .same: "same"
    case .passedOver: "passedOver"
    case .refused: "refused"
    }
  }

  /// Where the file is now.
  var target: String? {
    switch self {
    case .placed(let target), .replaced(let target, _), .unchanged(let target): target
    case .same, .passedOver, .refused: nil
    }
  }

  fileprivate var kept: String? { if case .replaced(_, let kept) = self { kept } else { nil } }
}

extension CollectedFile {
  var line: Phrase {
    switch outcome {
    case .placed(let target): .collected(path, at: target)
    case .replaced(let target, let kept): .collected(path, at: target, replacing: kept)
    case .unchanged(let target): .collectedBefore(path, at: target)
    case .same(let other): .collectedAs(other, path)
    case .passedOver: .notForCollection(path)
    case .refused: .notCollected(path)
    }
  }

  var json: JSON {
    .object([
      ("file", .string(path)), ("outcome", .string(outcome.word)), ("package", package.map { .string($0.path) }),
      ("target", outcome.target.map(JSON.string)), ("kept", outcome.kept.map(JSON.string)),
      ("findings", .array(findings.map { JSON(of: $0) })),
    ])
  }
}
