package import Domain

/// How long the answer's header asks to wait (RFC 9110 §10.2.3).
package enum RetryAfter {
  /// Longer ones are read as this; the engine clamps them further.
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
