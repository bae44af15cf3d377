import Domain
import Testing

/// In Québec's zone: −05:00, and −04:00 in summer.
struct LocalDateTimeTests {
  private func moments(_ text: String) throws -> LocalDateTime.Moments {
    let today = try #require(CivilDate("2026-11-29"))
    return try #require(TypedMoment.read(text, today: today)).moments(in: QuebecTime.offset)
  }

  private func moment(_ text: String) throws -> OffsetDateTime { try OffsetDateTime(text) }

  @Test(arguments: [
    ("2026-10-30 14:00", "2026-10-30T18:00Z"), ("2026-11-27 14:00", "2026-11-27T19:00Z"),
    ("2026-03-08 01:59", "2026-03-08T06:59Z"), ("2026-03-08 03:00", "2026-03-08T07:00Z"),
    ("2026-11-01 00:59", "2026-11-01T04:59Z"), ("2026-11-01 02:00", "2026-11-01T07:00Z"),
    ("2023-01-26 17:00", "2023-01-26T22:00Z"),
  ])
  func `a local time has the offset of its own date, whatever the season now`(text: String, expected: String) throws {
    guard case .one(let found) = try moments(text) else {
      Issue.record("not one moment")
      return
    }
    #expect(try found.instant == moment(expected).instant)
  }

  @Test func `the hour that comes twice is two moments, in order`() throws {
    let expected = try (moment("2026-11-01T01:30-04:00"), moment("2026-11-01T01:30-05:00"))
    #expect(try moments("2026-11-01 01:30") == .two(expected.0, expected.1))
  }

  @Test(arguments: ["2026-03-08 02:00", "2026-03-08 02:59"])
  func `the hour that is skipped is no moment`(text: String) throws {
    #expect(try moments(text) == .skipped(before: -300, after: -240))
  }
}

struct QuebecTimeTests {
  /// From the C library's `America/Toronto`.
  @Test(arguments: [
    ("1975-04-27T06:59Z", -300), ("1975-04-27T07:00Z", -240), ("1986-10-26T05:59Z", -240), ("1986-10-26T06:00Z", -300),
    ("1987-04-05T06:59Z", -300), ("1987-04-05T07:00Z", -240), ("2006-04-02T07:00Z", -240), ("2006-10-29T05:59Z", -240),
    ("2006-10-29T06:00Z", -300), ("2007-03-11T06:59Z", -300), ("2007-03-11T07:00Z", -240), ("2007-11-04T05:59Z", -240),
    ("2007-11-04T06:00Z", -300), ("2020-03-08T07:00Z", -240), ("2023-01-26T22:00Z", -300), ("2026-11-01T06:00Z", -300),
    ("2015-03-01T12:00Z", -300), ("2015-11-01T05:59Z", -240), ("2015-11-01T06:00Z", -300),
  ])
  func `Québec's clocks change on the days of the law`(text: String, expected: Int) throws {
    #expect(QuebecTime.offset(at: try OffsetDateTime(text).instant) == expected)
  }

  @Test func `the changeover to the portal is at 17 h in Québec (A1)`() {
    let local = OffsetDateTime(
      OlderDocument.changeover, utcOffset: QuebecTime.offset(at: OlderDocument.changeover))
    #expect(local.text == "2023-01-26T17:00:00-05:00")
  }
}
