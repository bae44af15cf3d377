package import FoundationEssentials

/// A parser under fire: whatever bytes it is given it neither crashes nor breaks what is asserted of it.
package struct FuzzTarget: Sendable {
  /// Also the name of its folder in the corpus.
  package let name: String
  /// True where the bytes were taken for what the target reads; what is asserted and does not hold is thrown.
  package let accepts: @Sendable (Data) throws(Violation) -> Bool

  package static let all = [
    FuzzTarget(name: "messages", accepts: MessageProperties.accepts),
    FuzzTarget(name: "answers", accepts: AnswerProperties.accepts),
    FuzzTarget(name: "packed", accepts: PackedProperties.accepts),
    FuzzTarget(name: "headers", accepts: HeaderProperties.accepts),
    FuzzTarget(name: "receipts", accepts: ReceiptProperties.accepts),
    FuzzTarget(name: "record", accepts: EntryProperties.accepts),
    FuzzTarget(name: "numbers", accepts: NumberProperties.accepts),
    FuzzTarget(name: "configuration", accepts: ConfigurationProperties.accepts),
    FuzzTarget(name: "dates", accepts: DateProperties.accepts),
  ]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Something that was asserted and does not hold of these bytes.
package struct Violation: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

func claim(_ holds: Bool, _ description: @autoclosure () -> String) throws(Violation) {
  guard holds else { throw Violation(description()) }
}

/// The value of `work`, which may not fail; `description` says what was expected of it.
func demand<Value>(_ description: String, _ work: () throws -> Value) throws(Violation) -> Value {
  do { return try work() } catch { throw Violation("\(description): \(error)") }
}
