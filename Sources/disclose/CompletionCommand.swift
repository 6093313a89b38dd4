import Budget
import Printing

/// `disclose completion`: prints the script that makes a shell call `disclose complete`.
struct CompletionCommand {
  let console: Console

  static let shells = ["bash": bash, "zsh": zsh]

  func run(_ names: [String]) throws(Finding) -> ExitStatus {
    guard let script = names.first.flatMap({ Self.shells[$0] }) else {
      let typed = (["completion"] + names).joined(separator: " ")
      let known = Self.shells.keys.sorted().map { "completion \($0)" }
      throw Finding(.unknownCommand(typed, nearest: closestName(to: typed, among: known)))
    }
    console.say(SafeLine.lines(of: script))
    return .success
  }

  private static let bash = #"""
    # Completion for bash, written by disclose completion bash.
    _disclose() {
      local found
      mapfile -t found < <("$1" complete -- "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2" 2>/dev/null)
      COMPREPLY=()
      case ${found[0]} in
        '') ;;
        :folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "${2#=}") ;;
        :files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "${2#=}") ;;
        # A name may contain characters that the shell would interpret.
        *) mapfile -t COMPREPLY < <(printf '%q\n' "${found[@]%%$'\t'*}") ;;
      esac
    }
    complete -F _disclose disclose
    """#

  private static let zsh = #"""
    #compdef disclose
    # Completion for zsh, written by disclose completion zsh.
    _disclose() {
      local -a found names
      found=("${(@f)$("${(Q)words[1]}" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      case $found[1] in
        '') return 1 ;;
        :folders) compset -P '*='; _files -/ ;;
        :files) compset -P '*='; _files ;;
        *)
          names=("${(@)found%%$'\t'*}")
          found=("${(@)found/$'\t'/  }")
          compadd -l -d found -a names ;;
      esac
    }
    if [[ $funcstack[1] == _disclose ]]; then _disclose "$@"; else compdef _disclose disclose; fi
    """#
}

/// `disclose complete -- WORDS…`: prints the completions of the last word, each with its meaning after a tab, or
/// `:folders` or `:files`, which the shell completes itself.
struct CompleteCommand {
  let console: Console
  typealias Candidate = (name: String, meaning: String)

  func run(_ words: [String]) throws(Finding) -> ExitStatus {
    // Bash splits words at =, zsh does not.
    var earlier = words.filter { $0 != "=" }
    var typed = words.last == "=" ? "" : earlier.popLast() ?? ""
    var option = ""
    if typed.hasPrefix("-"), let equals = typed.firstIndex(of: "=") {
      earlier.append(String(typed[..<equals]))
      option = String(typed[...equals])
      typed = String(typed[equals...].dropFirst())
    }
    for (name, meaning) in try candidates(for: typed, after: earlier[...]) where name.hasPrefix(typed) {
      console.say([SafeLine(fields: [option + name] + (meaning.isEmpty ? [] : [meaning]))])
    }
    return .success
  }

  private func candidates(for typed: String, after words: ArraySlice<String>) throws(Finding) -> [Candidate] {
    var (command, words) = (Command.help, words)
    // Before a command, the same words are allowed as after `help`.
    if let word = words.first, !word.hasPrefix("-") {
      guard let named = Command(rawValue: word) else { return [] }
      (command, words) = (named, words.dropFirst())
    }
    let option = words.last.flatMap { word in command.options.first { $0.matches(word) && $0.value != nil } }
    let arguments = try Arguments(option == nil ? words : words.dropLast(), of: command, language: console.language)
    if let option { return try values(of: option, arguments) }
    if typed.hasPrefix("-") { return command.options.map { ($0.name, $0.help.text(in: console.language)) } }
    return try names(after: arguments)
  }

  private func values(of option: Option, _ arguments: Arguments) throws(Finding) -> [Candidate] {
    switch option.value {
    case .folder: console.say([SafeLine(":folders")])
    case .file: console.say([SafeLine(":files")])
    case .package, .pattern: return try packages(arguments)
    case .profile: return try profiles(arguments)
    case .choice(let choices): return choices(arguments.command).map { ($0, "") }
    case .number, nil: break
    }
    return []
  }

  private func names(after arguments: Arguments) throws(Finding) -> [Candidate] {
    let (names, number) = (arguments.command.declaration.names, arguments.names.count)
    switch names.kinds.dropFirst(number).first ?? (names.repeats ? names.kinds.last : nil) {
    case .package: return try packages(arguments)
    case .figure:
      let traced = try Workspace(arguments).trace(arguments, on: console)
      let figures = traced?.disclosure.figures.everything ?? []
      return figures.map { ($0.name, $0.number.quantity.number) }
    case .file: console.say([SafeLine(":files")])
    case .folder: console.say([SafeLine(":folders")])
    case .profile: return try profiles(arguments)
    case .command: return Command.listed.map { ($0.rawValue, $0.help.summary.text(in: console.language)) }
    case .shell: return CompletionCommand.shells.keys.sorted().map { ($0, "") }
    case .other, nil: break
    }
    return []
  }

  private func profiles(_ arguments: Arguments) throws(Finding) -> [Candidate] {
    try Workspace(arguments).formats().profileNames.map { ($0, "") }
  }

  private func packages(_ arguments: Arguments) throws(Finding) -> [Candidate] {
    try Workspace(arguments).packages().ids.map { ($0.path, "") }
  }
}
