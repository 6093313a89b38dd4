/// How a set of templates treats names it cannot resolve, and what it may print.
public enum Mode: Sendable, Hashable {
  /// Pages. Every name must resolve, nothing is printed unescaped, and a template that could give anything but
  /// well-formed XHTML does not compile.
  case strict
  /// Sentences, to be printed by a page later. Every name must resolve; nothing is escaped, and nothing may be markup.
  case plainText
  /// As the Mustache specification says: what is missing is empty, and nothing is proven.
  case spec
}
