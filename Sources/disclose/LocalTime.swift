import Glibc

/// A time in seconds since 1970, where the program runs, in a format of `strftime`.
func localTime(_ seconds: Int, _ format: String) -> String {
  var seconds = time_t(seconds)
  var parts = tm()
  localtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 64)
  let count = strftime(&text, text.count, format, &parts)
  return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
