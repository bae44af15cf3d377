internal import Domain
package import FoundationEssentials

/// The JSON of the agent's socket and of `--json`: keys sorted, one line, invisible characters as escapes.
package enum StationJSON {
  package static func encoded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return LocalJSON.showingUnseen(try encoder.encode(value))
  }

  package static func text(_ value: some Encodable) -> String {
    (try? encoded(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  package static func value<Value: Decodable>(_ type: Value.Type, from bytes: Data) -> Value? {
    try? JSONDecoder().decode(type, from: bytes)
  }
}

extension StationCall {
  /// The body of a request; a secret stays out of what the coder keeps.
  package func body() throws -> Data {
    guard let call = self as? any SecretCall else { return try StationJSON.encoded(self) }
    return try call.bodyWithSecret()
  }

  /// Reads a request's body; an empty one has no members. Errors are reported by member.
  package init(body: some Collection<UInt8>) throws(StationRefusal) {
    guard let type = Self.self as? any SecretCall.Type else {
      self = try Self.read(body.isEmpty ? Data("{}".utf8) : Data(body))
      return
    }
    var json = Array(body)
    let secret = SecretJSON.take(type.secretMember, from: &json)
    self = try Self.read(Data(json))
    guard let secret, var call = self as? any SecretCall else { return }
    call.secret = secret
    if let whole = call as? Self { self = whole }
  }

  private static func read(_ json: Data) throws(StationRefusal) -> Self {
    do throws(LocalJSONFault) {
      return try LocalJSON.value(Self.self, from: json)
    } catch {
      throw StationRefusal(.malformedCall, issues: error.issue.map { [$0] } ?? [])
    }
  }
}

extension SecretCall {
  fileprivate func bodyWithSecret() throws -> Data {
    var rest = self
    rest.secret = Secret("")
    return Data(SecretJSON.put(secret, as: Self.secretMember, into: Array(try StationJSON.encoded(rest))))
  }
}
