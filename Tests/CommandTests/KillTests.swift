import Foundation
import Testing

/// Runs that are interrupted.
@Suite("A run that is stopped")
struct KillTests {
  /// So many that a run publishes them in several batches.
  private static let departments = (1...60).map { "A\($0)" }
  /// As many as a test needs that does not depend on when a run is stopped.
  private static let few = Array(departments.prefix(20))

  /// Writes the inputs of a generation, which differ in an amount and a name.
  private func write(generation: Int, to place: Workplace, of departments: [String] = Self.departments) throws {
    for department in departments {
      try place.write(
        smallPackage(department).replacing("测试单位", with: generation == 0 ? "测试一科" : "测试二处").replacing(
          "amount=\"100\"", with: "amount=\"\(generation + 1)00\""),
        to: "Inputs/budget-2023/\(department)/disclosure.xml")
    }
  }

  private func pages(_ place: Workplace) throws -> [String: Data] {
    var pages: [String: Data] = [:]
    for department in Self.departments {
      pages[department] = try? place.read("Output/budget-2023/\(department)/index.html")
    }
    return pages
  }

  /// Returns the pages of each generation, and all of `Output/` after a complete run.
  private func generations(
    _ place: Workplace, of departments: [String] = Self.departments
  ) throws -> [(pages: [String: Data], tree: [String: Data])] {
    try [0, 1].map { generation in
      try write(generation: generation, to: place, of: departments)
      #expect(try place.run("build").status == 0)
      return (try pages(place), try place.tree("Output"))
    }
  }

  /// `KILLS` sets the number of kills, each of which takes nearly a second.
  @Test("at any moment leaves the old or new version of each package, and the next run completes it")
  func killed() throws {
    let place = try Workplace(samples: [])
    let generations = try generations(place)
    let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 6
    var (interrupted, mixed) = (0, 0)
    // Kills fall into the time that a run takes here, without most of what passes before it writes.
    let start = Date()
    try write(generation: 0, to: place)
    #expect(try place.run("build").status == 0)
    let duration = Date().timeIntervalSince(start)
    // A quick machine may need more of them until one falls between two packages.
    for kill in 1...10 * kills where kill <= kills || mixed == 0 {
      let generation = kill % 2
      try write(generation: generation, to: place)
      let process = Process()
      process.executableURL = Run.program
      process.arguments = ["build", "--jobs", "2"]
      process.currentDirectoryURL = place.folder
      process.environment = Run.sanitizing
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.1...1) * duration)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      interrupted += process.terminationReason == .uncaughtSignal ? 1 : 0
      let found = try pages(place)
      for department in Self.departments {
        let page = try #require(found[department], "kill \(kill): \(department) is gone")
        let isOneOf = generations.contains { $0.pages[department] == page }
        #expect(isOneOf, "kill \(kill): \(department) is neither the old nor the new one")
      }
      mixed += found != generations[0].pages && found != generations[1].pages ? 1 : 0
      #expect(try place.run("build").status == 0)
      #expect(try place.tree("Output") == generations[generation].tree, "kill \(kill)")
    }
    print("\(kills) kills: \(interrupted) while the run was going on, \(mixed) left some packages old and some new")
    // Otherwise no run was interrupted.
    #expect(interrupted > kills / 5)
    #expect(mixed > 0)
  }

  /// Uses a small file system where the test may mount one, otherwise a limit on the size of files.
  @Test("by a full disk leaves the old or new version of each package, and the next run completes it")
  func fullDisk() throws {
    let place = try Workplace(samples: [])
    let generations = try generations(place, of: Self.few)
    try place.remove("Output")
    try FileManager.default.createDirectory(
      at: place.folder.appendingPathComponent("Output"), withIntermediateDirectories: true)
    // A file in tmpfs takes whole pages of memory.
    let size = generations[0].tree.values.map { ($0.count + 4095) / 4096 * 4096 }.reduce(0, +)
    // Room for one generation, and for packages that are staged.
    let disk = try? SmallDisk(at: place.folder.appendingPathComponent("Output"), bytes: 2 * size + 1_000_000)
    for (round, generation) in [0, 1, 0, 1].enumerated() {
      try write(generation: generation, to: place, of: Self.few)
      if let disk {
        // Little enough that the disk fills up although replaced versions are removed.
        try disk.fill(leaving: round == 0 ? size / 3 : 10_000)
        let run = try place.run("build")
        #expect(run.status == 2)
        #expect(run.errors.contains("D701"))
        try disk.free()
      } else {
        let run = try Run(
          ["-c", "ulimit -f 20; exec \"$0\" build", Run.program.path], in: place.folder,
          program: URL(fileURLWithPath: "/bin/bash"))
        #expect(run.status == 2)
        #expect(run.errors.contains("D701"))
      }
      for (department, page) in try pages(place) {
        let isOneOf = generations.contains { $0.pages[department] == page }
        #expect(isOneOf, "\(department) is neither the old nor the new one")
      }
      #expect(try place.run("build").status == 0)
      #expect(try place.tree("Output") == generations[generation].tree)
    }
  }

  @Test("by a lack of descriptors changes nothing", arguments: [4, 5, 6, 7, 8])
  func descriptors(limit: Int) throws {
    let place = try Workplace(samples: [])
    let generations = try generations(place, of: Self.few)
    try write(generation: 0, to: place, of: Self.few)
    let run = try Run(
      ["-c", "ulimit -n \(limit); exec \"$0\" build", Run.program.path], in: place.folder,
      program: URL(fileURLWithPath: "/bin/bash"))
    #expect(run.status == 0 || !run.errors.isEmpty)
    for (department, page) in try pages(place) {
      #expect(
        page == generations[run.status == 0 ? 0 : 1].pages[department] || page == generations[0].pages[department])
    }
    #expect(try place.run("build").status == 0)
    #expect(try place.tree("Output") == generations[0].tree)
  }

  @Test("by another run on the same Output waits for it, and says so")
  func together() throws {
    let place = try Workplace(samples: [])
    try write(generation: 0, to: place)
    try FileManager.default.createDirectory(
      at: place.folder.appendingPathComponent("Output"), withIntermediateDirectories: true)
    let lock = open(place.folder.appendingPathComponent("Output").path, O_RDONLY | O_DIRECTORY)
    #expect(flock(lock, LOCK_EX) == 0)
    let release = Thread {
      Thread.sleep(forTimeInterval: 1)
      close(lock)
    }
    release.start()
    let start = Date()
    let run = try place.run("build")
    #expect(Date().timeIntervalSince(start) > 0.9)
    #expect(run.status == 0)
    #expect(run.errors.contains("另一次运行正在写 Output"))
    // Concurrent runs give the result of one.
    let tree = try place.tree("Output")
    try write(generation: 1, to: place)
    let runs = try (1...3).map { _ in
      let process = Process()
      process.executableURL = Run.program
      process.arguments = ["build"]
      process.currentDirectoryURL = place.folder
      process.environment = Run.sanitizing
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    #expect(try place.tree("Output").keys == tree.keys)
    #expect(try place.run("build").summary["未变"] == "60")
  }
}

/// A file system in memory, of a given size.
private final class SmallDisk {
  private let folder: URL

  init(at folder: URL, bytes: Int) throws {
    self.folder = folder
    guard Self.call("/bin/mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", folder.path) == 0 else {
      throw CocoaError(.featureUnsupported)
    }
  }

  deinit { _ = Self.call("/bin/umount", "-l", folder.path) }

  private var ballast: URL { folder.appendingPathComponent("ballast") }

  func fill(leaving bytes: Int) throws {
    let room = try FileManager.default.attributesOfFileSystem(forPath: folder.path)[.systemFreeSize] as? Int ?? 0
    try Data(count: max(0, room - bytes)).write(to: ballast)
  }

  func free() throws { try FileManager.default.removeItem(at: ballast) }

  private static func call(_ program: String, _ words: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
