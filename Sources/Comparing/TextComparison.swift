/// Compares the texts of two versions of a page, section by section.
struct TextComparison {
  let old: [PageTexts.Section]
  let new: [PageTexts.Section]
  /// Whether one of the packages withholds what the other does not: then no words are told.
  let isGuarded: Bool

  func add(to changes: inout PackageChanges) {
    var waiting: [[String]: [Int]] = [:]
    for index in old.indices.reversed() { waiting[old[index].key, default: []].append(index) }
    var found: Set<Int> = []
    for section in new {
      let counterpart = waiting[section.key]?.popLast()
      if let counterpart { found.insert(counterpart) }
      compare(counterpart.map { old[$0].texts } ?? [], section.texts, below: section.headings, &changes)
    }
    for index in old.indices where !found.contains(index) {
      compare(old[index].texts, [], below: old[index].headings, &changes)
    }
  }

  /// Pairs what only one of the two has, in order. What merely moved is no change.
  private func compare(_ old: [String], _ new: [String], below headings: [String], _ changes: inout PackageChanges) {
    if old == new { return }
    let (gone, come) = (old.without(new), new.without(old))
    for index in 0..<max(gone.count, come.count) {
      let (before, after) = (gone.dropFirst(index).first, come.dropFirst(index).first)
      let kind: TextChange.Kind = before == nil ? .added : after == nil ? .removed : .changed
      var change = TextChange(section: headings, kind: kind)
      if let before, let after {
        let excerpt = Excerpt(before, after)
        (change.old, change.new) = (excerpt.old, excerpt.new)
      } else {
        (change.old, change.new) = (before.map(Excerpt.start), after.map(Excerpt.start))
      }
      if isGuarded || before?.mentionsWithheld ?? false || after?.mentionsWithheld ?? false {
        (change.old, change.new) = (nil, nil)
      }
      changes.texts.append(change)
    }
  }
}

extension PageTexts.Section {
  /// The headings without their numbers, which a section before them shifts.
  fileprivate var key: [String] { headings.map(\.withoutNumber) }
}

extension [String] {
  /// The texts that the other list has not, as often as it has them.
  fileprivate func without(_ other: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for text in other { counts[text, default: 0] += 1 }
    return filter { text in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }
}

extension String {
  fileprivate var mentionsWithheld: Bool { contains(DataSheet.withheldHead) }

  /// A heading without 一、, （二）, 3. or 第四部分.
  var withoutNumber: String {
    let digits = "零〇一二三四五六七八九十百0123456789"
    var rest = self[...]
    if rest.hasPrefix("第") {
      let number = rest.dropFirst().drop { digits.contains($0) }
      if let unit = number.first, "部章节篇".contains(unit) {
        return String(number.dropFirst(number.hasPrefix("部分") ? 2 : 1).drop { $0 == " " || $0 == "、" })
      }
    }
    rest = rest.drop { "（(".contains($0) }
    let number = rest.prefix { digits.contains($0) }
    let mark = rest.dropFirst(number.count)
    guard !number.isEmpty, let first = mark.first, "、）).．".contains(first) else { return self }
    return String(mark.dropFirst().drop { $0 == " " })
  }
}
