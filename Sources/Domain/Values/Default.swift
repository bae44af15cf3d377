/// A member that JSON may leave out: it then has its type's usual value. In a call, people leave out what they do not
/// ask for; in an answer, an older agent does not know the newer members.
@propertyWrapper package struct Default<Value: Codable & Sendable & HasDefault>: Codable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Value.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

extension Default: Equatable where Value: Equatable {}
extension Default: Hashable where Value: Hashable {}

/// A type with a usual value for a member that is left out.
package protocol HasDefault {
  static var usual: Self { get }
}

extension Bool: HasDefault { package static var usual: Bool { false } }
extension Int: HasDefault { package static var usual: Int { 0 } }
extension Int64: HasDefault { package static var usual: Int64 { 0 } }
extension Array: HasDefault { package static var usual: [Element] { [] } }
extension Dictionary: HasDefault { package static var usual: [Key: Value] { [:] } }
/// A clock that is not known to be wrong.
extension DeviceClock: HasDefault { package static var usual: DeviceClock { DeviceClock(now: released) } }

extension KeyedDecodingContainer {
  /// Used by the synthesized decoders in place of the general `decode`.
  package func decode<Value>(_ type: Default<Value>.Type, forKey key: Key) throws -> Default<Value> {
    try decodeIfPresent(type, forKey: key) ?? Default(wrappedValue: .usual)
  }
}
