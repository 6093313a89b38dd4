import Foundation
import Spawning

/// Unusual names and special files: no run hangs, no output is forged, and other packages are not affected.
enum Names: Part {
  static let name = "names"
  static let activity = "things beside packages"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    for _ in 1...8 {
      let planted = round.random.oneIn(2) ? plantNames(place) : plantThing(place)
      round.count(activity)
      Files.remove(place.log)
      let run = place.run(
        round.random.oneIn(5)
          ? ["check", "--format", "json"] : place.buildWords(round.random.oneIn(3) ? ["--prune"] : []))
      let judge = Judge(round: round, place: place)
      judge.checkPages()
      judge.checkSecrets(run)
      // A successful build repairs pages that were replaced.
      let isRepaired = run.words[0] == "build" && run.status == 0
      place.expectGenerations(
        [stage.truths[0]], "beside \(planted.what)", except: isRepaired ? [] : planted.paths)
      if planted.mustSurvive, let lost = planted.paths.first(where: { Files.kind($0) == nil }) {
        round.recordShortfall("somebody else's file was touched", "\(lost)")
      }
      for path in planted.paths { Files.remove(path) }
      place.restore(generation: 0)
      place.complete(0, stage.truths[0], prunes: true)
    }
  }

  private struct Planted {
    var what: String
    var paths: [Path]
    var mustSurvive = false
  }

  // MARK: Names

  /// Creates one or two unusual names in a folder; two may be equal as text.
  private static func plantNames(_ place: Place) -> Planted {
    let round = place.round
    var names = [round.random.pick(Hostile.names)]
    if round.random.oneIn(2) {
      let pairs = [
        ("é in one", "é in two"), ("invalid UTF-8", "other invalid UTF-8"), ("a raw C1 byte", "invalid UTF-8"),
      ]
      let pair = round.random.pick(pairs)
      names = Hostile.names.filter { $0.what == pair.0 || $0.what == pair.1 }
    }
    let group = place.inputs / "budget-2023"
    let package = group / "201"
    let (spot, folder, isFolder): (String, Path, Bool) = round.random.pick([
      ("a package", group, true), ("a file of a package", package, false), ("a folder in a package", package, true),
      ("a group", place.inputs, true), ("a file beside groups", place.inputs, false),
      ("a folder of templates", place.templates, true), ("a template", place.templates / "shared", false),
      ("a chart", place.inputs / "charts", false),
      ("an unfinished package of somebody else", place.output / "budget-2023", true),
    ])
    let mustSurvive = spot.hasPrefix("an unfinished")
    if mustSurvive { names = [("", ".theirs.new".bytes)] }
    var planted = Planted(what: "\(spot) named with \(names.map(\.what))", paths: [], mustSurvive: mustSurvive)
    for name in names {
      let path = folder / name.bytes
      if Files.kind(path) != nil || name.bytes.count > 255 { continue }
      planted.paths.append(path)
      if isFolder {
        Files.makeFolder(path)
        for file in Files.names(package) { Files.write(Files.read(package / file) ?? [], to: path / file) }
      } else {
        Files.write("x\n".bytes, to: path)
      }
    }
    if spot == "a chart" { planted.paths.append(place.inputs / "charts") }
    round.count("hostile names", names.count)
    round.steps.append("there is \(planted.what)")
    return planted
  }

  // MARK: Special files

  private static func plantThing(_ place: Place) -> Planted {
    let round = place.round
    let group = place.inputs / "budget-2023"
    let outside = round.folder / "outside"
    Files.write("\(Material.secret),QX7\n".bytes, to: outside / "secret.csv")
    let (spot, path): (String, Path) = round.random.pick([
      ("in a package", group / "201" / "more.csv"), ("for a ledger", group / "201" / "ledger.csv"),
      ("for a statement", place.inputs / "final-2021" / "434" / "disclosure.xml"), ("for a package", group / "A9"),
      ("for a group", place.inputs / "budget-2020"), ("in Inputs", place.inputs / "notes"),
      ("for a template", place.templates / "shared" / "more.xhtml"),
      ("for a profile", place.templates / "more" / "profile.xml"),
      ("for templates", place.templates / "more"), ("for a chart", place.inputs / "charts" / "functions.tsv"),
      ("for charts", place.inputs / "charts"), ("in Output", place.output / "theirs"),
      ("for a page", place.output / "budget-2023" / "201" / "index.html"), ("for the log", place.log),
      ("for the index", place.output / "index.html"), ("for the memory", place.folder / ".disclose"),
    ])
    Files.remove(path)
    Files.makeFolder(path.folder)
    let kinds: [(String, () -> Void)] = [
      ("a FIFO", { _ = path.call { mkfifo($0, 0o644) } }), ("a socket", { _ = path.call { make_socket($0) } }),
      ("a device", { _ = path.call { make_device($0) } }),
      ("a link to nothing", { Files.link("/nowhere/at/all", at: path) }),
      ("a link out of the inputs", { Files.link((outside / "secret.csv").text, at: path) }),
      ("a link to a folder outside", { Files.link(outside.text, at: path) }),
      ("a link in a circle", { Files.link(String(path.text.split(separator: "/").last!), at: path) }),
      ("a link to the folder above", { Files.link("..", at: path) }), ("a folder", { Files.makeFolder(path) }),
      ("an empty file", { Files.write([], to: path) }),
    ]
    let (what, plant) = round.random.pick(kinds)
    plant()
    round.count("things that are no files")
    round.steps.append("there is \(what) \(spot)")
    var paths = [path]
    if spot.hasSuffix("profile") { paths.append(place.templates / "more") }
    if spot.hasSuffix("chart") { paths.append(place.inputs / "charts") }
    return Planted(what: "\(what) \(spot)", paths: paths, mustSurvive: spot == "in Output")
  }
}

/// Problems with `Inputs/`, in which `--prune` must remove nothing.
enum Doubts: Part {
  static let name = "doubts"
  static let activity = "doubts"

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    for _ in 1...6 {
      var conditions = Conditions()
      let away = place.folder / "away"
      let (group, other) = (place.inputs / "budget-2023", place.inputs / "budget-2021")
      let dangle = { (path: Path) in
        Files.move(path, to: away)
        Files.link("/nowhere", at: path)
      }
      let empty = { (path: Path) in
        Files.remove(path)
        Files.makeFolder(path)
      }
      let name = { (name: [UInt8]) in Files.move(group, to: place.inputs / name) }
      let close = { (path: Path, mode: mode_t) in
        Files.setMode(mode, of: path)
        conditions.runsAsNobody = getuid() == 0
      }
      let doubts: [(String, () -> Void)] = [
        ("a group is a link to nothing", { dangle(group) }),
        ("a package is a link to nothing", { dangle(group / "201") }),
        ("a group is empty", { empty(group) }),
        ("there are no inputs", { empty(place.inputs) }),
        ("a group has no code", { name("budget-".bytes) }),
        ("a group is misnamed with a zero", { name("budget-0223".bytes) }),
        ("a group is misnamed with a sign", { name("budget-+123".bytes) }),
        ("a group is misnamed with a space", { name("budget-2023 ".bytes) }),
        ("a group is of a year that is none", { name("budget-3023".bytes) }),
        ("a group is in capitals", { name("Budget-2023".bytes) }),
        ("a group is not UTF-8", { name("budget-2023".bytes + [0xFF]) }),
        ("a package is not UTF-8", { Files.move(group / "201", to: group / [0x32, 0xFF]) }),
        ("a group cannot be read", { close(group, 0) }),
        ("a group can be listed, and no more", { close(group, 0o444) }),
        ("a package cannot be read", { close(group / "201", 0) }),
      ]
      let (doubt, plant) = round.random.pick(doubts)
      // A package that is really gone, so that there is something to prune.
      Files.remove(other)
      if getuid() == 0 { Files.give(place.folder, to: 65534) }
      plant()
      round.count("doubts")
      round.steps.append(doubt)
      let run = place.run(place.buildWords(["--prune"]), conditions)
      if run.status == 0 { round.recordShortfall("a doubt, and status 0", doubt) }
      let missing = stage.truths[0].pages.keys.filter { place.pages[$0] == nil }
      if !missing.isEmpty {
        round.recordShortfall("pages were taken down in doubt", "\(doubt): \(missing.map(\.description).abbreviated)")
      }
      Files.remove(away)
      Files.setMode(0o755, of: group)
      Files.setMode(0o755, of: group / "201")
      place.restore(generation: 0)
      place.complete(0, stage.truths[0], prunes: true)
    }
  }
}

/// Inputs, templates, output and record in overlapping folders: refused at the start, with nothing lost.
enum Places: Part {
  static let name = "places"
  static let activity = "places"

  static func run(_ round: Round) {
    let stage = round.soak.small
    for _ in 1...4 {
      let place = Place(round, stage.material)
      if round.random.oneIn(2) { place.complete(0, stage.truths[0]) }
      let (words, arrangement) = arrangement(place)
      let mustRefuse = !arrangement.hasPrefix("a copy")
      let before = Tree(place.folder)
      round.count("places")
      round.steps.append(arrangement)
      let run = place.run(["build"] + words + (round.random.oneIn(3) ? ["--prune"] : []), watchesSources: false)
      if mustRefuse, run.status != 2 {
        round.recordShortfall("mixed places were not refused", "\(arrangement): \(run.ending)")
      }
      let sources = { (path: Path) in ["Inputs", "Templates", "Copy"].contains(path.text.prefix { $0 != "/" }) }
      let lost = Tree(place.folder).differences(from: before, onlyLosses: true).filter { sources(Path($0)) }
      if !lost.isEmpty { round.recordShortfall("sources were lost", "\(arrangement): \(lost.abbreviated)") }
      Files.remove(place.folder)
    }
  }

  /// Returns options with overlapping folders, and a description.
  private static func arrangement(_ place: Place) -> ([String], String) {
    let round = place.round
    switch round.random.number(0...13) {
    case 0: return (["--output", "Inputs"], "output is inputs")
    case 1: return (["--output", "Templates/../Inputs"], "output is inputs, in other words")
    case 2: return (["--output", "./Inputs/"], "output is inputs, with a slash")
    case 3:
      Files.makeFolder(place.folder / "Links")
      Files.link("../Inputs", at: place.folder / "Links/Output")
      return (["--output", "Links/Output"], "output is a link to inputs")
    case 4:
      Files.copy(place.inputs, to: place.folder / "Copy")
      return (["--output", "Copy"], "a copy of inputs is output")
    case 5: return (["--output", "Inputs/Output"], "output in inputs")
    case 6: return (["--output", "Templates"], "output is templates")
    case 7: return (["--output", "Templates/shared"], "output in templates")
    case 8:
      Files.copy(place.inputs, to: place.output / "Inputs")
      return (["--inputs", "Output/Inputs"], "inputs in output")
    case 9: return (["--state", "Output"], "memory is output")
    case 10: return (["--state", "Output/.disclose"], "memory in output")
    case 11:
      Files.copy(place.templates, to: place.output / "Templates")
      return (["--templates", "Output/Templates"], "templates in output")
    case 12: return (["--state", "Inputs/.disclose"], "memory in inputs")
    default:
      Files.link("Inputs/budget-2023", at: place.folder / "link")
      return (["--output", "link"], "output is a link into inputs")
    }
  }
}
