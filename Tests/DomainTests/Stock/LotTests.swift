import Domain
import Testing

struct LotTests {
  private func lot(_ first: String, _ last: String, kind: CertificateKind = .mechanical) throws -> Lot {
    try Lot(id: Sample.id(5), kind: kind, printedFirst: first, printedLast: last)
  }

  @Test func `a lot is read from its first and last printed number, zeros kept (U1)`() throws {
    let lot = try lot("cv0004471001", "CV0004471050")
    #expect(lot.prefix == "CV")
    #expect(lot.width == 10)
    #expect(lot.count == 50)
    #expect(lot.numbers.count == 50)
    #expect(lot.numbers.first?.text == "CV0004471001")
    #expect(lot.numbers.last?.text == "CV0004471050")
  }

  @Test(arguments: [
    ("0998", "1002", ["0998", "0999", "1000", "1001", "1002"]), ("A1-09", "A1-11", ["A1-09", "A1-10", "A1-11"]),
    ("7", "7", ["7"]),
  ])
  func `the numbers of a lot are written as they are printed`(first: String, last: String, numbers: [String]) throws {
    let lot = try lot(first, last)
    #expect(lot.numbers.map(\.text) == numbers)
    #expect(lot.numbers.allSatisfy { lot.contains($0) })
  }

  @Test func `a number that the portal gave with small letters is in no lot (§1.3)`() throws {
    let lot = try lot("CV0001", "CV0009")
    #expect(lot.contains(try #require(CertificateNumber(told: "CV0004"))))
    #expect(!lot.contains(try #require(CertificateNumber(told: "cv0004"))))
  }

  @Test(arguments: [
    ("", "CV2", LotRefusal.notACertificateNumber(.first)), ("CV1", "CV_2", .notACertificateNumber(.last)),
    ("CV", "CV2", .notACertificateNumber(.first)), ("CV1", "CW2", .prefixesDiffer), ("CV9", "CV10", .widthsDiffer),
    ("CV02", "CV01", .lastBeforeFirst), ("CV00001", "CV10001", .tooMany(limit: 10_000)),
    ("1234567890123456789", "1234567890123456790", .tooWide),
  ])
  func `what is not a lot is refused with its reason`(first: String, last: String, refusal: LotRefusal) {
    #expect(throws: refusal) { try lot(first, last) }
  }

  @Test func `ten thousand numbers are one lot`() throws {
    #expect(try lot("CV00001", "CV10000").count == 10_000)
  }

  @Test(arguments: [
    ("CV", 1, 2, 0, LotRefusal.tooWide), ("CV", 1, 100, 2, .tooWide), ("CV", -1, 2, 4, .lastBeforeFirst),
    ("CV0", 1, 2, 4, .notACertificateNumber(.first)), ("cv", 1, 2, 4, .notACertificateNumber(.first)),
    ("ABCDEFGHIJKLMNOPQ", 1, 2, 4, .tooWide),
  ])
  func `parts that make no lot are refused`(
    prefix: String, first: Int, last: Int, width: Int, refusal: LotRefusal
  ) {
    #expect(throws: refusal) {
      try Lot(id: Sample.id(5), kind: .mechanical, prefix: prefix, first: first, last: last, width: width)
    }
  }

  @Test(arguments: [
    ("CV0050", "CV0060", true), ("CV0001", "CV0010", true), ("CV0020", "CV0030", true), ("CV0001", "CV0009", false),
    ("CV0061", "CV0070", false), ("CW0010", "CW0060", false), ("CV00010", "CV00060", false),
  ])
  func `two lots overlap when a number is in both (U1)`(first: String, last: String, overlaps: Bool) throws {
    let held = try lot("CV0010", "CV0060")
    let other = try lot(first, last)
    #expect(held.overlaps(other) == overlaps)
    #expect(other.overlaps(held) == overlaps)
    #expect(other.numbers.contains { held.contains($0) } == overlaps)
  }

  @Test func `lots of another kind of document do not overlap`() throws {
    #expect(!(try lot("0001", "0009").overlaps(try lot("0001", "0009", kind: .photometric))))
  }
}
