/// A value that is either published or withheld (涉密). A withheld value is not stored, so later stages cannot leak it.
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
