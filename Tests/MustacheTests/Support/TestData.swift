import Mustache

/// Values for tests, written as Swift literals.
indirect enum TestData: Sendable {
  case null
  case text(String)
  case flag(Bool)
  case list([TestData])
  case object([String: TestData])

  func value(in vocabulary: Vocabulary) -> Mustache.Value {
    switch self {
    case .null: .nothing
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(Items(count: items.count) { items[$0].value(in: vocabulary) })
    case .object(let members): .object(Members(members, in: vocabulary))
    }
  }
}

/// A context whose names come from data.
struct Members: Context {
  private let values: [Key: Value]
  let keys: [Key]

  init(_ members: [String: TestData], in vocabulary: Vocabulary) {
    // Sorted, so that of two names equally near to a mistyped one the same is suggested every time.
    let sorted = members.sorted { $0.key < $1.key }
    keys = sorted.map { vocabulary.key($0.key) }
    values = Dictionary(uniqueKeysWithValues: zip(keys, sorted.map { $0.value.value(in: vocabulary) }))
  }

  func value(for key: Key) -> Value? { values[key] }
}

extension TestData: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(nilLiteral: ()) { self = .null }
}

extension TestData: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: TestData...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, TestData)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
