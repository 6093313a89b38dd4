import FoundationXML
import Mustache

import struct Foundation.Data
import class Foundation.NSObject

/// Where an XML parser first finds something wrong, or nil when it does not.
func xmlError(in bytes: [UInt8]) -> Position? {
  // This parser takes a document without anything in it for a good one.
  guard bytes.contains(UInt8(ascii: "<")) else { return .start }
  let parser = XMLParser(data: Data(bytes))
  let listener = ErrorListener()
  parser.delegate = listener
  _ = parser.parse()
  // What `parse()` returns misses errors near the end.
  return parser.parserError == nil ? nil : listener.first ?? .start
}

private final class ErrorListener: NSObject, XMLParserDelegate {
  var first: Position?

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    first = first ?? Position(line: parser.lineNumber, column: parser.columnNumber)
  }
}

/// Whether every template of the set can only give well-formed XHTML: it compiled, and an XML parser accepts its
/// skeleton.
func isProven(_ template: String, partials: KeyValuePairs<String, String> = [:]) -> Bool {
  guard let set = try? compile(template, partials: partials) else { return false }
  return set.skeletons().allSatisfy { xmlError(in: $0.bytes) == nil }
}
