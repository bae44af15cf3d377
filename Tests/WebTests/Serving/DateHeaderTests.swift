import Domain
import Testing

@testable import Web

/// The Date field of answers (RFC 9110 §5.6.7, §6.6.1).
struct DateHeaderTests {
  @Test(arguments: [
    (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"), (784_111_777_999, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_772_236_799_000, "Fri, 27 Feb 2026 23:59:59 GMT"),
    (1_835_395_200_000, "Tue, 29 Feb 2028 00:00:00 GMT"),
  ])
  func `the time of an answer is written in UTC, whole seconds`(milliseconds: Int64, text: String) {
    #expect(DateHeader().text(at: Instant(milliseconds: milliseconds)) == text)
  }

  @Test func `each second has its own text, also after the clock was set back`() {
    let date = DateHeader()
    let texts = [1_000, 2_000, 1_999].map { date.text(at: Instant(milliseconds: $0)) }
    #expect(texts.map { $0.suffix(6) } == ["01 GMT", "02 GMT", "01 GMT"])
  }
}
