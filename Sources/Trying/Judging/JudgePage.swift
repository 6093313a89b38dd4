/// What is wrong with the sentences of a page, read as a reader does: with nothing but the page.
public struct Judgement: Sendable {
  public internal(set) var faults: [Fault] = []
  /// How many sentences were read, and how many relations between their numbers.
  public internal(set) var sentences = 0
  public internal(set) var relations = 0

  public init() {}
}

/// Judges a whole page. `slack` is 2 where numbers are cut off instead of rounded.
public func judgePage(_ bytes: [UInt8], slack: Int = 1) -> Judgement {
  let blocks = PageReader.blocks(of: bytes)
  let tables = TableNumbers(blocks)
  var judgement = Judgement()
  var (heading, level) = ("", 0)
  for (index, block) in blocks.enumerated() {
    if block.kind == .figure || block.isOfTable { continue }
    var faults: [Fault] = []
    if case .heading(let own) = block.kind {
      (heading, level) = (block.string, own)
      if isEmpty(index, level, blocks) { faults.append(Fault(.emptyHeading, heading, at: block.offset)) }
    } else {
      judgement.sentences += block.text.count { $0 == "。" }
      let items = blocks[(index + 1)...].prefix { $0.kind == .item && !$0.holdsBlocks }
      let arithmetic = Arithmetic.check(block, following: Array(items), slack: slack)
      faults += arithmetic.faults
      judgement.relations += arithmetic.checked
      let comparison = tables.compare(with: block, slack: slack)
      faults += comparison.faults
      judgement.relations += comparison.checked
      if block.text.last == "：", block.kind == .paragraph, dangles(index, below: level, blocks) {
        faults.append(Fault(.partsMissing, String(block.string.suffix(30)), at: block.offsets.last ?? block.offset))
      }
    }
    faults += Holes.faults(in: block)
    // One of several paragraphs of a sentence ends so, but not the last.
    if block.text.last == "；", index + 1 == blocks.count || blocks[index + 1].kind != block.kind {
      faults.append(Fault(.danglingMark, String(block.string.suffix(30)), at: block.offsets.last ?? block.offset))
    }
    judgement.faults += faults.map { fault in
      var fault = fault
      fault.heading = heading
      return fault
    }
  }
  return judgement
}

/// Whether nothing stands between a heading and the next one that is not below it.
private func isEmpty(_ index: Int, _ level: Int, _ blocks: [PageBlock]) -> Bool {
  let anchors = blocks[index].anchors
  for block in blocks[(index + 1)...] {
    if case .heading(let next) = block.kind { return next <= level }
    // What ends a page is not what a heading announces.
    if block.classes.contains("end") { return true }
    if block.kind == .figure || !block.text.isEmpty {
      return anchors.isEmpty ? false : !block.anchors.starts(with: anchors.dropLast())
    }
  }
  return true
}

/// Whether what a colon announces is missing.
private func dangles(_ index: Int, below level: Int, _ blocks: [PageBlock]) -> Bool {
  guard index + 1 < blocks.count else { return true }
  if case .heading(let next) = blocks[index + 1].kind { return next <= level }
  return blocks[index + 1].classes.contains("end")
}

extension PageBlock {
  /// Whether it is part of a table that is published with the package, or of a drawing, whose cells rules look at.
  fileprivate var isOfTable: Bool { path.contains("table") }
}
