/// Where a document's number comes from when it was not printed on a paper of the stock.
package enum Numbering: Hashable, Sendable {
  /// Replaces a document from before the portal, which the portal does not have; the portal gives the number [FAQ A3].
  case older(OlderDocument)
  /// No paper was used; the portal gives the number.
  case byPortal
}

extension Numbering: Codable {
  private enum Key: String, CodingKey { case older, byPortal }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let document = try container.decodeIfPresent(OlderDocument.self, forKey: .older)
    self = document.map { .older($0) } ?? .byPortal
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .older(let document): try container.encode(document, forKey: .older)
    case .byPortal: try container.encode(true, forKey: .byPortal)
    }
  }
}

/// A document from before the portal, as printed [FAQ A3].
package struct OlderDocument: Codable, Hashable, Sendable {
  package var number: CertificateNumber
  package var issuedAt: Instant
  /// Minutes east of UTC as it was entered; nil in records of older versions.
  package var utcOffset: Int?

  package init(number: CertificateNumber, issuedAt: Instant, utcOffset: Int? = nil) {
    self.number = number
    self.issuedAt = issuedAt
    self.utcOffset = utcOffset
  }

  /// 2023-01-26 at 17:00 in Québec: documents issued before were converted, except those of vehicles from outside
  /// Québec [FAQ A2, A3].
  package static let changeover = Instant(milliseconds: 1_674_770_400_000)
}

extension CertificateNumber {
  /// The local stand-in, `SN-` and the last eight digits of the inspection's id, for a number that the portal gives.
  package init(standingFor inspection: InspectionID) {
    let tail = inspection.text.suffix(8).uppercased()
    guard let number = CertificateNumber("SN-\(tail)") else { preconditionFailure("hexadecimal digits are a number") }
    self = number
  }
}
