import Foundation

/// Inputs and templates that change during a run: once they settle, a run gives the result of a first run.
enum Rewriting: Part {
  static let name = "rewriting"
  static let activity = "files rewritten"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    for _ in 1...3 {
      for _ in 0..<round.random.number(1...3) {
        let run = place.run(place.buildWords(), watchesSources: false) { _ in rewrite(place) }
        round.count("rewritten runs")
        Judge(round: round, place: place).checkPages()
        if run.status == 2 {
          round.recordShortfall("changing files were called broken surroundings", "\(run.errorText.prefix(200))")
        }
      }
      let final = place.run(place.buildWords())
      let other = Place(round, place.material)
      other.restore(Material.files(in: place.inputs), in: other.inputs)
      other.restore(Material.files(in: place.templates), in: other.templates)
      let first = other.run(place.buildWords())
      if final.status != first.status {
        round.recordShortfall("not the status of a first run", "\(final.ending), \(first.ending)")
      }
      // A broken package keeps its last good page, which a first run does not have.
      let differences = place.published.differences(from: other.published, onlyLosses: first.status != 0)
      if first.status == 0, !differences.isEmpty {
        round.recordShortfall("the tree is not that of a first run", differences.abbreviated)
      }
      Files.remove(other.folder)
      place.restore(generation: 0)
      place.complete(0, stage.truths[0])
    }
  }

  private static func rewrite(_ place: Place) {
    let round = place.round
    let generations = place.material.generations
    let path = round.random.pick(generations[0].keys.sorted())
    if round.random.oneIn(6) {
      let template = round.random.pick([
        "shared/table.xhtml", "shared/blocks.xhtml", "hebei-budget/page.xhtml", "shared/style.xhtml",
      ])
      if let bytes = place.material.templates[template] {
        Files.write(bytes + (round.random.oneIn(2) ? "\n".bytes : []), to: place.templates / template)
      }
    } else if round.random.oneIn(3), let bytes = round.random.pick(generations)[path] {
      // An atomic replacement, as by a careful editor.
      let new = place.inputs.folder / "editing"
      Files.write(bytes, to: new)
      Files.move(new, to: place.inputs / path)
    } else if let bytes = round.random.pick(generations)[path] {
      Files.write(bytes, to: place.inputs / path)
    }
    round.count("files rewritten")
    usleep(UInt32(round.random.number(0...4000)))
  }
}
