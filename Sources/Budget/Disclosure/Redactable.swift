/// Something that is published, or not: what is withheld (涉密) is gone from here on, so that nothing after can leak it.
public enum Redactable<Value> {
  case shown(Value)
  case withheld

  public func map<Other>(_ transform: (Value) -> Other) -> Redactable<Other> {
    switch self {
    case .shown(let value): .shown(transform(value))
    case .withheld: .withheld
    }
  }
}

extension Redactable: Sendable where Value: Sendable {}
extension Redactable: Equatable where Value: Equatable {}
