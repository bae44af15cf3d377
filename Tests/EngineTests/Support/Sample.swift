import Domain
import FoundationEssentials
import StationAPI

/// Correct values; a test changes one thing in them.
enum Sample {
  /// 2026-11-23T12:00:00-05:00
  static let start = Instant(milliseconds: 1_795_453_200_000)
  static let person = NamedDecision(who: "Camille Exemple", why: "comparé avec le papier")
  static let password = Secret("mot de passe d’essai")
  static let code = Secret("123456")

  static var accessCode: AccessCode { checked(AccessCode("ABCD1234")) }

  static func number(_ value: Int) -> CertificateNumber { checked(CertificateNumber("CV\(10_000 + value)")) }

  /// Every digit twice, so that no two are a near miss of each other.
  static func vin(_ value: Int) -> String { "K" + "\(10_000 + value)".map { "\($0)\($0)" }.joined() }

  static func vehicleID(_ value: UInt8) -> PortalVehicleID {
    Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 3, 0x80, 0, 0, 0, 0, 0, 0, value)))
  }

  static func portalVehicle(_ value: UInt8, vin: String? = nil, owner: String? = nil) -> PortalVehicleRecord {
    PortalVehicleRecord(
      id: vehicleID(value), vin: vin ?? Self.vin(Int(value)), year: 2011, make: "ESSAI", model: "MODELE",
      ownerName: owner)
  }

  /// The entry of one certificate, with other answers at these paths; nil leaves one out.
  static func entry(_ value: Int, _ changes: [String: String?] = [:]) -> JSONValue {
    var answers = TypedEntry()
    let given: [String: String] = [
      "number": number(value).text, "performedAt": "2026-11-23T09:12-05:00", "mechanic": "ABCD1234",
      "paperReason": "mobileUnit", "inspectionReason": "periodic", "vehicle.vin": vin(value), "vehicle.year": "2011",
      "vehicle.make": "Essai", "vehicle.model": "Modèle", "owner.kind": "person", "owner.name": "Chantal Exemple",
      "owner.identificationNumber": "E123456789012", "odometer.absent": "illegible", "result": "compliant",
      "sticker": "6",
    ]
    for (path, text) in given { answers[path] = text }
    for (path, text) in changes { answers[path] = text }
    return answers.entry
  }

  static func certificate(_ value: Int) -> CertificateCall {
    CertificateCall(kind: .mechanical, number: number(value))
  }

  static func review(_ value: Int) -> ReviewCall { ReviewCall(kind: .mechanical, number: number(value)) }

  static func repairs(_ value: Int) -> ConformitiesCall { ConformitiesCall(kind: .mechanical, number: number(value)) }

  private static func checked<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is a correct value") }
    return value
  }
}

/// Why a station did not do it; nil when it did.
func refusal(_ work: () async throws -> Void) async -> StationRefusal? {
  do {
    try await work()
    return nil
  } catch {
    return error as? StationRefusal
  }
}
