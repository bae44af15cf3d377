import Domain
import Testing

struct TypedMomentTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 29)

  /// `2026-11-29T10:15:00`, without an offset.
  private func read(_ text: String) throws -> String? {
    let moment = TypedMoment.read(text, today: try #require(Self.today))
    return moment.map { String(OffsetDateTime.text($0.instant(utcOffset: 0), utcOffset: 0).prefix(19)) }
  }

  @Test(arguments: [
    ("10 h 15", "2026-11-29T10:15:00"), ("10h15", "2026-11-29T10:15:00"), ("10 H", "2026-11-29T10:00:00"),
    ("10:15", "2026-11-29T10:15:00"), ("9:05:30", "2026-11-29T09:05:30"), ("12:17 p.m.", "2026-11-29T12:17:00"),
    ("12:05 am", "2026-11-29T00:05:00"), ("1:05 PM", "2026-11-29T13:05:00"),
    ("10\u{A0}h\u{A0}15", "2026-11-29T10:15:00"),
    ("hier 10 h 15", "2026-11-28T10:15:00"), ("Hier, 10:15", "2026-11-28T10:15:00"),
    ("yesterday 10:15", "2026-11-28T10:15:00"), ("avant-hier 8 h", "2026-11-27T08:00:00"),
    ("aujourd'hui 8 h", "2026-11-29T08:00:00"), ("aujourd’hui à 8 h 05", "2026-11-29T08:05:00"),
    ("29/11/2026 9:05", "2026-11-29T09:05:00"), ("05/11/2026 9 h 05", "2026-11-05T09:05:00"),
    ("2026-11-23 09:12", "2026-11-23T09:12:00"), ("2026-11-23T9:12", "2026-11-23T09:12:00"),
    ("2026/11/23 9 h 12", "2026-11-23T09:12:00"), ("23 nov., 12 h 17", "2026-11-23T12:17:00"),
    ("le 23 novembre 2026 à 12 h 17", "2026-11-23T12:17:00"), ("Nov. 23, 12:17 p.m.", "2026-11-23T12:17:00"),
    ("1er déc. 7 h", "2025-12-01T07:00:00"), ("30 oct 14 h 00", "2026-10-30T14:00:00"),
    ("August 3, 2026 4:00 p.m.", "2026-08-03T16:00:00"), ("3 aout 16 h", "2026-08-03T16:00:00"),
  ])
  func `a moment is taken as people type it`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    "", "hier", "2026-11-23", "10", "1015", "25 h", "10 h 60", "10:1:2:3", "11/29/2026 10:15", "31/02/2026 10:15",
    "demain 10:15", "13:05 pm", "0:05 am", "10 h 15 ou 16", "jui 3 10:15", "2026-11-23 09:12-05", "29/11/26 10:15",
    "32 nov 10:15", "-10:15", "10:15-", "h 15", ":15", String(repeating: "1", count: 200) + ":10",
  ])
  func `what is no moment is not guessed`(text: String) throws { #expect(try read(text) == nil) }

  @Test(arguments: [
    ("29/11/2026", "2026-11-29"), ("2026-11-23", "2026-11-23"), ("23 nov.", "2026-11-23"), ("30 nov", "2025-11-30"),
    ("hier", "2026-11-28"), ("yesterday", "2026-11-28"), ("aujourd’hui", "2026-11-29"), ("1er déc. 2026", "2026-12-01"),
    ("29 févr.", "2024-02-29"), ("", nil), (" ", nil), ("2026-02-30", nil), ("11/29/2026", nil), ("demain", nil),
    ("10 h 15", nil), ("29/11/26", nil), (String(repeating: "hier ", count: 30), nil),
  ])
  func `a day is taken as people type it, without a year the last such day`(text: String, day: String?) throws {
    #expect(TypedMoment.day(text, today: try #require(Self.today))?.text == day)
  }

  @Test(
    arguments: [
      ("2026-11", "2026-11-01", "2026-11-30"), ("11/2026", "2026-11-01", "2026-11-30"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2026-12", "2026-12-01", "2026-12-31"),
      ("novembre", "2026-11-01", "2026-11-30"), ("Nov. 2025", "2025-11-01", "2025-11-30"),
      ("2025 nov", "2025-11-01", "2025-11-30"), ("déc.", "2025-12-01", "2025-12-31"),
      ("jan", "2026-01-01", "2026-01-31"),
      ("", nil, nil), ("2026", nil, nil), ("11", nil, nil), ("2026-13", nil, nil), ("13/2026", nil, nil),
      ("jui", nil, nil), ("26-11", nil, nil), ("2026-11-23", nil, nil), ("novembre 26", nil, nil),
    ] as [(String, String?, String?)])
  func `a month is all its days, without a year the last that has begun`(
    text: String, first: String?, last: String?
  ) throws {
    let days = TypedMoment.month(text, today: try #require(Self.today))
    #expect(days?.lowerBound.text == first && days?.upperBound.text == last)
  }

  @Test func `an hour and its offset stay what they are in any zone`() throws {
    let moments = TypedMoment.moments("2026-11-23T09:12-03:00", now: Instant(milliseconds: 0)) { _ in 540 }
    guard case .one(let moment) = moments else {
      Issue.record("no moment")
      return
    }
    #expect(moment.utcOffset == -180)
  }
}
