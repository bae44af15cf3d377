import Foundation
import Testing

@testable import Domain

/// The known facts of a document whose defects were repaired: from here, or from the portal.
struct ConformedDocumentTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../SyncProtocol/Fixtures")

  private static func portal(_ changes: [String: String?] = [:]) -> PortalCertificate {
    var fields: [String: String] = [
      "performedAt": "1668520800000", "vehicle.vin": "AB12", "vehicle.year": "2011", "mayCirculate": "true",
      "defects.0.component": "101", "defects.0.code": "A", "defects.0.severity": "minor",
      "defects.1.component": "102", "defects.1.code": "B", "defects.1.severity": "major",
      "defects.1.repairedAt": "1668520900000", "defects.2.component": "101", "defects.2.code": "A",
      "defects.2.severity": "minor",
    ]
    for (name, text) in changes { fields[name] = text }
    return PortalCertificate(
      kind: .mechanical, number: Sample.conformedNumber, receipt: nil,
      fields: fields.map { PortalField(name: $0.key, text: $0.value) })
  }

  @Test func `what the portal shows of it is what may be repaired, less what waits here (A2)`() throws {
    let document = try #require(ConformedDocument(Self.portal(), after: []))
    #expect(document.open.map(\.component) == ["101", "101"])
    #expect(document.vehicle.vin.text == "AB12" && document.vehicle.year == 2011)
    #expect(document.deadline == document.performedAt + .hours(48))
    let waiting = try Sample.conformity(
      ["vehicle": #"{"vin": "AB12"}"#, "repairs": #"[{"component": "101", "code": "A"}]"#], of: nil)
    #expect(ConformedDocument(Self.portal(), after: [waiting])?.open.count == 1)
  }

  @Test(
    arguments: [
      (["mayCirculate": "false"], true), (["defects.0.severity": "major"], true), (["vehicle.vin": nil], false),
      (["performedAt": "x"], false), (["performedAt": nil], false),
    ] as [([String: String?], Bool)])
  func `no time runs for a vehicle that may not circulate, and what is not told is not known`(
    changes: [String: String?], isKnown: Bool
  ) {
    let document = ConformedDocument(Self.portal(changes), after: [])
    #expect((document != nil) == isKnown)
    #expect(document?.deadline == nil)
  }

  @Test(
    arguments: [
      ("2023-01-26T16:59:59-05:00", true), ("2023-01-26T17:00-05:00", false), ("2022-11-15T09:00-05:00", true),
      ("2026-11-23T09:00-05:00", false),
    ])
  func `a document is an older one until 2023-01-26 17:00 (A1)`(text: String, isOlder: Bool) throws {
    let inspection = try Sample.nonCompliant { $0.performedAt = (try? OffsetDateTime(text).instant) ?? Sample.now }
    #expect(ConformedDocument(inspection, after: []).isOlder == isOlder)
  }

  /// SyncProtocol §4.8
  @Test(arguments: ["conformity-form-one-repair", "conformity-form-two-repairs"])
  func `sealed bytes are the contract's, and have their digest`(fixture: String) throws {
    let expected = try Data(contentsOf: Self.fixtures.appending(path: "\(fixture).json")).dropLast()
    let hasTwo = fixture.contains("two")
    let brakes = Conformity.Repair(
      component: "4010", code: "AB", repairedAt: Instant(milliseconds: 1_795_600_000_000))
    let lamp = Conformity.Repair(component: "7", code: "D", repairedAt: Instant(milliseconds: 1_795_600_100_000))
    let station = StationIdentity(
      id: try #require(StationID("019a0002-5c00-7000-8000-000000000002")), kind: .garage)
    let mechanic = try #require(AccessCode("ABC12345"))
    let conformity = Conformity(
      id: Sample.id(9), kind: .mechanical, number: Sample.conformedNumber,
      performedAt: Instant(milliseconds: 1_795_600_800_000), utcOffset: -300, recordedAt: Sample.now, station: station,
      mechanic: mechanic, keyedBy: mechanic, vehicle: Sample.vehicle("A1"), repairs: hasTwo ? [brakes, lamp] : [lamp],
      remarks: hasTwo ? "Réparé et vérifié." : nil, deadline: nil)
    let sealed = try SealedConformity(conformity, as: Sample.operationID(1))
    #expect(String(decoding: sealed.payload, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(sealed.digest == PayloadDigest(of: sealed.payload))
  }
}
