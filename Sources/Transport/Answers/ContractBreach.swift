/// How an answer that carries the marker breaks the contract. Holds no personal data.
struct ContractBreach: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// `value`, or a breach that names `field`.
func required<Value>(_ value: Value?, _ field: String) throws(ContractBreach) -> Value {
  guard let value else { throw ContractBreach("\(field) is missing or not what the contract allows") }
  return value
}

func require(_ condition: Bool, _ reason: @autoclosure () -> String) throws(ContractBreach) {
  guard condition else { throw ContractBreach(reason()) }
}
