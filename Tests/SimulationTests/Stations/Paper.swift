import Domain
import FoundationEssentials

@testable import TestPortal

/// A filled-in certificate as a person holds it, and whether this software said that it is recorded.
struct Paper: Sendable {
  let number: CertificateNumber
  /// The station whose prenumbered paper it is.
  let station: Int
  let vin: String
  let entry: JSONValue
  var isAcknowledged = false
  /// Not recorded again after the file was lost, because the portal has it already and says so.
  var isFoundAtPortal = false
  /// A document from before the portal, which gives the new number [FAQ A3].
  let isOlder: Bool
  /// The corrected colour, where this software said that it has the correction.
  var colour: String?
  /// Whether a person corrected it or took it back once, whatever was answered.
  var wasCorrected = false
  var withdrawal = Withdrawal.none

  enum Withdrawal: Sendable {
    case none
    /// Somebody took it back, and there was no answer.
    case unclear
    /// This software said that it is taken back.
    case told
  }

  /// - Parameter vehicle: which of the world's vehicles; see `Paper.vin`.
  init(_ value: Int, at station: Int, vehicle: Int, id: UUID) {
    self.station = station
    isOlder = value % Self.olderEvery == 0
    number = Self.number(isOlder ? 5_000 + value : value, at: station)
    vin = Self.vin(vehicle)
    var answers = TypedEntry()
    let given: [String: String] = [
      "id": id.uuidString.lowercased(), "number": number.text, "performedAt": "2026-11-20T09:12-05:00",
      "mechanic": "TREM1234", "paperReason": "mobileUnit", "inspectionReason": "periodic",
      "vehicle.vin": vin, "vehicle.year": "2011", "vehicle.make": "Essai", "vehicle.model": "Modèle",
      "owner.kind": "person",
      "owner.name": "Chantal Exemple", "owner.identificationNumber": "E123456789012", "odometer.absent": "illegible",
      "result": "compliant", "sticker": "6",
    ]
    for (path, text) in given { answers[path] = text }
    if isOlder {
      answers["number"] = nil
      answers["older.number"] = number.text
      answers["older.issuedAt"] = "2022-05-02T10:00-04:00"
      answers["vehicle.jurisdiction"] = "ON"
    } else if value % 2 == 0 {
      let defect = [
        "defects[0].component": "101", "defects[0].code": "A", "defects[0].severity": "minor",
        "result": "nonCompliant", "mayCirculate": "true",
      ]
      for (path, text) in defect { answers[path] = text }
      answers["sticker"] = nil
    }
    entry = answers.entry
  }

  /// One paper in this many is an older document.
  static let olderEvery = 4

  static func number(_ value: Int, at station: Int) -> CertificateNumber {
    guard let number = CertificateNumber("CV\(10_000 * (station + 1) + value)") else {
      preconditionFailure("a sample is a correct value")
    }
    return number
  }

  /// Every digit twice, so that no two are a near miss of each other.
  static func vin(_ vehicle: Int) -> String { "K" + "\(10_000 + vehicle)".map { "\($0)\($0)" }.joined() }
}
