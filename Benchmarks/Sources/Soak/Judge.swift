import Foundation
import FoundationXML

/// Checks what must hold after any run.
struct Judge {
  let round: Round
  let place: Place

  private func recordShortfall(_ kind: String, _ detail: String) { round.recordShortfall(kind, detail) }

  func judge(_ run: Run, _ conditions: Conditions = Conditions(), isStarved: Bool = false) {
    if run.didHang { return recordShortfall("a run hung", "over \(Int(round.soak.timeLimit)) s: \(run.words)") }
    if run.memory > round.soak.memoryLimit { recordShortfall("a run took too much memory", "\(run.memory >> 20) MB") }
    checkOutput(run, isOutputComplete: conditions.isOutputComplete)
    if run.wasKilled { return }
    if let signal = run.signal {
      if isStarved { return round.count("ended for want of memory") }
      return recordShortfall("a signal ended a run", "\(signal): \(run.errorText.suffix(300))")
    }
    if conditions.mayFailToStart, run.status == 127 { return round.count("not even started") }
    checkStatus(run, isOutputComplete: conditions.isOutputComplete)
  }

  // MARK: Output

  private func checkOutput(_ run: Run, isOutputComplete: Bool) {
    let log = place.logContents
    for (name, bytes) in [("standard output", run.output), ("standard error", run.errors), ("the log", log)] {
      if let found = Unsafe.first(in: bytes, mayBeCut: !isOutputComplete) {
        recordShortfall("unsafe characters in what was said", "\(found) in \(name)")
      }
      if bytes.text.split(separator: "\n").contains(where: { $0.hasPrefix(Hostile.forged) }) {
        recordShortfall("a name made a line of its own", "in \(name)")
      }
    }
  }

  /// Checks that nothing withheld is in the output or on a page.
  func checkSecrets(_ run: Run) {
    let pages = place.pages.keys.filter { Files.read(place.output / $0.bytes)?.text.contains(Material.secret) ?? false }
    if !pages.isEmpty { recordShortfall("what is withheld is on a page", pages.map(\.description).abbreviated) }
    let log = place.logContents.text
    for text in [run.outputText, run.errorText, log] where text.contains("QX7") {
      let line = text.split(separator: "\n").first { $0.contains("QX7") } ?? ""
      return recordShortfall("what is withheld was quoted", "\(line.prefix(300))")
    }
  }

  // MARK: Exit status

  private func checkStatus(_ run: Run, isOutputComplete: Bool) {
    let status = run.status ?? 0
    guard 0...2 ~= status else { return recordShortfall("an exit status that means nothing", "\(status)") }
    guard isOutputComplete else { return }
    if status != 0, run.errors.isEmpty, run.output.isEmpty {
      return recordShortfall("a run failed without a word", run.words.joined(separator: " "))
    }
    if run.isJSON || run.isSARIF { json(run) } else { text(run) }
  }

  private func text(_ run: Run) {
    let hasError = ["error[D", "错误[D"].contains { run.errorText.contains($0) }
    if run.status == 0, hasError { recordShortfall("an error, and status 0", "\(run.errorText.prefix(300))") }
    // Those that the run before told are only counted; what the environment does is told each time.
    let countsErrors = run.status == 1 && run.outputText.contains(#/(错误 |[Ee]rrors:? )[1-9]/#)
    if run.status != 0, !hasError, !countsErrors, !run.words.contains("--strict") {
      recordShortfall("a failure without an error", "\(run.ending): \(run.errorText.prefix(300))")
    }
    guard run.words.first == "build" else { return }
    let failed = failedInTable(run.outputText)
    if run.status == 0, failed == nil {
      recordShortfall("status 0 without the summary", "\(run.outputText.suffix(200))")
    }
    if run.status == 0, let failed, failed > 0 { recordShortfall("packages failed, and status 0", "\(failed)") }
  }

  /// The number of failed packages in the table at the end.
  private func failedInTable(_ text: String) -> Int? {
    let lines = text.split(separator: "\n")
    guard let heads = lines.lastIndex(where: { $0.hasSuffix("用时") || $0.hasSuffix("time") }), heads + 1 < lines.count
    else { return nil }
    let numbers = lines[heads + 1].split(separator: " ")
    return numbers.count > 3 ? Int(numbers[3]) : nil
  }

  private func json(_ run: Run) {
    guard let report = try? JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any] else {
      // Errors before there is a report go to standard error only.
      if run.status != 2 || run.errors.isEmpty { recordShortfall("a report that is not JSON", "\(run.ending)") }
      return
    }
    guard run.isJSON, let summary = report["summary"] as? [String: Any],
      let packages = report["packages"] as? [[String: Any]]
    else { return }
    let number = { (name: String) in summary[name] as? Int ?? -1 }
    if report["exitStatus"] as? Int != run.status.map(Int.init) {
      recordShortfall("the report says another status", "\(report["exitStatus"] ?? "none"), \(run.ending)")
    }
    let failed = packages.filter { $0["outcome"] as? String == "failed" }
    if failed.count != number("failed") { recordShortfall("the report counts otherwise", "\(failed.count)") }
    for package in failed {
      let findings = package["findings"] as? [[String: Any]] ?? []
      if !findings.contains(where: { $0["severity"] as? String == "error" }) {
        recordShortfall("a package failed without an error", "\(package["package"] ?? "")".quotable)
      }
    }
    let isBad = number("failed") > 0 || number("errors") > 0
    if run.status == 0, isBad { recordShortfall("a failure, and status 0", "failed \(number("failed"))") }
    if run.status != 0, number("errors") == 0, !run.words.contains("--strict") {
      recordShortfall("a failure without an error", run.ending)
    }
  }

  // MARK: Published files

  func losses(_ kind: String, _ differences: [String]) {
    if !differences.isEmpty { recordShortfall(kind, differences.abbreviated) }
  }

  func checkForeignFiles() {
    for (path, bytes) in Place.foreignFiles where Files.read(place.output / path) != bytes {
      recordShortfall("somebody else's file was touched", "Output/\(path)")
      Files.remove(place.output / path)
      Files.write(bytes, to: place.output / path)
    }
  }

  /// Checks that the manifest lists exactly the published files, with their digests.
  func checkManifest() {
    let bytes = Files.read(place.output / "manifest.json") ?? []
    guard let manifest = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let packages = manifest["packages"] as? [[String: Any]], let site = manifest["files"] as? [[String: Any]]
    else { return recordShortfall("the manifest cannot be read", "") }
    let files = packages.flatMap { $0["files"] as? [[String: Any]] ?? [] } + site
    let listed = Set(files.compactMap { $0["path"] as? String })
    let published = Set(
      place.published.entries.filter { path, entry in
        entry.kind == .file && path != Path("manifest.json") && !path.text.contains("/.") && !path.text.hasPrefix(".")
      }.map(\.key.text))
    let differing = listed.symmetricDifference(published).sorted()
    if !differing.isEmpty { recordShortfall("the manifest lists other files", differing.map(\.quotable).abbreviated) }
    let sums = files.map { "\($0["sha256"] ?? "")  \($0["path"] ?? "")\n" }.joined()
    let list = round.folder / "sums"
    Files.write(sums.bytes, to: list)
    let check = Child(
      Path("/usr/bin/sha256sum"), ["--check", "--quiet", list.text], in: place.output, outputTo: round.folder / "sums",
      Conditions()
    ).wait(limit: 60)
    if check.status != 0 { recordShortfall("the manifest's sums are wrong", check.outputText.quotable) }
  }

  /// Checks that pages are well-formed and have no unsafe characters.
  func checkPages(mayBeUnsafe: Bool = false) {
    for (path, digest) in place.pages {
      round.soak.checkOnce(digest) {
        let bytes = Files.read(place.output / path.bytes) ?? []
        let unsafe = mayBeUnsafe ? nil : Unsafe.first(in: bytes)
        if let unsafe { recordShortfall("unsafe characters on a page", "\(unsafe) in \(path)") }
        let parser = XMLParser(data: Data(bytes))
        // The parser succeeds for a truncated document, but sets an error.
        let isWellFormed = parser.parse() && parser.parserError == nil
        if !isWellFormed { recordShortfall("a page is not well-formed", "\(path)") }
        return isWellFormed && unsafe == nil
      }
    }
  }
}
