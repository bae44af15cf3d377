import Domain
import FoundationEssentials
import Testing

struct PhotometryTests {
  private static func photometry(_ readings: [(String, String)]) throws -> Photometry {
    Photometry(
      readings: try readings.map { window, percent in
        Photometry.Reading(
          window: try #require(Window(window)), transmission: try DecimalNumber(entered: percent, maximumDecimals: 2))
      })
  }

  @Test(arguments: [
    ([("frontLeft", "70"), ("frontRight", "70")], Inspection.Result.compliant),
    ([("frontLeft", "70,00"), ("frontRight", "100")], .compliant),
    ([("frontLeft", "69.99"), ("frontRight", "70")], .nonCompliant),
    ([("frontLeft", "70"), ("frontRight", "69,9")], .nonCompliant),
    ([("frontLeft", "0"), ("frontRight", "0")], .nonCompliant),
    ([("frontLeft", "90")], .nonCompliant), ([("frontRight", "90")], .nonCompliant),
    ([("rearWindow", "90")], .nonCompliant),
    ([("frontLeft", "70"), ("frontRight", "70"), ("rearWindow", "5")], .compliant),
    ([("frontLeft", "70"), ("frontRight", "70"), ("frontLeft", "69")], .nonCompliant),
  ])
  func `compliant is 70 per cent of light or more through both front side windows, and nothing else`(
    readings: [(String, String)], result: Inspection.Result
  ) throws {
    #expect(try Self.photometry(readings).result == result)
  }

  @Test(arguments: [
    ("frontleft", "frontLeft"), ("REARWINDOW", "rearWindow"), ("quarterLeft", "quarterLeft"), ("a", "a"), ("", nil),
    ("front left", nil), ("avant-gauche", nil), ("fenêtre", nil), ("w2", nil),
    (String(repeating: "w", count: 32), String(repeating: "w", count: 32)), (String(repeating: "w", count: 33), nil),
  ])
  func `a window is named by letters, a known one in any case`(written: String, kept: String?) {
    #expect(Window(written)?.text == kept)
  }

  @Test(arguments: [
    ("mechanical", CertificateKind.mechanical), ("CVM", .mechanical), ("cvm", .mechanical), ("AVP", .photometric),
    ("Avp", .photometric), ("photometric", .photometric), ("", nil), ("CVM ", nil), ("AVPs", nil),
  ])
  func `a document is named by its code or by what is printed on it`(written: String, kind: CertificateKind?) {
    #expect(CertificateKind(entered: written) == kind)
  }

  @Test func `the record of a CVM is written as it was before there were AVPs, and such a record is still read`() throws
  {
    let inspection = try Sample.inspection()
    let written = try JSONEncoder().encode(inspection)
    guard case .object(let members) = try JSONDecoder().decode(JSONValue.self, from: written) else {
      Issue.record("no object")
      return
    }
    #expect(members["photometry"] == nil)
    #expect(try JSONDecoder().decode(Inspection.self, from: written) == inspection)
  }
}
