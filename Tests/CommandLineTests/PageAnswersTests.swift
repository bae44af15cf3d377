import Domain
import Testing
import Wording

/// What people type on a page, all fields at once, becomes the texts of an entry.
struct PageAnswersTests {
  private static let words = Words(language: .french, zone: .quebec)
  /// 2026-11-23T12:00:00-05:00
  private static let now = Instant(milliseconds: 1_795_453_200_000)

  @Test(
    arguments: [
      (["performedAt": "9 h 12"], ["performedAt": "2026-11-23T09:12:00-05:00"]),
      (["odometer.value": "61 000 mi", "odometer.unit": "km"], ["odometer.value": "61 000", "odometer.unit": "mi"]),
      (["odometer.value": "61 000", "odometer.unit": "km"], ["odometer.value": "61 000", "odometer.unit": "km"]),
      (["defects[1].component": "2205C"], ["defects[1].component": "2205", "defects[1].code": "C"]),
      (["vehicle.jurisdiction": "ontario"], ["vehicle.jurisdiction": "ON"]),
      (["result": "non conforme", "owner.kind": "person"], ["result": "nonCompliant", "owner.kind": "person"]),
      (["vehicle.vin": " 1M8-GDM9 ", "remarks": ""], ["vehicle.vin": "1M8-GDM9", "remarks": ""]),
      (["jeton": "x"], ["jeton": "x"]),
    ] as [([String: String], [String: String])])
  func `a text is read as the terminal reads it, and one text may answer two fields`(
    typed: [String: String], texts: [String: String]
  ) {
    let read = Self.words.typed(typed, of: .inspection, now: Self.now)
    #expect(read.texts == texts && read.issues.isEmpty)
  }

  @Test func `an hour that comes twice is told with both offsets, and stays as typed`() {
    let read = Self.words.typed(["performedAt": "2026-11-01 1:30"], of: .inspection, now: Self.now)
    #expect(read.issues.map(\.reason) == [.hourTwice] && read.texts["performedAt"] == "2026-11-01 1:30")
    #expect(read.issues.first?.parameters == ["first": "-04:00", "second": "-05:00"])
  }
}
