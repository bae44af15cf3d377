internal import Crypto
internal import Domain

/// A browser that was let in. It keeps the session as a cookie, `id.end.code`: 32 hexadecimal digits, seconds since
/// 1970, and the key's code (HMAC-SHA256) for both. The agent keeps nothing, so that a session outlives a restart.
struct PageSession: Hashable, Sendable {
  /// How long it may rest before it ends.
  static let life = Span.seconds(12 * 3_600)
  /// The least time between two renewals.
  static let renewal = Span.seconds(3_600)

  let id: String
  let endsAt: Instant

  static func begun(_ id: String, at now: Instant) -> PageSession { PageSession(id: id, endsAt: now + life) }

  /// One that ends later than any may was made while the clock was ahead.
  func isOpen(at now: Instant) -> Bool { now < endsAt && endsAt <= now + Self.life + Self.renewal }

  /// The session anew where it was used more than an hour after it was begun or renewed.
  func renewed(at now: Instant) -> PageSession? {
    endsAt <= now + Self.life - Self.renewal ? .begun(id, at: now) : nil
  }
}

/// The station's key for sessions and forms of the page: 32 bytes.
struct PageKey: Sendable {
  private let key: SymmetricKey

  init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  func cookie(_ session: PageSession) -> String {
    let text = "\(session.id).\(session.endsAt.milliseconds / 1_000)"
    return text + "." + code("session", text)
  }

  /// The session of a cookie that this key signed, open or not; nil for any other text.
  func session(_ cookie: some StringProtocol) -> PageSession? {
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, isEqual(Array(code("session", "\(parts[0]).\(parts[1])").utf8), Array(parts[2].utf8)),
      let end = Int64(parts[1])
    else { return nil }
    return PageSession(id: String(parts[0]), endsAt: Instant(milliseconds: end * 1_000))
  }

  /// The code of the forms of a session's pages.
  func token(_ session: PageSession) -> String { code("form", session.id) }

  private func code(_ use: String, _ text: String) -> String {
    hexadecimal(HMAC<SHA256>.authenticationCode(for: Array("\(use)|\(text)".utf8), using: key))
  }
}
