import Budget
import Disk
import Publishing

/// `disclose build`: makes what has to be made anew, takes down what has to go, and leaves the rest alone.
struct BuildCommand {
  let workplace: Workplace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let start = currentTime()
    if arguments.prunes, arguments.selects { throw Finding(.pruneOfSome) }
    try workplace.requireSeparateFolders(arguments)
    let (all, doubts) = try workplace.packages()
    let ids = try workplace.select(arguments.names, patterns: arguments.patterns, from: all)
    let formats = try workplace.formats()
    let state = try RunState(folder: arguments.state, output: workplace.output) {
      console.say(.waitingForOutput(workplace.output), to: .errors)
    }
    let log = try RunLog(arguments.log, console: console)
    try log.begin(workplace.inputs, workplace.output)
    let build = { () throws(Finding) in
      var run = try BuildRun(workplace: workplace, formats: formats, state: state, log: log, arguments: arguments)
      run.make(ids, doubts: doubts, showing: Progress(on: console, total: ids.count))
      run.leave(all, doubts)
      run.list()
      return run.report
    }
    var report = try build()
    if state.record.isDamaged {
      // What the run was told of packages may be missing now from where the index is made of it.
      try remembering { () throws(DiskError) in try state.record.startOver() }
      report = try build()
    }
    report.milliseconds = (currentTime() - start) / 1_000_000
    report.say(as: arguments.format, on: console)
    try log.end(report, max(report.status, console.status))
    return report.status
  }
}
