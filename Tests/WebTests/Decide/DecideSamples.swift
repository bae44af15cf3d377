import Domain
import FoundationEssentials
import StationAPI
import Wording

@testable import Web

/// Certificates that wait for the agent or for a person.
enum DecideSamples {
  static let now = AnsweringStation.now

  static func id<Subject>(_ last: UInt8) -> Identifier<Subject> {
    DocumentSamples.id(last)
  }

  static func number(_ text: String) -> CertificateNumber {
    DocumentSamples.number(text)
  }

  static func vehicle(_ vin: String = "JTDKARFU1J3060518") -> Vehicle {
    guard let vin = VehicleIdentificationNumber(vin) else { preconditionFailure("a NIV of a sample") }
    return Vehicle(vin: vin, year: 2018, make: "Toyota", model: "Prius", plate: "P18PRI", jurisdiction: "QC")
  }

  static func summary(
    _ number: String, _ state: OutboxState, reason: StateReason? = nil, sequence: Int64 = 7, vin: String? = nil
  ) -> CertificateSummary {
    var summary = CertificateSummary(
      sequence: sequence, kind: .mechanical, number: Self.number(number), state: state, stateSince: now - .hours(1),
      reason: reason, recordedAt: now - .minutes(185), notBefore: nil, performedAt: now - .minutes(200),
      utcOffset: -300)
    summary.inspected = vin.map {
      InspectedVehicle(vehicle: vehicle($0), mechanic: mechanic, result: .compliant)
    }
    return summary
  }

  static var mechanic: AccessCode {
    guard let code = AccessCode("TREM1234") else { preconditionFailure("an access code of a sample") }
    return code
  }

  static func candidate(
    _ last: UInt8, vin: String = "JTDKARFU1J3O60518", owner: String = "Autre Exemple"
  ) -> PortalVehicleRecord {
    PortalVehicleRecord(
      id: id(last), vin: vin, year: 2018, make: "Toyota", model: "Prius", plate: "P18PRI", jurisdiction: "QC",
      ownerName: owner)
  }

  static func comparison(
    _ candidate: PortalVehicleRecord, _ relation: VehicleComparison.VINRelation, differed: [VehicleField] = []
  ) -> VehicleComparison {
    let helping: [VehicleField] = [.year, .make, .model, .plate]
    return VehicleComparison(
      candidate: candidate, vin: relation, agreed: helping.filter { !differed.contains($0) }, differed: differed,
      missing: [.colour, .netMass])
  }

  static func detail(
    _ state: OutboxState, _ reason: StateReason.Code, _ comparisons: [VehicleComparison] = [],
    change: (inout CertificateDetail) -> Void = { _ in }
  ) -> CertificateDetail {
    let evidence = MatchEvidence(
      comparisons: comparisons, truncated: false, standing: .checked, rule: .nearMiss)
    let inspection = Inspection(
      id: id(2), kind: .mechanical, number: number("4471195"), performedAt: now - .minutes(200), utcOffset: -300,
      recordedAt: now - .minutes(185), station: StationIdentity(id: id(1), kind: .mobileUnit), mechanic: mechanic,
      keyedBy: mechanic, paperReason: .mobileUnit, inspectionReason: .outOfProvince, vehicle: vehicle(),
      owner: Owner(kind: .person, name: "Pelletier, Exemple"), odometer: .absent(.illegible), defects: [],
      result: .compliant, mayCirculate: true, sticker: nil, remarks: nil)
    var detail = CertificateDetail(
      summary: summary("4471195", state, reason: StateReason(reason)), operation: id(3), inspection: inspection,
      adaptations: [], attempts: [],
      decision: comparisons.isEmpty
        ? nil
        : VehicleDecision(choice: .hold, vehicle: nil, evidence: evidence, decidedAt: now - .hours(1), person: nil),
      decisions: [], receipt: nil, digest: PayloadDigest(of: Data("form".utf8)), nextTry: nil)
    change(&detail)
    return detail
  }

  static func review(_ detail: CertificateDetail, _ actions: [DecisionAction]) -> ReviewCase {
    ReviewCase(
      detail: detail, evidence: detail.decision?.evidence, portalFields: [],
      ownFields: [PortalField(name: "vehicle.model", text: "Prius <LE>")], actions: actions)
  }

  /// Repairs of a document that the portal does not have.
  static func repairs() -> ConformityDetail {
    var summary = summary("4471195", .held, reason: StateReason(.documentAbsent))
    summary.intent = .conform
    let conformity = Conformity(
      id: id(4), kind: .mechanical, number: number("4471195"), performedAt: now - .minutes(200), utcOffset: -300,
      recordedAt: now - .minutes(185), station: StationIdentity(id: id(1), kind: .mobileUnit), mechanic: mechanic,
      keyedBy: mechanic, vehicle: vehicle(),
      repairs: [Conformity.Repair(component: "611", code: "AB", repairedAt: now - .hours(4))], remarks: nil,
      deadline: now + .hours(1))
    return ConformityDetail(
      summary: summary, operation: id(5), conformity: conformity, attempts: [], decisions: [], receipt: nil,
      digest: PayloadDigest(of: Data("repairs".utf8)), waitsForDocument: false, nextTry: nil)
  }

  static let nearMiss = review(
    detail(.held, .vehicleNearMiss, [comparison(candidate(9), .nearMiss)]), [.select, .notSame, .retry])

  /// A station where `review` waits as 4471195, and 4471196 after it.
  static func station(
    _ review: ReviewCase = nearMiss, waiting: [String] = ["4471195", "4471196"],
    _ answering: @escaping AnsweringStation.Answering = { _ in nil }
  ) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      if let answer = try answering(call) { return answer }
      switch call {
      case is StatusCall: return StatusReport.sample { $0.counts = ["held": waiting.count] }
      case is ReviewCall: return review
      case is ConformitiesCall:
        return ConformityList(kind: .mechanical, number: number("4471195"), conformities: [])
      case is ReviewsCall: return ReviewList(certificates: waiting.enumerated().map { held($1, at: $0) })
      case is ListCall:
        return ListAnswer(certificates: waiting.enumerated().map { held($1, at: $0) }.reversed(), next: nil)
      case is DecisionCall: return summary("4471195", .ready)
      case is WithdrawCall: return WithdrawAnswer(certificate: summary("4471195", .closed), entry: .object([:]))
      default: return nil
      }
    }
  }

  private static func held(_ number: String, at place: Int) -> CertificateSummary {
    summary(
      number, .held, reason: StateReason(.vehicleNearMiss), sequence: Int64(place + 1), vin: "JTDKARFU1J3060518")
  }
}
