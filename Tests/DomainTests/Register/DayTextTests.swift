import Testing

@testable import Domain

struct DayTextTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"])
  func `a day is written as it is read`(text: String) throws { #expect(try #require(CivilDate(text)).text == text) }

  @Test(
    arguments: [
      "", "2026-11", "2026-2-3", "2026-02-30", "26-02-03", "2026-11-231", "2026/11/23", "+026-11-23", "a-b-c",
    ])
  func `what is no day is not read`(text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    arguments: [
      (0, 0, "1970-01-01T00:00:00+00:00"), (1_795_453_200_000, -300, "2026-11-23T12:00:00-05:00"),
      (1_795_453_200_120, 330, "2026-11-23T22:30:00.120+05:30"), (1_795_423_200_000, -300, "2026-11-23T03:40:00-05:00"),
    ])
  func `a moment is written so that it is read as itself`(milliseconds: Int64, offset: Int, text: String) throws {
    let instant = Instant(milliseconds: milliseconds)
    #expect(OffsetDateTime.text(instant, utcOffset: offset) == text)
    let read = try OffsetDateTime(text)
    #expect(read.instant == instant)
    #expect(read.utcOffset == offset)
  }
}
