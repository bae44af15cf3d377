/// One inspection as it was entered; frozen once sealed.
package struct Inspection: Codable, Hashable, Sendable {
  package var id: InspectionID
  package var kind: CertificateKind
  /// As printed on its paper; a local stand-in where the portal gives the number.
  package var number: CertificateNumber
  /// Nil for a number printed on a paper of the stock.
  package var numbering: Numbering?
  package var performedAt: Instant
  /// Minutes east of UTC at the place and time of the inspection.
  package var utcOffset: Int
  package var recordedAt: Instant
  package var station: StationIdentity
  package var mechanic: AccessCode
  package var keyedBy: AccessCode
  package var paperReason: PaperReason
  package var inspectionReason: InspectionReason
  package var vehicle: Vehicle
  package var owner: Owner
  package var odometer: Odometer
  package var defects: [Defect]
  /// AVPs only.
  package var photometry: Photometry?
  package var result: Result
  package var mayCirculate: Bool
  /// Months, 6 or 12; compliant vehicles and CVMs only.
  package var sticker: Int?
  package var remarks: String?
  /// Texts that were typed or scanned otherwise than they were taken, by the path of the entry's field: `1 250,5` for
  /// 1250.5, a NIV with spaces. Nil where there is none. Never the owner's name or NI, which are taken as they are.
  package var typed: [String: String]?

  package enum Result: String, Codable, CaseIterable, Sendable {
    case compliant, nonCompliant
  }

  package enum InspectionReason: String, Codable, CaseIterable, Sendable {
    case periodic, outOfProvince, storedOverTwelveMonths, peaceOfficerNotice, taxi, school, emergency, modified, other
  }

  package init(
    id: InspectionID, kind: CertificateKind, number: CertificateNumber, numbering: Numbering? = nil,
    performedAt: Instant, utcOffset: Int, recordedAt: Instant, station: StationIdentity, mechanic: AccessCode,
    keyedBy: AccessCode, paperReason: PaperReason,
    inspectionReason: InspectionReason, vehicle: Vehicle, owner: Owner, odometer: Odometer, defects: [Defect],
    photometry: Photometry? = nil, result: Result, mayCirculate: Bool, sticker: Int?, remarks: String?,
    typed: [String: String]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.numbering = numbering
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.recordedAt = recordedAt
    self.station = station
    self.mechanic = mechanic
    self.keyedBy = keyedBy
    self.paperReason = paperReason
    self.inspectionReason = inspectionReason
    self.vehicle = vehicle
    self.owner = owner
    self.odometer = odometer
    self.defects = defects
    self.photometry = photometry
    self.result = result
    self.mayCirculate = mayCirculate
    self.sticker = sticker
    self.remarks = remarks
    self.typed = typed
  }

  /// The change that the portal is asked for.
  package var intent: OutboxOperation.Intent { numbering == nil ? .reinstate : .register }

  /// Whether the vehicle is registered outside of Québec, as far as it is known here.
  package var isOutOfProvince: Bool {
    inspectionReason == .outOfProvince || vehicle.jurisdiction.map { Jurisdiction.folded($0) != "QC" } ?? false
  }

  package var older: OlderDocument? {
    if case .older(let document) = numbering { document } else { nil }
  }

  /// Whether both are the same entry, apart from the id, the time of recording, and how its values were typed.
  package func isSameEntry(as other: Inspection) -> Bool {
    var other = other
    other.id = id
    other.recordedAt = recordedAt
    other.typed = typed
    // The local stand-in for the number is made from the id.
    if numbering == .byPortal, other.numbering == .byPortal { other.number = number }
    if case .older(let mine) = numbering, case .older(var theirs) = other.numbering, theirs.utcOffset == nil {
      theirs.utcOffset = mine.utcOffset
      other.numbering = .older(theirs)
    }
    return self == other
  }

  /// 48 hours after the inspection where only minor defects are open and the vehicle may circulate; else nil.
  package var repairDeadline: Instant? {
    let open = defects.filter { $0.repairedAt == nil }
    guard mayCirculate, !open.isEmpty, open.allSatisfy({ $0.severity == .minor }) else { return nil }
    return performedAt + Self.repairSpan
  }

  /// The time to repair minor defects.
  package static let repairSpan = Span.hours(48)
}

/// Why the certificate is on paper.
package enum PaperReason: Hashable, Sendable {
  case portalOutage
  case mobileUnit
  case other(String)
}

extension PaperReason: Codable {
  private enum Key: String, CodingKey { case reason, text }

  /// `portalOutage`, `mobileUnit` or `other`.
  package var code: String {
    switch self {
    case .portalOutage: "portalOutage"
    case .mobileUnit: "mobileUnit"
    case .other: "other"
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .reason) {
    case "portalOutage": self = .portalOutage
    case "mobileUnit": self = .mobileUnit
    case "other": self = .other(try container.decode(String.self, forKey: .text))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .reason, in: container, debugDescription: "portalOutage, mobileUnit or other")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(code, forKey: .reason)
    if case .other(let text) = self { try container.encode(text, forKey: .text) }
  }
}

/// The station that records: a garage or a mobile unit.
package struct StationIdentity: Codable, Hashable, Sendable {
  package var id: StationID
  package var kind: Kind

  package enum Kind: String, Codable, CaseIterable, Sendable {
    case garage, mobileUnit
  }

  package init(id: StationID, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
