import Foundation
import FoundationXML

/// What must hold after any run, whatever was done to it.
struct Judge {
  let round: Round
  let place: Place

  private func fellShort(_ kind: String, _ detail: String) { round.fellShort(kind, detail) }

  func judge(_ run: Run, _ conditions: Conditions = Conditions(), isStarved: Bool = false) {
    if run.isHung { return fellShort("a run hung", "over \(Int(round.soak.longestRun)) s: \(run.words)") }
    if run.memory > round.soak.mostMemory { fellShort("a run took too much memory", "\(run.memory >> 20) MB") }
    said(run, isHeard: conditions.isHeard)
    if run.wasKilled { return }
    if let signal = run.signal {
      if isStarved { return round.count("ended for want of memory") }
      return fellShort("a signal ended a run", "\(signal): \(run.errorText.suffix(300))")
    }
    if conditions.isNarrow, run.status == 127 { return round.count("not even started") }
    status(run, isHeard: conditions.isHeard)
  }

  // MARK: What was said

  private func said(_ run: Run, isHeard: Bool) {
    let log = place.logged
    for (name, bytes) in [("standard output", run.output), ("standard error", run.errors), ("the log", log)] {
      if let found = Unsafe.first(in: bytes, mayBeCut: !isHeard) {
        fellShort("unsafe characters in what was said", "\(found) in \(name)")
      }
      if bytes.text.split(separator: "\n").contains(where: { $0.hasPrefix(Hostile.forged) }) {
        fellShort("a name made a line of its own", "in \(name)")
      }
    }
  }

  /// Whether a secret that `isWithheld` was told.
  func secrets(_ run: Run) {
    let pages = place.pages.keys.filter { Files.read(place.output / $0.bytes)?.text.contains(Material.secret) ?? false }
    if !pages.isEmpty { fellShort("what is withheld is on a page", pages.map(\.description).few) }
    let log = place.logged.text
    for text in [run.outputText, run.errorText, log] where text.contains("QX7") {
      let line = text.split(separator: "\n").first { $0.contains("QX7") } ?? ""
      return fellShort("what is withheld was quoted", "\(line.prefix(300))")
    }
  }

  // MARK: How it ended

  private func status(_ run: Run, isHeard: Bool) {
    let status = run.status ?? 0
    guard 0...2 ~= status else { return fellShort("an exit status that means nothing", "\(status)") }
    guard isHeard else { return }
    if status != 0, run.errors.isEmpty, run.output.isEmpty {
      return fellShort("a run failed without a word", run.words.joined(separator: " "))
    }
    if run.isJSON || run.isSARIF { json(run) } else { text(run) }
  }

  private func text(_ run: Run) {
    let tellsError = ["error[D", "错误[D"].contains { run.errorText.contains($0) }
    if run.status == 0, tellsError { fellShort("an error, and status 0", "\(run.errorText.prefix(300))") }
    if run.status != 0, !tellsError, !run.words.contains("--strict") {
      fellShort("a failure without an error", "\(run.ending): \(run.errorText.prefix(300))")
    }
    guard run.words.first == "build" else { return }
    let failed = failedInTable(run.outputText)
    if run.status == 0, failed == nil { fellShort("status 0 without the summary", "\(run.outputText.suffix(200))") }
    if run.status == 0, let failed, failed > 0 { fellShort("packages failed, and status 0", "\(failed)") }
  }

  /// The fourth number of the table at the end.
  private func failedInTable(_ text: String) -> Int? {
    let lines = text.split(separator: "\n")
    guard let heads = lines.lastIndex(where: { $0.hasSuffix("用时") || $0.hasSuffix("time") }), heads + 1 < lines.count
    else { return nil }
    let numbers = lines[heads + 1].split(separator: " ")
    return numbers.count > 3 ? Int(numbers[3]) : nil
  }

  private func json(_ run: Run) {
    guard let report = try? JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any] else {
      // What goes wrong before there is anything to report on is said on standard error alone.
      if run.status != 2 || run.errors.isEmpty { fellShort("a report that is not JSON", "\(run.ending)") }
      return
    }
    guard run.isJSON, let summary = report["summary"] as? [String: Any],
      let packages = report["packages"] as? [[String: Any]]
    else { return }
    let number = { (name: String) in summary[name] as? Int ?? -1 }
    if report["exitStatus"] as? Int != run.status.map(Int.init) {
      fellShort("the report says another status", "\(report["exitStatus"] ?? "none"), \(run.ending)")
    }
    let failed = packages.filter { $0["outcome"] as? String == "failed" }
    if failed.count != number("failed") { fellShort("the report counts otherwise", "\(failed.count)") }
    for package in failed {
      let findings = package["findings"] as? [[String: Any]] ?? []
      if !findings.contains(where: { $0["severity"] as? String == "error" }) {
        fellShort("a package failed without an error", "\(package["package"] ?? "")".quotable)
      }
    }
    let isBad = number("failed") > 0 || number("errors") > 0
    if run.status == 0, isBad { fellShort("a failure, and status 0", "failed \(number("failed"))") }
    if run.status != 0, number("errors") == 0, !run.words.contains("--strict") {
      fellShort("a failure without an error", run.ending)
    }
  }

  // MARK: What stands there

  func losses(_ kind: String, _ differences: [String]) {
    if !differences.isEmpty { fellShort(kind, differences.few) }
  }

  func strangers() {
    for (path, bytes) in Place.strangers where Files.read(place.output / path) != bytes {
      fellShort("somebody else's file was touched", "Output/\(path)")
      Files.remove(place.output / path)
      Files.write(bytes, to: place.output / path)
    }
  }

  /// The manifest names every page and no other, with the bytes that stand there.
  func manifest() {
    let bytes = Files.read(place.output / "manifest.json") ?? []
    guard let manifest = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let packages = manifest["packages"] as? [[String: Any]], let site = manifest["files"] as? [[String: Any]]
    else { return fellShort("the manifest cannot be read", "") }
    let files = packages.flatMap { $0["files"] as? [[String: Any]] ?? [] } + site
    let listed = Set(files.compactMap { $0["path"] as? String })
    let standing = Set(
      place.published.entries.filter { path, entry in
        entry.kind == .file && path != Path("manifest.json") && !path.text.contains("/.") && !path.text.hasPrefix(".")
      }.map(\.key.text))
    let differing = listed.symmetricDifference(standing).sorted()
    if !differing.isEmpty { fellShort("the manifest lists other files", differing.map(\.quotable).few) }
    let sums = files.map { "\($0["sha256"] ?? "")  \($0["path"] ?? "")\n" }.joined()
    let list = round.folder / "sums"
    Files.write(sums.bytes, to: list)
    let check = Child(
      Path("/usr/bin/sha256sum"), ["--check", "--quiet", list.text], in: place.output, saying: round.folder / "sums",
      Conditions()
    ).wait(limit: 60)
    if check.status != 0 { fellShort("the manifest's sums are wrong", check.outputText.quotable) }
  }

  /// Pages are well-formed and safe to show, whatever they were made of.
  func pages(mayBeUnsafe: Bool = false) {
    for (path, digest) in place.pages {
      round.soak.look(at: digest) {
        let bytes = Files.read(place.output / path.bytes) ?? []
        let unsafe = mayBeUnsafe ? nil : Unsafe.first(in: bytes)
        if let unsafe { fellShort("unsafe characters on a page", "\(unsafe) in \(path)") }
        let parser = XMLParser(data: Data(bytes))
        // Of a document that ends too early it says yes, and has an error nevertheless.
        let isWellFormed = parser.parse() && parser.parserError == nil
        if !isWellFormed { fellShort("a page is not well-formed", "\(path)") }
        return isWellFormed && unsafe == nil
      }
    }
  }
}
