import FoundationEssentials
import Testing

@testable import Domain

/// Values that are easy to tell apart, made from small numbers.
enum Sample {
  static let start = Instant(milliseconds: 1_795_453_200_000)
  static let station = StationSummary(id: id(1), kind: .mobileUnit, name: "Unité de démonstration")
  static let epoch: EpochID = id(2)
  static let person = NamedDecision(who: "Camille Exemple", why: "comparé avec le papier")

  static func id<Subject>(_ number: Int) -> Identifier<Subject> {
    let bytes = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
    return Identifier(
      UUID(
        uuid: (
          0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]
        )))
  }

  static func number(_ value: Int) throws -> CertificateNumber {
    let digits = String(value)
    return try #require(
      CertificateNumber("CV" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits))
  }

  static func accessCode(_ text: String = "ABCD1234") throws -> AccessCode { try #require(AccessCode(text)) }

  static func inspection(
    _ value: Int, number: Int? = nil, vin: String? = nil, recordedAt: Instant = start
  ) throws -> Inspection {
    Inspection(
      id: id(1_000_000 + value), kind: .mechanical, number: try self.number(number ?? value), performedAt: recordedAt,
      utcOffset: -300, recordedAt: recordedAt, station: StationIdentity(id: station.id, kind: station.kind),
      mechanic: try accessCode(), keyedBy: try accessCode(), paperReason: .mobileUnit, inspectionReason: .periodic,
      vehicle: Vehicle(vin: try #require(VehicleIdentificationNumber(vin ?? "VIN\(value)")), year: 2011, make: "Essai"),
      owner: Owner(kind: .person, name: "Camille Exemple", identificationNumber: "E123456789012"),
      odometer: .absent(.illegible), defects: [], result: .compliant, mayCirculate: true, sticker: 6, remarks: nil)
  }

  static func operation(_ value: Int) -> OperationID { id(2_000_000 + value) }

  static func sealed(
    _ value: Int, number: Int? = nil, vin: String? = nil, recordedAt: Instant = start
  ) throws -> SealedInspection {
    let inspection = try inspection(value, number: number, vin: vin, recordedAt: recordedAt)
    let payload = Data("{\"number\":\"\(inspection.number.text)\"}".utf8)
    return SealedInspection(
      inspection: inspection, operation: operation(value), payload: payload, digest: PayloadDigest(of: payload),
      adaptations: [])
  }

  /// The receipt the portal would give for `sealed(value)`.
  static func receipt(_ value: Int) throws -> Receipt {
    let sealed = try sealed(value)
    return Receipt(
      operation: sealed.operation, kind: .mechanical, number: sealed.inspection.number, digest: sealed.digest,
      portalID: "P-\(value)", receivedAt: start + .minutes(1), vehicle: id(3_000_000 + value))
  }

  static func confirmed(_ value: Int) throws -> OutboxChange {
    OutboxChange(operation(value), to: .confirmed, reason: StateReason(.receipt), receipt: try receipt(value))
  }

  static func decision(_ choice: VehicleDecision.Choice, candidates: Int = 0) -> VehicleDecision {
    let comparisons = (0..<candidates).map { candidate in
      VehicleComparison(
        candidate: PortalVehicleRecord(id: id(4_000_000 + candidate), vin: "VIN\(candidate)"), vin: .other, agreed: [],
        differed: [.make], missing: [])
    }
    return VehicleDecision(
      choice: choice, vehicle: id(5_000_000), evidence: MatchEvidence(comparisons: comparisons, truncated: false),
      decidedAt: start, person: nil)
  }

  static let evidence = AttemptEvidence(
    bytesSent: 2_048, transferCode: 0, status: 201, marked: true, elapsed: .milliseconds(80), note: nil)
}
