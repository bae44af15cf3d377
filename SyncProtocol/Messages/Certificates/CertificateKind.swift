/// The kind of a certificate, as written in messages and paths (SyncProtocol §4).
package enum CertificateKind: String, Codable, CaseIterable, Sendable {
  /// CVM, certificat de vérification mécanique.
  case mechanical
  /// AVP, window tint.
  case photometric

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let kind = Self(rawValue: text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "not a kind of certificate",
          underlyingError: NotAChoice(choices: Self.allCases.map(\.rawValue))))
    }
    self = kind
  }
}

/// A text is none of its member's choices: the underlying error of a `DecodingError`.
package struct NotAChoice: Error {
  package let choices: [String]

  package init(choices: [String]) { self.choices = choices }
}
