import Departments

/// Broken inputs: a package fails alone, with an error, or is published well-formed and safe.
enum Inputs: Part {
  static let name = "inputs"
  static let activity = "mutants"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    for _ in 1...5 {
      let touched = mutate(place)
      Files.remove(place.log)
      let run = place.run(round.random.oneIn(4) ? ["check", "--format", "json"] : place.buildWords())
      let judge = Judge(round: round, place: place)
      judge.checkPages()
      if touched.keepsSecrets { judge.checkSecrets(run) }
      if let must = touched.mustFail, run.status == 0 { round.recordShortfall("what must be refused was not", must) }
      // Other departments must not be affected.
      for (path, page) in place.pages where !touched.isEverywhere {
        let department = path.text.split(separator: "/")[1]
        if !touched.departments.contains(String(department)), page != stage.truths[0].pages[path] {
          round.recordShortfall("another department's page changed", "\(path)")
        }
      }
      place.restore(generation: 0)
      place.complete(0, stage.truths[0])
    }
  }

  private struct Touched {
    var departments: Set<String> = []
    var isEverywhere = false
    /// Whether everything withheld is still marked as withheld.
    var keepsSecrets = true
    var mustFail: String?
  }

  private static func mutate(_ place: Place) -> Touched {
    let round = place.round
    var touched = Touched()
    let files = place.material.generations[0]
    var mutations = Mutations(random: SplitMix64(seed: round.random.next()))
    // The only change, as the run must fail because of it.
    if round.random.oneIn(8) {
      let path = round.random.pick(files.keys.filter { $0.hasSuffix("disclosure.xml") }.sorted())
      Files.write(files[path]! + [0] + "<rest/>".bytes, to: place.inputs / path)
      touched.departments.insert(String(path.split(separator: "/")[1]))
      touched.mustFail = "\(path) with bytes after a NUL at its end"
      round.count("mutants")
      return touched
    }
    if round.random.oneIn(8) {
      touched.isEverywhere = true
      let name = round.random.pick(["functions.tsv", "economics.tsv"])
      let bytes = mutations.change(place.material.templates["charts/\(name)"] ?? [])
      Files.write(bytes, to: place.inputs / "charts" / name)
      round.count("charts")
      round.steps.append("Inputs/charts/\(name): \(mutations.name)")
    }
    for _ in 0..<round.random.number(1...6) {
      let path = round.random.pick(files.keys.sorted())
      // Inputs of the maximum size are rare, as they take long.
      let largest = round.random.oneIn(40) ? 60 << 20 : 1 << 19
      let bytes = mutations.change(files[path]!, largest: largest)
      Files.write(bytes, to: place.inputs / path)
      touched.departments.insert(String(path.split(separator: "/")[1]))
      round.count("mutants")
      round.steps.append("Inputs/\(path): \(mutations.name)")
      if files[path]!.text.contains(Material.secret) { touched.keepsSecrets = keepsSecrets(files[path]!, bytes) }
    }
    return touched
  }

  /// Whether the tags that withhold something are unchanged.
  private static func keepsSecrets(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let text = Set(new.prefix(2)) == [0xFF, 0xFE] ? decodedUTF16(new) : new.text
    let stretches = { (text: String) in
      text.split(separator: "\n").drop { !$0.contains("withheld") }.filter {
        $0.contains("withheld") || $0.contains("project")
      }
    }
    return stretches(old.text) == stretches(text)
  }

  private static func decodedUTF16(_ bytes: [UInt8]) -> String {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index + (isLittle ? 0 : 1)]) | UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Broken templates and profiles: what is published is well-formed, and the rest is reported.
enum Templates: Part {
  static let name = "templates"
  static let activity = "mutants"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    let files = place.material.templates
    for _ in 1...5 {
      var mutations = Mutations(random: SplitMix64(seed: round.random.next()))
      for _ in 0..<round.random.number(1...2) {
        let profiles = files.keys.filter { $0.hasSuffix("profile.xml") }.sorted()
        let path = round.random.pick(round.random.oneIn(2) ? profiles : files.keys.sorted())
        let bytes = mutations.change(files[path]!, withUnsafe: false, largest: 1 << 16)
        Files.write(bytes, to: place.templates / path)
        round.count("mutants")
        round.count(path.hasSuffix("profile.xml") ? "profiles" : path.hasPrefix("charts/") ? "charts" : "templates")
        round.steps.append("Templates/\(path): \(mutations.name)")
      }
      place.run(round.random.oneIn(4) ? ["check", "--format", "json"] : place.buildWords())
      Judge(round: round, place: place).checkPages(mayBeUnsafe: true)
      let missing = stage.truths[0].pages.keys.filter { place.pages[$0] == nil }
      if !missing.isEmpty { round.recordShortfall("a page is gone", missing.map(\.description).abbreviated) }
      place.restore(generation: 0)
      place.complete(0, stage.truths[0])
    }
  }
}
