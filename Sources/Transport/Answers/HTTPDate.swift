package import Domain

/// The date in a header, in any of the three forms that RFC 9110 §5.6.7 requires a client to accept.
package enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970-01-01T00:00:00Z; nil when `text` is no such date.
  package static func seconds(_ text: String) -> Int64? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    switch parts.count {
    // Sun, 06 Nov 1994 08:49:37 GMT or Sunday, 06-Nov-94 08:49:37 GMT
    case 6 where parts[5] == "GMT": return seconds(day: parts[1], month: parts[2], year: parts[3], time: parts[4])
    // Sun Nov  6 08:49:37 1994
    case 5: return seconds(day: parts[2], month: parts[1], year: parts[4], time: parts[3])
    default: return nil
    }
  }

  private static func seconds(day: String, month: String, year: String, time: String) -> Int64? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { UInt8($0) }
    guard let day = Int64(day), (1...31).contains(day), let month = months.firstIndex(of: month),
      var year = Int64(year), (0...9999).contains(year), clock.count == 3,
      let hour = clock[0], let minute = clock[1], let second = clock[2], hour < 24, minute < 60, second <= 60
    else { return nil }
    // Years of two digits: 1970 is the earliest that can be meant.
    if year < 100 { year += year < 70 ? 2_000 : 1_900 }
    return days(year: year, month: Int64(month) + 1, day: day) * 86_400
      + Int64(hour) * 3_600 + Int64(minute) * 60 + Int64(second)
  }

  /// Days since 1970-01-01, counted in years that start in March so that the leap day comes last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}

/// Reads how long an answer's header asks to wait (RFC 9110 §10.2.3).
package enum RetryAfter {
  /// The longest wait, in seconds; longer ones are cut to it, and the engine clamps them further.
  package static let longest: Int64 = 31 * 86_400

  static func span(in answer: TransferAnswer) -> Span? {
    answer.values(of: "Retry-After").first.flatMap { span($0, answeredAt: answer.values(of: "Date").first) }
  }

  /// Nil where the header says nothing. A date is measured from the answer's own `Date`, so that this device's clock
  /// does not count.
  package static func span(_ text: String, answeredAt date: String?) -> Span? {
    guard !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return .seconds(min(Int64(text) ?? longest, longest))
    }
    guard let end = HTTPDate.seconds(text), let now = date.flatMap(HTTPDate.seconds) else {
      return nil
    }
    return .seconds((end - now).clamped(to: 0...longest))
  }
}
