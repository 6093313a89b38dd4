internal import CLibXML2
internal import Glibc

/// What libxml2 must be told once a process.
enum LibXML {
  /// Sets up libxml2's global tables before any thread uses them.
  static func start() { _ = started }

  private static let started: Void = xmlInitParser()
}

extension String {
  /// Copies a string of libxml2's; nil gives an empty one.
  init(libxml string: UnsafePointer<UInt8>?) {
    self = string.map { String(cString: $0) } ?? ""
  }
}

/// One message of libxml2, on a single line.
struct LibXMLMessage {
  var code: Int
  var text: String

  /// Where memory is short, libxml2 may take what it could not read for an error of the text. So `errno` is asked, which must be zero when
  /// libxml2 begins its work.
  init(_ error: UnsafePointer<xmlError>?) {
    code = Int(errno == ENOMEM ? CInt(bitPattern: XML_ERR_NO_MEMORY.rawValue) : error?.pointee.code ?? 0)
    text = error?.pointee.message.map { String(cString: $0) } ?? ""
    if text.last == "\n" { text.removeLast() }
  }

  var isMemoryShort: Bool { code == Int(XML_ERR_NO_MEMORY.rawValue) }

  /// False for warnings, and for rules beyond XML and its namespaces, such as what `xml:id` may hold.
  static func concernsWellFormedness(_ error: UnsafePointer<xmlError>) -> Bool {
    let domain = UInt32(error.pointee.domain)
    return error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
      && (domain == XML_FROM_PARSER.rawValue || domain == XML_FROM_NAMESPACE.rawValue)
  }
}
