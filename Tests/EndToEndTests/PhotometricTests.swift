import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// AVPs next to CVMs, with the real programs.
  struct PhotometricTests {
    private static func entry(_ entry: InspectionEntry, left: String) -> InspectionEntry {
      let readings = [
        ["window": "frontLeft", "transmission": left], ["window": "frontRight", "transmission": "81.5"],
      ]
      let isCompliant = !left.hasPrefix("6")
      return entry.with("kind", value: "AVP").with("sticker", value: nil).with("defects", value: nil)
        .with("readings", value: readings).with("tool", value: "TM-0417")
        .with("result", value: isCompliant ? "compliant" : "nonCompliant")
    }

    /// The number of papers of a document in this state, from `cvmsync stock list`.
    private static func count(_ state: StockState, _ kind: CertificateKind, of van: Van) throws -> Int {
      let stock = try van.cvmsync("stock", "list", "--json").decoded(StockReport.self)
      return stock.lots.filter { $0.kind == kind }.reduce(0) { $0 + ($1.counts[state.rawValue] ?? 0) }
    }

    @Test func `CVMs and AVPs of the same numbers are each reinstated exactly once, through lost answers (U1, U2)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        #expect(
          try van.cvmsync("stock", "add", number(1), number(10), "--who", "Exemple Roy", "--kind", "AVP").code == 0)
        let mechanical = (1...8).map { InspectionEntry(number($0), of: vehicles[$0]) }
        let photometric = (1...6).map { index in
          Self.entry(InspectionEntry(number(index), of: vehicles[20 + index]), left: index % 2 == 0 ? "70,0" : "69,9")
        }
        try van.recordAll(mechanical + photometric)
        let wrong = Self.entry(InspectionEntry(number(7), of: vehicles[30]), left: "69.9")
          .with("result", value: "compliant")
        let refused = try van.record([wrong])
        #expect(refused.code == 65)
        #expect(try refused.decodedLines(RecordResult.self).flatMap(\.issues).map(\.reason) == [.contradictsReadings])

        try van.portal.set(fault: "commit-then-drop", every: 2, times: 2, endpoint: "certificates")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("everything is reinstated") {
          _ = try van.sync()
          return try van.status().count(.confirmed) == 14
        }
        try Self.expectOnce(van)
        let why = try van.cvmsync("why", number(2), "--kind", "AVP")
        #expect(why.code == 0 && why.output.contains("AVP \(number(2))"))
        #expect(try van.cvmsync("why", number(2)).code == 65, "both documents have this number")
        #expect(try van.cvmsync("show", number(8)).output.contains("CVM \(number(8))"))
        #expect(try van.stopAgent() == 0)
      }
    }

    /// Expects that the files of portal and agent have the same documents of each kind.
    private static func expectOnce(_ van: Van) throws {
      let ledger = try van.portal.ledger()
      #expect(ledger.certificates.count == 14)
      #expect(ledger.duplicateCertificates.isEmpty && ledger.duplicateVehicles.isEmpty)
      let own = try van.certificates()
      #expect(own.count { $0.kind == .photometric && $0.state == .confirmed } == 6)
      let digests = try own.map { summary in
        let call = ["kind": summary.kind.rawValue, "number": summary.number.text, "unmasked": false] as [String: Any]
        return try van.ask("POST", "certificate", call, as: CertificateDetail.self).digest.hexadecimal
      }
      let audit = try ProgramRun.run(
        BuiltProgram.cvmportal.path, ["audit", "--data", van.portal.folder.path],
        input: try van.cvmsync("list", "--json", "--limit", "500").output, outputsIn: van.folder)
      #expect(audit.code == 0 && audit.output.contains("recorded=14 portal=14 lost=0 duplicated=0"), "\(audit)")
      #expect(Set(digests) == Set(ledger.certificates.compactMap(\.digest)) && Set(digests).count == 14)
      #expect(try count(.reinstated, .mechanical, of: van) == 8 && count(.available, .mechanical, of: van) == 12)
      #expect(try count(.reinstated, .photometric, of: van) == 6 && count(.available, .photometric, of: van) == 4)
    }
  }
}
