internal import Budget

extension PackageEntry {
  func write(to writer: inout RecordWriter) {
    writer.add(sources.profiles) { $1.add($0) }
    writer.add(sources.formats)
    writer.add(sources.look) { $1.add($0) }
    writer.add(sources.contents) { $1.add($0) }
    writer.add(look) { $1.add($0) }
    writer.add(report)
    package.write(to: &writer)
  }

  init(of id: PackageID, from reader: inout RecordReader) throws(RecordDamage) {
    sources = PackageSources(
      profiles: try reader.list { reader throws(RecordDamage) in try reader.text() },
      formats: try reader.digest(),
      look: try reader.optional { reader throws(RecordDamage) in try reader.digest() },
      contents: try reader.optional { reader throws(RecordDamage) in try reader.digest() })
    look = try reader.optional { reader throws(RecordDamage) in try reader.digest() }
    report = try reader.blob()
    package = try PublishedPackage(of: id, from: &reader)
  }
}

extension PublishedPackage {
  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(summary.departmentName)
    writer.add(summary.title)
    writer.add(summary.headlines) { headline, writer in
      writer.add(headline.name)
      writer.add(headline.quantity.isMoney)
      writer.add(headline.quantity.value)
    }
    writer.add(files) { file, writer in
      writer.add(file.path)
      writer.add(file.size)
      writer.add(file.digest)
    }
  }

  fileprivate init(of id: PackageID, from reader: inout RecordReader) throws(RecordDamage) {
    summary = PackageSummary(
      id: id, departmentName: try reader.text(), title: try reader.text(),
      headlines: try reader.list { reader throws(RecordDamage) in
        .init(
          name: try reader.text(),
          quantity: try (reader.flag() ? Quantity.money(.zero) : .count(0)).with(try reader.integer()))
      })
    files = try reader.list { reader throws(RecordDamage) in
      .init(path: try reader.text(), size: Int(try reader.integer()), digest: try reader.digest())
    }
  }
}
