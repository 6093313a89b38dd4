extension Message {
  /// Everything that the program can say, in the order of the codes.
  public static let catalogue: [Message] =
    (files + limits + xml + schema + package + ledger + profile + templates + charts + computing + checking + publishing
    + command).sorted { $0.code < $1.code }

  /// The system did not hand a file over: nothing is said of what is in it.
  public static let refusals: Set<Message> = [
    fileForbidden, fileUnreadable, fileNotRegular, linkLeavesInputs, memoryShort,
  ]

  /// What is wrong with the surroundings of the program or with the way it was called, rather than with an input.
  public static let environmental: Set<String> = Set(
    (publishing + command + [inputsMissing, memoryShort]).filter { $0.severity == .error && $0 != nothingPruned }
      .map(\.code))
}
