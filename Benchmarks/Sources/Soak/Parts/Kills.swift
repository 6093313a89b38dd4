/// Killed runs leave the old or new version of each package, and the next run completes the rest.
enum Kills: Part {
  static let name = "kills"
  static let activity = "kills"

  static func run(_ round: Round) {
    let stage = round.soak.large
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    var longest = 0.0
    for step in 1...10 {
      let generation = step % 2
      place.restore(generation: generation)
      if step == 1 {
        longest = place.run(place.buildWords()).seconds
        continue
      }
      // The first fifth of a run only reads.
      let moment = longest * Double(round.random.number(20...105)) / 100
      let run = place.run(place.buildWords()) { child in if child.seconds > moment { child.kill() } }
      round.count(run.wasKilled ? "kills" : "ended before the kill")
      place.expectGenerations(stage.truths, "after a kill at \(moment) s")
      let pages = place.pages
      if !stage.truths.contains(where: { $0.pages == pages }) { round.count("left some old, some new") }
      // Several runs in a row may be killed.
      if !round.random.oneIn(3) { place.complete(generation, stage.truths[generation]) }
    }
    place.complete(0, stage.truths[0])
  }
}
