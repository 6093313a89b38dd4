import Departments
import Foundation

/// A working folder of the program, and what is checked in it.
final class Place {
  let round: Round
  let folder: Path
  let material: Material
  private(set) var runs = 0

  /// A foreign file in `Output/`, which no run may touch.
  static let foreignFiles: FileSet = [
    "README.md": "Pages come here.\n".bytes, ".anything.new": "Not the program's.\n".bytes,
    ".theirs.new/keep.txt": "Nor this.\n".bytes, ".theirs.disclose-new/keep.txt": "Nor this.\n".bytes,
    "notes/plan.txt": "Nor that.\n".bytes,
  ]

  init(_ round: Round, _ material: Material, generation: Int = 0) {
    self.round = round
    self.material = material
    folder = round.newFolder()
    write(material.templates, to: templates)
    write(material.generations[generation], to: inputs)
    write(Self.foreignFiles, to: output)
  }

  /// Copies another place.
  init(_ round: Round, in other: Place, as folder: Path) {
    self.round = round
    material = other.material
    self.folder = folder
    Files.copy(other.folder, to: folder)
  }

  var inputs: Path { folder / "Inputs" }
  var templates: Path { folder / "Templates" }
  var output: Path { folder / "Output" }
  var log: Path { folder / "run.log" }
  /// The log, if it is a file.
  var logContents: [UInt8] { Files.kind(log) == .file ? Files.read(log) ?? [] : [] }

  func write(_ files: FileSet, to folder: Path) {
    for (path, bytes) in files { Files.write(bytes, to: folder / path) }
  }

  /// Replaces the contents of a folder.
  func restore(_ files: FileSet, in folder: Path) {
    for path in Tree(folder).entries.keys where files[path.text] == nil {
      let isParent = files.keys.contains { $0.hasPrefix("\(path.text)/") }
      if !isParent || Files.kind(folder / path.bytes) != .folder { Files.remove(folder / path.bytes) }
    }
    for (path, bytes) in files where Files.read(folder / path) != bytes {
      if Files.kind(folder / path) != .file { Files.remove(folder / path) }
      Files.write(bytes, to: folder / path)
    }
  }

  func restore(generation: Int) {
    restore(material.templates, in: templates)
    restore(material.generations[generation], in: inputs)
  }

  /// `Output/` without foreign files.
  var published: Tree {
    let theirs = Set(Self.foreignFiles.keys.map { Path(String($0.prefix { $0 != "/" })) })
    return Tree(output) { theirs.contains($0) }
  }

  var pages: [Path: UInt64] {
    published.entries.filter { path, entry in
      entry.kind == .file && path.text.contains("/") && path.text.hasSuffix(".html")
    }.mapValues(\.digest)
  }

  // MARK: Runs

  /// Runs the program, and checks what must hold after any run. `watchesSources` also checks that inputs and templates stay unchanged,
  /// `isStarved` tolerates that a lack of memory ends the program, and `body` is called repeatedly during the run.
  @discardableResult
  func run(
    _ words: [String], _ conditions: Conditions = Conditions(), watchesSources: Bool = true, isStarved: Bool = false,
    program: Path? = nil, while body: (Child) -> Void = { _ in }
  ) -> Run {
    let before = watchesSources ? (Tree(inputs), Tree(templates)) : nil
    let child = start(words, conditions, program: program)
    let run = child.wait(limit: round.soak.timeLimit) { body(child) }
    round.count("runs")
    round.steps.append("disclose \(words.joined(separator: " ").quotable) → \(run.ending)")
    let judge = Judge(round: round, place: self)
    judge.judge(run, conditions, isStarved: isStarved)
    if let (inputs, templates) = before {
      judge.losses("a source was changed", Tree(self.inputs).differences(from: inputs))
      judge.losses("a template was changed", Tree(self.templates).differences(from: templates))
    }
    judge.checkForeignFiles()
    return run
  }

  /// Starts the program without waiting for it.
  func start(_ words: [String], _ conditions: Conditions = Conditions(), program: Path? = nil) -> Child {
    runs += 1
    let base = round.folder / "said-\(runs)"
    var conditions = conditions
    conditions.environment["PATH"] = "/usr/bin:/bin"
    return Child(program ?? round.soak.program, words, in: folder, outputTo: base, conditions)
  }

  /// Returns the arguments of a build, with random options.
  func buildWords(_ more: [String] = []) -> [String] {
    var words = ["build", "--jobs", "\(round.random.number(1...3))", "--log", "run.log"] + more
    switch round.random.number(1...6) {
    case 1, 2, 3: words += ["--format", "json"]
    case 4: words += ["--format", "sarif"]
    case 5: words += ["--lang", "en"]
    default: break
    }
    return words
  }

  /// Runs undisturbed, and expects success and exactly the result of a first run.
  func complete(_ generation: Int, _ truth: Truth, prunes: Bool = false, program: Path? = nil) {
    let run = run(buildWords(prunes ? ["--prune"] : []), program: program)
    if run.status != 0 {
      round.recordShortfall("an undisturbed run failed", "\(run.ending): \(run.errorText.prefix(300))")
    }
    let differences = published.differences(from: truth.tree)
    if !differences.isEmpty { round.recordShortfall("the tree is not that of a first run", differences.abbreviated) }
    Judge(round: round, place: self).checkManifest()
  }

  /// Expects every package to have its page of one generation.
  func expectGenerations(_ truths: [Truth], _ moment: String, except: [Path] = []) {
    let found = pages
    for path in truths[0].pages.keys.sorted(by: { $0.text < $1.text }) where !except.contains(output / path.bytes) {
      guard let page = found[path] else {
        round.recordShortfall("a page is gone", "\(path) \(moment)")
        continue
      }
      if !truths.contains(where: { $0.pages[path] == page }) {
        round.recordShortfall("a page is neither the old nor the new one", "\(path) \(moment)")
      }
    }
  }
}

extension [String] {
  var abbreviated: String { prefix(4).joined(separator: "; ") + (count > 4 ? " and \(count - 4) more" : "") }
}
