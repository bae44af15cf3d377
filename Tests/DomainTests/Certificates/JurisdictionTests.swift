import Domain
import Testing

struct JurisdictionTests {
  @Test(arguments: [
    ("QC", "QC"), ("ca-qc", "QC"), ("CAN-QC", "QC"), ("PQ", "QC"), ("on", "ON"), ("NF", "NL"), ("ME", "US-ME"),
    ("us-me", "US-ME"), ("USA-ME", "US-ME"), ("US-CA", "US-CA"), ("DE", "US-DE"), ("FRA", "FRA"), ("MX-CMX", "MX-CMX"),
    ("FR-75", "FR-75"), ("NL", "NL"), ("PE", "PE"), ("CAN", "CAN"), ("USA", "USA"),
  ])
  func `one place has one code, however it was written`(written: String, code: String) throws {
    let jurisdiction = try Jurisdiction(entered: written)
    #expect(jurisdiction.code == code)
    #expect(jurisdiction.isBareState == (written == "ME" || written == "DE"))
  }

  @Test(arguments: [
    ("CA", Jurisdiction.Refusal.ambiguous), ("ca", .ambiguous), ("CA-ME", .notAJurisdiction),
    ("US-QC", .notAJurisdiction),
    ("XX", .notAJurisdiction), ("FRA-75", .notAJurisdiction), ("Q", .notAJurisdiction), ("QC-", .notAJurisdiction),
    ("-QC", .notAJurisdiction), ("CA-QC-1", .notAJurisdiction), ("Ontario", .notAJurisdiction), ("", .notAJurisdiction),
    ("Q1", .notAJurisdiction), ("FR-ABCD", .notAJurisdiction), ("ŒC", .notAJurisdiction),
  ])
  func `what is no place is refused, and CA is asked back`(written: String, refusal: Jurisdiction.Refusal) {
    #expect(throws: refusal) { try Jurisdiction(entered: written) }
  }

  @Test(
    arguments: [
      ("QC", "CA-QC", true), ("US-ME", "ME", true), ("US-ME", "us-me", true), ("QC", "ON", false),
      ("QC", "US-ME", false),
      ("CA", "US-CA", nil), ("CA", "QC", nil), ("CA", "CA", true), ("CA", "US-ME", false), ("USA", "US-ME", nil),
      ("US", "ME", nil), ("CAN", "QC", nil), ("CAN", "US-ME", false), ("FRA", "FR-75", nil), ("FRA", "QC", false),
      ("QC", "N/A", nil), ("Zürich", "QC", false),
    ] as [(String, String, Bool?)])
  func `two places are one, two, or cannot be told apart`(left: String, right: String, same: Bool?) {
    #expect(Jurisdiction.areSame(left, right) == same)
    #expect(Jurisdiction.areSame(right, left) == same)
  }
}
