/// Writing to `Output/`.
extension Message {
  static let publishing: [Message] = [outputUnwritable]

  /// {0} the system's reason.
  public static let outputUnwritable = Message(
    "D701", .error, zh: "无法写入（{0}）。已发布的内容没有改动。请检查权限和磁盘空间，然后重试。",
    en: "Cannot be written ({0}). What was published is untouched. Check permissions and disk space, then try again.")
}
