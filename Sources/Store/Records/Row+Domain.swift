internal import Domain
internal import FoundationEssentials
internal import GRDB

/// Reads columns as domain values; throws `damaged`, rather than trap, where a column has no such value.
extension Row {
  func text(_ index: Int) throws -> String { try decode(String.self, atIndex: index) }
  func integer(_ index: Int) throws -> Int64 { try decode(Int64.self, atIndex: index) }
  func bytes(_ index: Int) throws -> Data { try decode(Data.self, atIndex: index) }
  func instant(_ index: Int) throws -> Instant { Instant(milliseconds: try integer(index)) }

  /// By the column's name, for rows whose columns the statement does not list.
  func text(of column: String) throws -> String { try decode(String.self, forColumn: column) }
  func integer(of column: String) throws -> Int64 { try decode(Int64.self, forColumn: column) }

  func optionalInstant(_ index: Int) throws -> Instant? {
    try decode(Int64?.self, atIndex: index).map(Instant.init(milliseconds:))
  }

  func optionalInteger(_ index: Int) throws -> Int? { try decode(Int?.self, atIndex: index) }
  func optionalBytes(_ index: Int) throws -> Data? { try decode(Data?.self, atIndex: index) }

  func id<Subject>(_ index: Int) throws -> Identifier<Subject> {
    try sound(Identifier(bytes: try bytes(index)), "an id")
  }

  func digest(_ index: Int) throws -> PayloadDigest { try sound(PayloadDigest(bytes: try bytes(index)), "a digest") }

  func number(_ index: Int) throws -> CertificateNumber {
    try sound(CertificateNumber(told: try text(index)), "a certificate's number")
  }

  func optionalNumber(_ index: Int) throws -> CertificateNumber? {
    try decode(String?.self, atIndex: index) == nil ? nil : number(index)
  }

  func accessCode(_ index: Int) throws -> AccessCode { try sound(AccessCode(try text(index)), "an access code") }

  func value<Value: RawRepresentable<String>>(_ index: Int) throws -> Value {
    try sound(Value(rawValue: try text(index)), "a \(Value.self)")
  }

  func optionalValue<Value: RawRepresentable<String>>(_ index: Int) throws -> Value? {
    guard let text = try decode(String?.self, atIndex: index) else { return nil }
    return try sound(Value(rawValue: text), "a \(Value.self)")
  }

  func json<Value: Decodable>(_ index: Int) throws -> Value { try JSONText.value(in: try text(index)) }

  func optionalJSON<Value: Decodable>(_ index: Int) throws -> Value? {
    guard let text = try decode(String?.self, atIndex: index) else { return nil }
    return try JSONText.value(in: text)
  }

  private func sound<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw StoreFault.damaged("a stored value is not \(what)") }
    return value
  }
}

/// JSON in a column: keys sorted, so that equal values are equal texts.
enum JSONText {
  /// `StateReason(.restarted)`.
  static let restarted = #"{"code":"restarted"}"#

  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private static let decoder = JSONDecoder()

  static func text(of value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func optionalText(of value: (some Encodable)?) throws -> String? {
    guard let value else { return nil }
    return try text(of: value)
  }

  static func value<Value: Decodable>(_ type: Value.Type = Value.self, in text: String) throws -> Value {
    try decoder.decode(type, from: Data(text.utf8))
  }
}
