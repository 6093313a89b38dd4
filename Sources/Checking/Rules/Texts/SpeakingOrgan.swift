internal import Budget

/// An organ that a sentence makes the one that publishes: 区审计局没有其他需要说明的事项.
struct SpeakingOrgan {
  let name: String
  /// Where it stands.
  let start: Int

  /// What only the publisher of a package says of itself.
  private static let frames = [
    "没有其他需要说明", "无其他需要说明", "没有需要说明的其他", "无需要说明的其他", "负责解释本", "所属单位的收支", "严格执行预算管理", "集体研究后公开",
    "负责本部门预算的公开", "负责本部门决算的公开", "负责本部门预算公开", "负责本部门决算公开",
  ].map { Array($0.unicodeScalars) }
  private static let finder = PhraseFinder(frames)

  /// Every such organ in a text, by its short name.
  static func all(in scalars: [Unicode.Scalar]) -> [SpeakingOrgan] {
    var organs: [SpeakingOrgan] = []
    var state = 0
    for (place, scalar) in scalars.enumerated() {
      var found: [Int] = []
      finder.read(scalar, &state, &found)
      for frame in found {
        let end = place + 1 - frames[frame].count
        var words = scalars[..<end].suffix(longest + 2)
        words = words.suffix(words.reversed().prefix(while: \.isCommon).count)
        if words.first == "经" || words.first == "由" { words.removeFirst() }
        let name = String(words)
        if isShortName(name) { organs.append(SpeakingOrgan(name: name, start: words.startIndex)) }
      }
    }
    return organs
  }

  private static let longest = 8

  /// Whether it is the short name of an organ of some place: 区审计局, 开发区财政局, 党工委办.
  private static func isShortName(_ name: String) -> Bool {
    (4...longest).contains(name.count) && ["局", "委", "厅", "委办", "管委会"].contains(where: name.ends)
      && ["省", "市", "区", "县", "开发区", "高新区", "新区", "党工委", "管委"].contains(where: name.begins)
  }
}
