/// A certificate from the store: its record, and the proof that the portal has it.
package struct RecordedCertificate: Sendable {
  package var summary: CertificateSummary
  package var operation: OperationID
  package var digest: PayloadDigest
  package var inspection: Inspection
  package var adaptations: [Adaptation]
  /// Nil unless the certificate is confirmed.
  package var portalID: String?
  package var confirmedAt: Instant?
  /// Where a person's keying of it stands; nil where nobody has begun.
  package var keying: KeyingRecord?
  /// Who said last that it was typed and saved at the portal.
  package var typedBy: AccessCode?

  package init(
    summary: CertificateSummary, operation: OperationID, digest: PayloadDigest, inspection: Inspection,
    adaptations: [Adaptation], portalID: String?, confirmedAt: Instant?, keying: KeyingRecord? = nil,
    typedBy: AccessCode? = nil
  ) {
    self.summary = summary
    self.operation = operation
    self.digest = digest
    self.inspection = inspection
    self.adaptations = adaptations
    self.portalID = portalID
    self.confirmedAt = confirmedAt
    self.keying = keying
    self.typedBy = typedBy
  }
}

/// A certificate found by a search, with what distinguishes it from others. Holds the owner's name.
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

/// A certificate in an export: its texts by column, without the empty ones.
package struct ExportedCertificate: Hashable, Sendable {
  private var texts: [String: String]

  package init(_ certificate: RecordedCertificate, withPersonal: Bool) {
    texts = [:]
    for column in ExportColumn.allCases {
      texts[column.rawValue] = column.text(of: certificate, withPersonal: withPersonal)
    }
  }

  package subscript(column: ExportColumn) -> String? { texts[column.rawValue] }
}

extension ExportedCertificate: Codable {
  package init(from decoder: any Decoder) throws {
    texts = try decoder.singleValueContainer().decode([String: String].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}
