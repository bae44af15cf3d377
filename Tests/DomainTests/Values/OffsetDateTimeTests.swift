import Domain
import Testing

struct OffsetDateTimeTests {
  @Test(arguments: [
    ("2026-11-23T09:12-05:00", 1_795_443_120_000, -300), ("2026-11-23T09:12:30-05:00", 1_795_443_150_000, -300),
    ("2026-11-23 09:12:30.25-05:00", 1_795_443_150_250, -300), ("2026-11-23T14:12Z", 1_795_443_120_000, 0),
    ("2024-02-29T00:00:00+00:00", 1_709_164_800_000, 0), ("1970-01-01T00:00Z", 0, 0),
    ("1970-01-01T14:00+14:00", 0, 840), ("1969-12-31T23:59:59.999Z", -1, 0),
    ("2026-11-23T17:42+03:30", 1_795_443_120_000, 210),
  ])
  func `a date and time is read with its offset, with or without seconds`(
    text: String, milliseconds: Int64, offset: Int
  ) throws {
    let moment = try OffsetDateTime(text)
    #expect(moment.instant.milliseconds == milliseconds)
    #expect(moment.utcOffset == offset)
  }

  @Test(arguments: [
    ("2026-11-23T09:12", OffsetDateTime.Refusal.noOffset), ("2026-11-23T09:12:30", .noOffset),
    ("2026-11-23", .notADateTime), ("23/11/2026 09:12", .notADateTime), ("2026-02-29T09:12Z", .notADateTime),
    ("2026-13-01T09:12Z", .notADateTime), ("2026-11-31T09:12Z", .notADateTime), ("2026-11-23T24:00Z", .notADateTime),
    ("2026-11-23T09:60Z", .notADateTime), ("2026-11-23T09:12:60Z", .notADateTime), ("", .notADateTime),
    ("2026-11-23T09:12-5:00", .notADateTime), ("2026-11-23T09:12Z ", .notADateTime),
    ("2026-11-23T09:12:30.Z", .notADateTime), ("+026-11-23T09:12Z", .notADateTime),
    ("2026-11-23T09:12+15:00", .notADateTime), ("2026-11-23T09:12-14:01", .notADateTime),
  ])
  func `what is not a moment, or could be one anywhere, is refused`(text: String, refusal: OffsetDateTime.Refusal) {
    #expect(throws: refusal) { try OffsetDateTime(text) }
  }

  @Test func `every day of eight centuries has its own number, in order`() throws {
    var expected = try #require(CivilDate(year: 1_700, month: 1, day: 1)).dayNumber
    for year in 1_700...2_500 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          guard date.dayNumber == expected, CivilDate(dayNumber: expected) == date else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected += 1
        }
      }
    }
    #expect(CivilDate(year: 2_501, month: 1, day: 1)?.dayNumber == expected)
  }

  @Test func `the day is that of the place`() {
    let justAfterMidnightUTC = Instant(milliseconds: 86_400_000 + 60_000)
    #expect(CivilDate(of: justAfterMidnightUTC, utcOffset: -300) == CivilDate(year: 1_970, month: 1, day: 1))
    #expect(CivilDate(of: Instant(milliseconds: -1), utcOffset: 0) == CivilDate(year: 1_969, month: 12, day: 31))
  }
}
