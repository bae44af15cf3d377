import Domain
import FoundationEssentials
import Testing

/// Values that are easy to tell apart, made from small numbers.
enum Sample {
  static let start = Instant(milliseconds: 1_795_453_200_000)
  static let station = StationSummary(id: id(1), kind: .mobileUnit, name: "Unité de démonstration")
  static let epoch: EpochID = id(2)
  static let evidence = AttemptEvidence(
    bytesSent: 2_048, transferCode: 0, status: 201, marked: true, elapsed: .milliseconds(80), note: nil)

  static func id<Subject>(_ number: Int) -> Identifier<Subject> {
    let bytes = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
    return Identifier(
      UUID(
        uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7])))
  }

  static func number(_ value: Int) throws -> CertificateNumber {
    let digits = String(value)
    return try #require(CertificateNumber("CV" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits))
  }

  static func operation(_ value: Int) -> OperationID { id(2_000_000 + value) }

  /// - Parameter weight: the payload's length beyond its frame, in bytes.
  static func sealed(_ value: Int, weight: Int = 0) throws -> SealedInspection {
    let code = try #require(AccessCode("ABCD1234"))
    let inspection = Inspection(
      id: id(1_000_000 + value), kind: .mechanical, number: try number(value), performedAt: start, utcOffset: -300,
      recordedAt: start, station: StationIdentity(id: station.id, kind: station.kind), mechanic: code, keyedBy: code,
      paperReason: .mobileUnit, inspectionReason: .periodic,
      vehicle: Vehicle(vin: try #require(VehicleIdentificationNumber("VIN\(value)")), year: 2011, make: "Essai"),
      owner: Owner(kind: .person, name: "Camille Exemple", identificationNumber: "E123456789012"),
      odometer: .absent(.illegible), defects: [], result: .compliant, mayCirculate: true, sticker: 6, remarks: nil)
    let letters = Array("abcdefghijklmnop".utf8)
    let filling = (0..<weight).map { letters[($0 * value + $0 / 16) % 16] }
    let payload = Data("{\"number\":\"\(inspection.number.text)\",\"filling\":\"".utf8 + filling + Array("\"}".utf8))
    return SealedInspection(
      inspection: inspection, operation: operation(value), payload: payload, digest: PayloadDigest(of: payload),
      adaptations: [])
  }

  /// The portal's confirmation of what `sealed(value, weight: weight)` sealed.
  static func confirmed(_ value: Int, weight: Int = 0) throws -> OutboxChange {
    let sealed = try sealed(value, weight: weight)
    let receipt = Receipt(
      operation: sealed.operation, kind: .mechanical, number: sealed.inspection.number, digest: sealed.digest,
      portalID: "P-\(value)", receivedAt: start + .minutes(1), vehicle: id(3_000_000 + value))
    return OutboxChange(operation(value), to: .confirmed, reason: StateReason(.receipt), receipt: receipt)
  }
}
