/// Looks for certificates, newest first.
package struct SearchCall: Codable, Sendable {
  package var filter: CertificateFilter
  /// 1 to 500.
  package var limit: Int
  /// Only those recorded before this sequence number: `SearchAnswer.next` of the answer before.
  package var before: Int64?

  package init(filter: CertificateFilter, limit: Int = 100, before: Int64? = nil) {
    self.filter = filter
    self.limit = limit
    self.before = before
  }

  package static let mostAnswers = 500
}

package struct SearchAnswer: Codable, Sendable {
  package var certificates: [FoundCertificate]
  /// Where to go on; nil once everything was looked at.
  package var next: Int64?

  package init(certificates: [FoundCertificate], next: Int64?) {
    self.certificates = certificates
    self.next = next
  }
}

/// A certificate and what tells it from others. Holds the owner's name.
package struct FoundCertificate: Codable, Hashable, Sendable {
  package var summary: CertificateSummary
  package var performedAt: Instant
  /// Minutes east of UTC at that place and time.
  package var utcOffset: Int?
  package var vin: VehicleIdentificationNumber
  package var plate: String?
  package var owner: String

  package init(
    summary: CertificateSummary, performedAt: Instant, utcOffset: Int? = nil, vin: VehicleIdentificationNumber,
    plate: String?, owner: String
  ) {
    self.summary = summary
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.vin = vin
    self.plate = plate
    self.owner = owner
  }
}
