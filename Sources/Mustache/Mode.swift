/// How a set of templates treats names it cannot resolve, and what it may print.
public enum Mode: Sendable, Hashable {
  /// Pages. Every name must resolve, everything is escaped, and a template that could produce anything but well-formed
  /// XHTML does not compile.
  case strict
  /// Plain text that a page prints later. Every name must resolve, nothing is escaped, and nothing is markup.
  case plainText
  /// Plain text in which every name must have something to print, as a sentence would have a gap.
  case sentence
  /// The Mustache specification: missing names are empty, and nothing is proven.
  case spec
}
