/// The content that a tag may print.
enum AllowedContent {
  /// Elements and characters: between the tags of most elements.
  case content
  /// Characters only: in the value of an attribute, or in a `<title>`.
  case text
}
