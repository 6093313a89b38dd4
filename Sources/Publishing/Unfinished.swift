/// What is being put together stands beside what it will replace. It is hidden, so that nobody takes it for something published.
enum Unfinished {
  static func name(for name: String) -> String { ".\(name).new" }

  static func isName(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".new") }
}
