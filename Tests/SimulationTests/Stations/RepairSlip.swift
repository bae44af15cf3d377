import Domain
import FoundationEssentials
import StationAPI

/// Repairs of one document as a person holds them, and whether this software said that they are recorded.
struct RepairSlip: Sendable {
  let number: CertificateNumber
  let id: InspectionID
  let entry: JSONValue
  var isAcknowledged = false

  /// - Parameter vehicle: the NIV of the document, which a person reads on it.
  init(of number: CertificateNumber, vehicle: String, id: UUID) {
    (self.number, self.id) = (number, InspectionID(id))
    var answers = TypedEntry()
    let given: [String: String] = [
      "id": id.uuidString.lowercased(), "performedAt": "2026-11-20T12:12-05:00", "mechanic": "TREM1234",
      "vehicle.vin": vehicle, "repairs[0].component": "101", "repairs[0].code": "A",
    ]
    for (path, text) in given { answers[path] = text }
    entry = answers.entry
  }

  var call: ConformCall {
    ConformCall(kind: .mechanical, number: number, entry: entry, evenIfAbsent: true)
  }
}

extension Paper {
  /// Whether it has the minor defect 101 A, as every second certificate has.
  var isDefective: Bool { !isOlder && number.text.last.flatMap(\.wholeNumberValue).map { $0 % 2 == 0 } ?? false }

  /// The number of a document issued elsewhere before the first day; one for each station.
  static func elsewhere(_ station: Int) -> CertificateNumber {
    guard let number = CertificateNumber("EX\(station + 1)") else { preconditionFailure("a sample is a correct value") }
    return number
  }
}
