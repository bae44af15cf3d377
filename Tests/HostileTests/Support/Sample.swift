import Domain
import Foundation
import StationAPI

/// Correct values.
enum Sample {
  /// 2026-11-23T12:00:00-05:00
  static let start = Instant(milliseconds: 1_795_453_200_000)
  static let person = NamedDecision(who: "Camille Exemple", why: "comparé avec le papier")

  static var accessCode: AccessCode { checked(AccessCode("ABCD1234")) }

  static func number(_ value: Int) -> CertificateNumber { checked(CertificateNumber("CV\(10_000 + value)")) }

  static func call(_ value: Int) -> CertificateCall { CertificateCall(kind: .mechanical, number: number(value)) }

  /// One certificate, of a vehicle of its own.
  static func entry(_ value: Int) -> JSONValue {
    var answers = TypedEntry()
    let given: [String: String] = [
      "number": number(value).text, "performedAt": "2026-11-23T09:12-05:00", "mechanic": "ABCD1234",
      "paperReason": "mobileUnit", "inspectionReason": "periodic",
      "vehicle.vin": "K" + "\(10_000 + value)".map { "\($0)\($0)" }.joined(), "vehicle.year": "2011",
      "vehicle.make": "Essai", "vehicle.model": "Modèle", "owner.kind": "person", "owner.name": "Chantal Exemple",
      "odometer.absent": "illegible", "result": "compliant", "sticker": "6",
    ]
    for (path, text) in given { answers[path] = text }
    return answers.entry
  }

  private static func checked<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is a correct value") }
    return value
  }
}
