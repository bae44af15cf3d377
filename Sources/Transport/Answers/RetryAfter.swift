internal import Domain

/// How long the answer's header asks to wait (RFC 9110 §10.2.3).
enum RetryAfter {
  /// Longer ones are read as this; the engine clamps them further.
  static let longest: Int64 = 31 * 86_400

  /// Nil without the header or where it says nothing. A date is measured from the answer's own `Date`, so that this
  /// device's clock does not count.
  static func span(in answer: TransferAnswer) -> Span? {
    guard let text = answer.values(of: "Retry-After").first, !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return .seconds(min(Int64(text) ?? longest, longest))
    }
    guard let end = HTTPDate.seconds(text), let now = answer.values(of: "Date").first.flatMap(HTTPDate.seconds) else {
      return nil
    }
    return .seconds((end - now).clamped(to: 0...longest))
  }
}
