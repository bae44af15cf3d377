import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Repairs of own certificates and of one issued elsewhere, with the real programs.
  struct ConformityTests {
    private static func defective(_ number: String, of vehicle: SeededVehicle) -> InspectionEntry {
      InspectionEntry(number, of: vehicle).with("sticker", value: nil).with("result", value: "nonCompliant")
        .with("mayCirculate", value: true)
        .with("defects", value: [["component": "101", "code": "A", "severity": "minor"]])
    }

    private static func conform(_ van: Van, _ number: String, _ others: String...) throws -> ProgramRun {
      try van.cvmsync(
        ["conform", number, "--repaired", "101A", "--mechanic", "TREM1234", "--json"] + others)
    }

    private static let elsewhere = "EX0000017"

    /// An older document that another mandatary made, keyed in at the portal.
    private static func issueElsewhere(_ van: Van, of vehicle: SeededVehicle) throws {
      let form: [String: Any] = [
        "kind": "mechanical", "number": elsewhere, "inspection": UUID().uuidString.lowercased(),
        "performedAt": 1_668_520_800_000, "utcOffset": -300, "mechanic": "GAGN2345", "keyedBy": "GAGN2345",
        "station": ["id": UUID().uuidString.lowercased(), "kind": "garage"], "paperReason": "other",
        "inspectionReason": "periodic", "vehicle": ["vin": vehicle.vehicle.vin],
        "owner": ["kind": "person", "name": "Exemple, Personne"], "odometer": ["absent": "illegible"],
        "defects": [["component": "101", "code": "A", "severity": "minor"]], "result": "nonCompliant",
        "mayCirculate": true,
      ]
      let body = try JSONSerialization.data(withJSONObject: ["documents": [form]])
      let answer = try LoopbackRequest.send("POST", "/admin/documents", body: body, to: .port(van.portal.port))
      guard answer.status == 201 else { throw Hindrance("not keyed in: \(answer)") }
    }

    /// The writes that the portal committed, in their order.
    private static func writes(_ van: Van) throws -> [String] {
      try van.portal.requests().flatMap { request -> [String] in
        guard request.path.hasSuffix("/conformity") else {
          return request.numbers.map { "document \($0.split(separator: "/").last ?? "")" }
        }
        guard ["201", "dropped"].contains(request.status) else { return [] }
        return ["conform \(request.path.split(separator: "/").dropLast().last ?? "")"]
      }
    }

    @Test
    func `repairs recorded off line follow their certificate, each once, through kills and a lost answer (A1, A2, U2)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try Self.issueElsewhere(van, of: vehicles[7])
        van.portal.kill()
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([Self.defective(number(1), of: vehicles[1]), Self.defective(number(2), of: vehicles[2])])
        #expect(try Self.conform(van, number(1)).decoded(ConformAnswer.self).outcome == .recorded)
        van.killAgent()
        #expect(try Self.conform(van, number(2)).code == 0, "without an agent")
        try van.startAgent()
        let blind = try Self.conform(van, Self.elsewhere, "--vin", vehicles[7].vehicle.vin)
        #expect(try blind.decoded(ConformAnswer.self).lookUp == .notAsked)
        let again = try Self.conform(van, number(1), "--remarks", "encore")
        #expect(again.code == 65, "the defect is closed by what waits")

        try van.portal.start()
        try van.portal.set(fault: "commit-then-drop", every: 2, times: 1, endpoint: "conformity")
        #expect(try van.signIn().outcome == .signedIn)
        van.killAgent()
        try van.startAgent()
        try waitUntil("everything is there", within: .seconds(90)) {
          if try van.status().account.state != .signedIn { try van.signInOverSocket() }
          _ = try van.sync()
          return try van.status().count(.confirmed) == 5
        }
        try Self.expectOnce(van)
      }
    }

    /// Three conformities, each after its document; the portal shows them repaired.
    private static func expectOnce(_ van: Van) throws {
      let ledger = try van.portal.ledger()
      #expect(ledger.conformities.map(\.number).sorted() == [number(1), number(2), elsewhere].sorted())
      #expect(ledger.duplicateCertificates.isEmpty && ledger.certificates.count == 3)
      let writes = try writes(van)
      for value in 1...2 {
        let document = try #require(writes.firstIndex(of: "document \(number(value))"))
        let repairs = try #require(writes.firstIndex(of: "conform \(number(value))"))
        #expect(document < repairs, "\(writes)")
      }
      let audit = try ProgramRun.run(
        BuiltProgram.cvmportal.path, ["audit", "--data", van.portal.folder.path],
        input: try van.cvmsync("list", "--json", "--limit", "500").output, outputsIn: van.folder)
      #expect(
        audit.code == 0 && audit.output.contains("recorded=2 portal=3 lost=0 duplicated=0")
          && audit.output.contains("conformities=3"), "\(audit)")
      let why = try van.cvmsync("why", elsewhere)
      #expect(why.code == 0 && why.output.contains("Conformed at the portal"), "\(why)")
      #expect(try van.detail(number(1)).conformities.map(\.summary.state) == [.confirmed])
    }

    @Test
    func `with somebody signed in an older document is read, and one that is not there told at once (A1, A2, A3)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try Self.issueElsewhere(van, of: vehicles[7])
        try van.startAgent()
        #expect(try van.signIn().outcome == .signedIn)
        let absent = try Self.conform(van, "EX0000018", "--vin", "AB12")
        #expect(absent.code == 65 && absent.errors.contains("361-7620"), "\(absent)")
        let made = try van.cvmsync("conform", Self.elsewhere, "--repaired", "101A", "--mechanic", "TREM1234")
        #expect(made.code == 0 && made.output.contains("361-7620") && made.output.contains("late"), "\(made)")
        try waitUntil("it is there") {
          _ = try van.sync()
          return try van.status().count(.confirmed) == 1
        }
        #expect(try van.portal.ledger().conformities.count == 1)
        #expect(try van.stopAgent() == 0)
      }
    }
  }
}
