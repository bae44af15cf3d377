package import FoundationEssentials

/// A UUID as the contract writes it: RFC 9562 text in lower case (SyncProtocol §1.3).
package struct MessageID: Hashable, Sendable {
  package let uuid: UUID

  package init(_ uuid: UUID) { self.uuid = uuid }

  package init?(_ text: String) {
    guard let uuid = UUID(uuidString: text), text == text.lowercased() else { return nil }
    self.uuid = uuid
  }

  package var text: String { uuid.uuidString.lowercased() }
}

extension MessageID: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = MessageID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "an id is a lower-case UUID")
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
