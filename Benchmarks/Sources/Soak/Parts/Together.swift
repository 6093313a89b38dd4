/// Concurrent runs on one `Output/`: pages are complete at all times, and the result is that of one run.
enum Together: Part {
  static let name = "together"
  static let activity = "looks at a page"

  static func run(_ round: Round) {
    let stage = round.soak.large
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    let known = stage.truths[0].pages.keys.sorted { $0.text < $1.text }
    for step in 1...4 {
      let generation = step % 2
      place.restore(generation: generation)
      // Two runs at a time, to suit a small machine.
      let other = place.start(
        round.random.pick([place.buildWords(), place.buildWords(["--prune"]), ["check", "--format", "json"]]))
      round.count("runs at once", 2)
      place.run(place.buildWords(round.random.oneIn(2) ? ["--prune"] : [])) { _ in
        for _ in 0..<20 {
          let path = round.random.pick(known)
          round.count("looks at a page")
          guard let bytes = Files.read(place.output / path.bytes) else {
            round.recordShortfall("a page was gone for a moment", "\(path)")
            continue
          }
          let seen = digest(of: bytes)
          if !stage.truths.contains(where: { $0.pages[path] == seen }) {
            round.recordShortfall("a page was torn", "\(path)")
          }
        }
      }
      let run = other.wait(limit: round.soak.timeLimit)
      Judge(round: round, place: place).judge(run)
      if run.status != 0 {
        round.recordShortfall("one of several runs failed", "\(run.ending): \(run.errorText.prefix(200))")
      }
      place.complete(generation, stage.truths[generation])
    }
  }
}
