import FoundationEssentials
import SyncProtocol

@testable import Domain

/// Operations, receipts and exchanges made from small numbers.
extension Sample {
  static func id<Subject>(numbered value: Int) -> Identifier<Subject> {
    let bytes = withUnsafeBytes(of: UInt32(value).bigEndian) { Array($0) }
    return Identifier(
      UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 1, 0x80, 0, 0, 0, bytes[0], bytes[1], bytes[2], bytes[3])))
  }

  static let history = StationHistory(
    epoch: id(numbered: 9_001), highWaterMark: 20, acknowledged: nil, mustCompare: false)

  /// The number from which a vehicle's id was made.
  static func value(of id: PortalVehicleID) -> Int {
    let number = id.bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    return number > 2_000_000 ? number - 2_000_000 : number
  }

  static func operationID(_ value: Int) -> OperationID { id(numbered: 1_000_000 + value) }
  static func vehicleID(_ value: Int) -> PortalVehicleID { id(numbered: 2_000_000 + value) }

  static func digits(_ value: Int, width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  static func number(_ value: Int) -> CertificateNumber {
    guard let number = CertificateNumber("CV" + digits(value, width: 8)) else { preconditionFailure("a number") }
    return number
  }

  /// A NIV with every digit twice, so that no two NIVs are a near miss of each other.
  static func vin(_ value: Int) -> String { "K" + digits(value, width: 4).map { "\($0)\($0)" }.joined() }

  static func vehicle(_ text: String, plate: String? = nil) -> Vehicle {
    guard let vin = VehicleIdentificationNumber(text) else { preconditionFailure("a NIV") }
    return Vehicle(vin: vin, year: 2011, make: "Essai", model: "Modèle", plate: plate)
  }

  static func operation(
    _ value: Int, vin: String? = nil, owner: String = "Camille Exemple", state: OutboxState = .ready,
    since: Instant = now, reason: StateReason? = nil, cycles: Int = 0, decision: VehicleDecision? = nil
  ) -> OutboxOperation {
    let payload = Data("{\"certificate\":\(value)}".utf8)
    return OutboxOperation(
      id: operationID(value), sequence: Int64(value), intent: .reinstate, inspection: id(numbered: 3_000_000 + value),
      kind: .mechanical,
      number: number(value), portalNumber: number(value), vehicle: vehicle(vin ?? Self.vin(value)), ownerName: owner,
      payload: payload,
      digest: PayloadDigest(of: payload), sealedAt: now, state: state, stateSince: since, reason: reason,
      notBefore: nil, unknownCycles: cycles, decision: decision)
  }

  static func portalVehicle(_ value: Int, vin: String? = nil, owner: String? = nil) -> PortalVehicleRecord {
    PortalVehicleRecord(
      id: vehicleID(value), vin: vin ?? Self.vin(value), year: 2011, make: "ESSAI", model: "MODELE", ownerName: owner)
  }

  static func submission(_ value: Int) -> Submission {
    let operation = operation(value)
    return Submission(
      operation: operation.id, kind: operation.kind,
      target: .number(operation.number, vehicle: vehicleID(value)), payload: operation.payload,
      digest: operation.digest)
  }

  /// A receipt for the submission's vehicle; for another one where the submission names none.
  static func receipt(for submission: Submission, numbered given: CertificateNumber? = nil) -> Receipt {
    let number = given ?? submission.number ?? number(0)
    return Receipt(
      operation: submission.operation, kind: submission.kind, number: number, digest: submission.digest,
      portalID: "P-\(number.text)", receivedAt: now, vehicle: submission.vehicle ?? vehicleID(0))
  }

  static func decided(
    _ choice: VehicleDecision.Choice, vehicle: Int, by person: NamedDecision? = nil
  ) -> VehicleDecision {
    let evidence = MatchEvidence(
      comparisons: [], truncated: false, rule: choice == .select ? .oneIsTheSame : .nothingLikeIt)
    return VehicleDecision(
      choice: choice, vehicle: vehicleID(vehicle), evidence: evidence,
      decidedAt: now, person: person)
  }

  static let capabilities = PortalCapabilities(
    versions: ["1.0"], portal: "essai", time: now, form: .faq, lookup: 500, match: 100, batch: 100, body: 4_194_304,
    uniqueNumbers: true, idempotency: true, hasLookup: true, hasBatch: true,
    hasFind: true)
}
