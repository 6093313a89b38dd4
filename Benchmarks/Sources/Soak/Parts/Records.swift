/// A damaged, old or foreign record: the result is the same.
enum Records: Part {
  static let name = "records"
  static let activity = "records damaged"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    let state = place.folder / ".disclose"
    var old: [[UInt8]] = []
    for step in 1...12 {
      guard
        let name = Files.names(state).first(where: {
          $0.starts(with: "record-".utf8) && $0.suffix(7).elementsEqual(".sqlite".utf8)
        })
      else {
        return round.recordShortfall("there is no record", "")
      }
      let record = state / name
      var bytes = Files.read(record) ?? []
      old.append(bytes)
      let cut = round.random.number(0...max(0, bytes.count - 1))
      let damage: String
      switch round.random.number(0...9) {
      case 0, 1:
        damage = "truncated"
        bytes = Array(bytes.prefix(cut))
      case 2, 3:
        damage = "bits flipped"
        for _ in 0..<round.random.number(1...4) where !bytes.isEmpty {
          bytes[round.random.number(0...bytes.count - 1)] ^= 1 << round.random.number(0...7)
        }
      case 4:
        damage = "cut out"
        bytes.removeSubrange(cut..<min(bytes.count, cut + round.random.number(1...5000)))
      case 5:
        damage = "an old one"
        bytes = round.random.pick(old)
      case 6:
        damage = "foreign"
        bytes = (0..<round.random.number(0...9999)).map { _ in UInt8(truncatingIfNeeded: round.random.next()) }
      case 7:
        damage = "doubled"
        bytes += bytes
      case 8:
        damage = "a length without end"
        bytes = Array(bytes.prefix(22)) + [UInt8](repeating: 0xFF, count: 64)
      default:
        damage = "removed"
        Files.remove(state)
      }
      if damage != "removed" { Files.write(bytes, to: record) }
      round.count("records damaged")
      round.steps.append("the record: \(damage)")
      let generation = round.random.oneIn(2) ? step % 2 : (step + 1) % 2
      place.restore(generation: generation)
      if round.random.oneIn(3) {
        Files.write("edited".bytes, to: place.output / round.random.pick(place.material.packages) / "index.html")
      }
      place.complete(generation, stage.truths[generation])
    }
  }
}
