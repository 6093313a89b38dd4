internal import Budget

/// A comma in a number is narrow, and stands before three digits: not 1，234.56, not 12,34.56万元.
struct CommasInNumbers: Rule {
  let codes = ["D909"]
  let law = Phrase(
    zh: "GB/T 15835—2011《出版物上数字用法》：千分撇为半角，自小数点向左每三位一个。",
    en: "GB/T 15835—2011, use of numerals: groups of three digits from the decimal point have a narrow comma.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = Findings()
    for text in subject.publishedTexts
    where text.digitCount > 3 && !text.role.isLabel && text.traits.contains(.stop) {
      for range in text.scalars.groupedNumbers {
        let typed = text.scalars[range]
        guard typed.hasMisplacedComma, text.scalars.isAmount(range) else { continue }
        findings.append(
          .commaMisplaced(String(typed), meant: String(typed.withGroups)), at: text.location(at: range.lowerBound))
      }
    }
    return .found(findings)
  }
}

extension [Unicode.Scalar] {
  /// The runs of digits with commas between them.
  fileprivate var groupedNumbers: [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < count {
      guard self[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      var hasComma = false
      while place < count {
        let joins = place + 1 < count && self[place + 1].isDigit
        if self[place].isDigit || self[place] == "." && joins {
          place += 1
        } else if self[place].isGroupComma, joins {
          hasComma = true
          place += 1
        } else {
          break
        }
      }
      if hasComma, start == 0 || !self[start - 1].isLatin { found.append(start..<place) }
    }
    return found
  }

  /// Whether money follows, or the number has cents as money has.
  fileprivate func isAmount(_ range: Range<Int>) -> Bool {
    let after = self[range.upperBound...].drop(while: \.isBlank).prefix(2)
    if after.first == "元" || after.elementsEqual("万元".unicodeScalars) || after.elementsEqual("亿元".unicodeScalars) {
      return true
    }
    let number = self[range]
    guard let point = number.lastIndex(of: "."), !number[..<point].contains(".") else { return false }
    return number.endIndex - point == 3 && !number[point...].contains(where: \.isGroupComma)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it is one number whose groups are not of three digits, or whose comma is wide; not a list of numbers.
  fileprivate var hasMisplacedComma: Bool {
    let whole = prefix { $0 != "." }
    // 2.5，3.5: a list.
    guard !dropFirst(whole.count).contains(where: \.isGroupComma), whole.first != "0" else { return false }
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isGroupComma)
    let isWide = whole.contains("，")
    let isRegular = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups.first?.count ?? 0)
    if isWide { return isRegular }
    // Years and other whole numbers side by side.
    return !isRegular && (groups.first?.count ?? 0) <= 3 && groups.count == 2
  }

  fileprivate var withGroups: [Unicode.Scalar] {
    let digits = filter { !$0.isGroupComma }
    let whole = digits.prefix { $0 != "." }
    var result: [Unicode.Scalar] = []
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + digits.dropFirst(whole.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isGroupComma: Bool { self == "," || self == "，" }
}
