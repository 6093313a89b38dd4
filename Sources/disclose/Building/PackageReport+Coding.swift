import Budget
import Checking
import Publishing

/// What was said of a package that was published, kept for the runs in which it stays as it is: they say the same again.
extension PackageReport {
  var recorded: [UInt8] {
    var writer = RecordWriter()
    writer.add(findings) { $0.write(to: &$1) }
    writer.add(check?.notChecked ?? []) { rule, writer in
      writer.add(rule.rule)
      writer.add(rule.reason.chinese)
      writer.add(rule.reason.english)
    }
    writer.add(check?.excepted ?? []) { excepted, writer in
      excepted.finding.write(to: &writer)
      writer.add(excepted.exception.rule)
      writer.add(excepted.exception.reason)
      excepted.exception.location.write(to: &writer)
    }
    return writer.bytes
  }

  init(unchanged id: PackageID, recorded: [UInt8]) throws(RecordDamage) {
    var reader = RecordReader(recorded)
    let findings = try reader.list { reader throws(RecordDamage) in try Finding(from: &reader) }
    var check = CheckReport()
    check.notChecked = try reader.list { reader throws(RecordDamage) in
      .init(rule: try reader.text(), reason: Phrase(zh: try reader.text(), en: try reader.text()))
    }
    check.excepted = try reader.list { reader throws(RecordDamage) in
      .init(
        finding: try Finding(from: &reader),
        exception: Exception(
          rule: try reader.text(), reason: try reader.text(), location: try Location(from: &reader)))
    }
    self.init(id, .unchanged, findings: findings, check: check)
  }
}

extension Finding {
  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(code)
    writer.add(kind)
    writer.add(count)
    writer.add(Int(severity.rawValue))
    writer.add(location) { $0.write(to: &$1) }
    for sentence in [chinese, english] { writer.add(sentence.parts) { $1.add($0) } }
  }

  fileprivate init(from reader: inout RecordReader) throws(RecordDamage) {
    let (code, kind) = (try reader.text(), try reader.text())
    guard let count = Int(exactly: try reader.integer()),
      let severity = UInt8(exactly: try reader.integer()).flatMap(Severity.init)
    else { throw RecordDamage() }
    let location = try reader.optional { reader throws(RecordDamage) in try Location(from: &reader) }
    let sentence = { (reader: inout RecordReader) throws(RecordDamage) in
      Sentence(parts: try reader.list { reader throws(RecordDamage) in try reader.text() })
    }
    self.init(
      remembered: code, of: kind, count: count, severity, at: location, chinese: try sentence(&reader),
      english: try sentence(&reader))
  }
}

extension Location {
  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(file)
    writer.add(line ?? 0)
    writer.add(column ?? 0)
  }

  fileprivate init(from reader: inout RecordReader) throws(RecordDamage) {
    self.init(file: try reader.text())
    line = Self.place(try reader.integer())
    column = Self.place(try reader.integer())
  }

  private static func place(_ number: Int64) -> Int? { number == 0 ? nil : Int(number) }
}
