internal import Checking

/// Whether the numbers of a sentence agree with each other, as far as it says how they belong together.
struct Arithmetic {
  private let block: PageBlock
  private let text: [Unicode.Scalar]
  private let from: Int
  private let parts: [SaidNumber]
  private(set) var faults: [Fault] = []
  /// How many relations were looked at.
  private(set) var checked = 0
  /// Where numbers are cut off instead of rounded, they may differ by a whole step.
  private let slack: Int128

  /// `following` are the items of a list that a paragraph ending in 其中： announces.
  static func check(_ block: PageBlock, following: [PageBlock], slack: Int = 1) -> (faults: [Fault], checked: Int) {
    var faults: [Fault] = []
    var checked = 0
    var start = 0
    let text = block.text
    for end in text.indices where text[end] == "。" || end == text.count - 1 {
      let sentence = Array(text[start...end])
      var arithmetic = Arithmetic(
        block: block, text: sentence, from: start,
        parts: end == text.count - 1 ? following.compactMap { SaidNumber.all(in: $0.text).first { $0.isPlain } } : [],
        slack: Int128(slack))
      arithmetic.check()
      faults += arithmetic.faults
      checked += arithmetic.checked
      start = end + 1
    }
    return (faults, checked)
  }

  private init(block: PageBlock, text: [Unicode.Scalar], from: Int, parts: [SaidNumber], slack: Int128) {
    (self.block, self.text, self.from, self.parts, self.slack) = (block, text, from, parts, slack)
  }

  private mutating func add(_ kind: Fault.Kind, at index: Int) {
    let offset = block.offsets.indices.contains(from + index) ? block.offsets[from + index] : block.offset
    let window = max(0, index - 60)..<min(text.count, index + 20)
    let words =
      (window.lowerBound > 0 ? "…" : "") + String(text[window]) + (window.upperBound < text.count ? "…" : "")
    faults.append(Fault(kind, words, at: offset))
  }

  private mutating func check() {
    let numbers = SaidNumber.all(in: text).filter { !["年", "月", "日", "级", "号", "表", "款", ""].contains($0.unit) }
    checkParts(numbers)
    checkChanges(numbers)
  }

  // MARK: - 其中

  private mutating func checkParts(_ numbers: [SaidNumber]) {
    var start = 0
    var markers: [Int] = []
    while let index = text.index(of: "其中", from: start) {
      markers.append(index)
      start = index + 2
    }
    for (position, marker) in markers.enumerated() {
      guard let whole = numbers.last(where: { $0.range.upperBound <= marker && $0.isPlain }) else { continue }
      let end = position + 1 < markers.count ? markers[position + 1] : text.count
      let inner = text.index(of: "包括", from: marker).map { start in
        start..<(text[start...].firstIndex { $0 == "；" || $0 == "。" } ?? text.count)
      }
      var found = numbers.filter { inner?.contains($0.range.lowerBound) != true }.filter {
        $0.range.lowerBound > marker && $0.range.upperBound <= end && $0.isPlain && $0.unit == whole.unit
      }
      let isLast = text.isAt(marker, "其中：") && marker + 3 >= text.count
      if found.isEmpty, isLast { found = parts.filter { $0.unit == whole.unit } }
      // What a list within a list belongs to is said by no mark.
      if markers.count > 1 || found.isEmpty { continue }
      checked += 1
      checkShares(of: whole, from: marker, numbers)
      let places = found.map(\.decimals).max() ?? 0
      guard found.allSatisfy({ $0.decimals == whole.decimals }), places == whole.decimals else { continue }
      let sum = found.reduce(Int128(0)) { $0 + Int128($1.value) }
      let tolerance = whole.decimals == 0 && whole.unit != "万元" ? 0 : (slack * Int128(found.count + 1) + 1) / 2
      let isAbove = sum > Int128(whole.value) + tolerance
      let isBelow = sum < Int128(whole.value) - tolerance && found.count > 1
      if isAbove || isBelow { add(.partsDisagree, at: marker) }
    }
  }

  /// `占` without saying of what means the number before 其中.
  private mutating func checkShares(of whole: SaidNumber, from marker: Int, _ numbers: [SaidNumber]) {
    var part: SaidNumber?
    for number in numbers where number.range.lowerBound > marker {
      if number.isPlain, number.unit == whole.unit { part = number }
      guard number.isRate, number.lead.hasSuffix("占"), let part else { continue }
      checked += 1
      if !isRate(number, of: part, in: whole, width: slack) { add(.shareDisagrees, at: number.range.lowerBound) }
    }
  }

  // MARK: - Changes

  private mutating func checkChanges(_ numbers: [SaidNumber]) {
    var subject: SaidNumber?
    var others: [SaidNumber] = []
    var base: SaidNumber?
    var change: SaidNumber?
    /// The share of a budget that was spent, until the sentence tells the budget.
    var completion: SaidNumber?
    for number in numbers {
      if number.isRate {
        if number.lead.contains("完成") { completion = number }
        if let direction = number.direction {
          if let change { check(number, direction, of: change, subject, base) }
        } else if let subject, number.lead.contains("完成"), let budget = others.last, budget.isBudget,
          budget.unit == subject.unit
        {
          checked += 1
          if !isRate(number, of: subject, in: budget, width: slack) { add(.rateDisagrees, at: number.range.lowerBound) }
        } else if let subject, let name = number.shareOf,
          let whole = (others + [subject]).last(where: { $0.lead.hasSuffix(name) && $0.unit == subject.unit }),
          whole != subject
        {
          checked += 1
          if !isRate(number, of: subject, in: whole, width: slack) { add(.shareDisagrees, at: number.range.lowerBound) }
        }
      } else if let direction = number.direction {
        // Another comparison has a base of its own.
        if let earlier = change, let known = base, known.range.lowerBound < earlier.range.lowerBound { base = nil }
        if let completed = completion, let subject, number.lead.contains("预算"), base == nil {
          checkCompletion(completed, of: subject, against: number, direction)
        }
        completion = nil
        change = number
        if number.value == 0 { add(.zeroChange, at: number.range.lowerBound) }
        if let subject, let base, base.unit == subject.unit, number.unit == subject.unit {
          checked += 1
          let difference =
            Int128(subject.value) - Int128(base.value) - Int128(direction == .up ? number.value : -number.value)
          let tolerance = subject.decimals == 0 ? 0 : (3 * slack) / 2
          if abs(difference) > tolerance { add(.changeDisagrees, at: number.range.lowerBound) }
        }
      } else if number.isBase {
        base = number
        if text.isAt(number.range.upperBound, "持平"), let subject, subject.unit == number.unit {
          checked += 1
          if subject.value != number.value { add(.directionDisagrees, at: number.range.lowerBound) }
        }
      } else {
        if let subject { others.append(subject) }
        subject = number
        (base, change, completion) = (nil, nil, nil)
      }
    }
    checkReasons(numbers)
  }

  /// A budget that is not told follows from the difference to it.
  private mutating func checkCompletion(
    _ rate: SaidNumber, of subject: SaidNumber, against change: SaidNumber, _ direction: SaidNumber.Direction
  ) {
    guard change.unit == subject.unit, change.decimals == subject.decimals else { return }
    checked += 1
    var budget = subject
    budget.value = subject.value - (direction == .up ? change.value : -change.value)
    if budget.value < 0 || !isRate(rate, of: subject, in: budget, width: 2 * slack) {
      add(.rateDisagrees, at: rate.range.lowerBound)
    }
  }

  /// A rate belongs to the change before it.
  private mutating func check(
    _ rate: SaidNumber, _ direction: SaidNumber.Direction, of change: SaidNumber, _ subject: SaidNumber?,
    _ base: SaidNumber?
  ) {
    checked += 1
    if change.direction != direction { add(.directionDisagrees, at: rate.range.lowerBound) }
    if rate.value == 0, change.value == 0 { return }
    var whole = base
    var width = slack
    if base == nil, let subject, subject.unit == change.unit {
      whole = subject
      whole?.value = subject.value - (change.direction == .up ? change.value : -change.value)
      width = 2 * slack
    }
    guard let whole else { return }
    if whole.value < (base == nil ? 0 : 1) || !isRate(rate, of: change, in: whole, width: width) {
      add(.rateDisagrees, at: rate.range.lowerBound)
    }
  }

  private mutating func checkReasons(_ numbers: [SaidNumber]) {
    var start = 0
    while let index = text.index(of: "原因是", from: start) {
      start = index + 3
      let equal = Array(text[..<index]).lastIndex(of: "持平")
      let change = numbers.last { $0.range.upperBound <= index && $0.direction != nil && !$0.isRate }
      let end = text[start...].firstIndex { $0 == "；" || $0 == "。" } ?? text.count
      let reason = Array(text[start..<end])
      let (up, down) = (reason.contains("增加"), reason.contains("减少"))
      if let equal, change.map({ $0.range.lowerBound < equal }) ?? true {
        checked += 1
        // Some forms say why nothing changed.
        if up || down { add(.reasonBesideEqual, at: index) }
        continue
      }
      guard let direction = change?.direction, up != down else { continue }
      checked += 1
      if (direction == .up) != up { add(.reasonContradicts, at: index) }
    }
  }

  /// Whether a rate as printed can be that of two numbers as printed.
  private func isRate(_ rate: SaidNumber, of part: SaidNumber, in whole: SaidNumber, width: Int128) -> Bool {
    guard part.decimals == whole.decimals, !part.isBound, !whole.isBound else { return true }
    var scale: Int128 = 200
    for _ in 0..<rate.decimals { scale *= 10 }
    let exact = part.decimals == 0 && part.unit != "万元"
    let (partSlack, wholeSlack): (Int128, Int128) = exact ? (0, 0) : (slack, width)
    let low = Int128(part.value) * 2 - partSlack
    let high = Int128(part.value) * 2 + partSlack
    let (bottom, top) = (Int128(whole.value) * 2 - wholeSlack, Int128(whole.value) * 2 + wholeSlack)
    guard bottom > 0 else {
      if whole.value != 0 || part.value == 0 || rate.value == 0 { return true }
      // A base that follows as zero may be a step above it, and the rate is very large then.
      return !exact && width > slack && low * scale <= (Int128(rate.value) * 2 + slack) * top
    }
    return low * scale <= (Int128(rate.value) * 2 + slack) * top
      && high * scale >= (Int128(rate.value) * 2 - slack) * bottom
  }
}

extension [Unicode.Scalar] {
  fileprivate func lastIndex(of word: String) -> Int? {
    var found: Int?
    var start = 0
    while let index = index(of: word, from: start) {
      found = index
      start = index + 1
    }
    return found
  }
}
