package import Domain
internal import Wording

/// Decides who is let in to the page. Who may connect at all is decided before, by `ConnectionGate`.
package final class PageDoor: Sendable {
  /// What comes of a request.
  enum Entry {
    case refused(DoorRefusal)
    /// A style sheet or a script, which everybody may have who may connect.
    case asset
    /// The code was right: the cookies begin a session, and the page follows.
    case opened(cookies: [String])
    /// - Parameter cookie: the renewed session, if it is time.
    case visit(Visit, cookie: String?)
  }

  /// Where a one-time code is used.
  static let openingPath = "/ouvrir"
  private static let assets = Set(Asset.allCases.map(\.path) + ["/favicon.ico"])
  /// A browser keeps the cookie longer than the session, so that forms that are still open go on with the next one.
  private static let cookieAge = 30 * 86_400

  private let key: PageKey
  private let codes = OneTimeCodes()
  private let random: @Sendable () -> [UInt8]
  private let now: @Sendable () -> Instant
  private let elapsed: @Sendable () -> Duration

  /// - Parameters:
  ///   - key: 32 bytes that nobody but this station's user knows.
  ///   - random: 32 bytes that nobody can foretell.
  ///   - elapsed: a time that only goes forward.
  package init(
    key: [UInt8], random: @escaping @Sendable () -> [UInt8], now: @escaping @Sendable () -> Instant,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    self.key = PageKey(key)
    (self.random, self.now, self.elapsed) = (random, now, elapsed)
  }

  /// An address that opens the page once, and its seconds.
  package func newAddress(port: Int) -> (address: String, seconds: Int) {
    let code = hexadecimal(random().prefix(16))
    codes.add(code, at: elapsed())
    return (
      "http://127.0.0.1:\(port)\(Self.openingPath)?code=\(code)", Int(OneTimeCodes.life.components.seconds)
    )
  }

  func entry(_ knock: Knock) -> Entry {
    if let refusal = knock.refusal { return .refused(refusal) }
    if !knock.isPost, Self.assets.contains(knock.path) { return .asset }
    let time = now()
    let known = knock.cookies(Self.cookieName(knock.port)).compactMap { key.session($0) }
    let open = known.filter { $0.isOpen(at: time) }.max { $0.endsAt < $1.endsAt }
    if !knock.isPost, knock.path == Self.openingPath { return opening(knock, known, open, time) }
    guard let open else { return .refused(.session) }
    return .visit(
      Visit(token: key.token(open)), cookie: open.renewed(at: time).map { cookie($0, knock.port) })
  }

  private func opening(
    _ knock: Knock, _ known: [PageSession], _ open: PageSession?, _ time: Instant
  ) -> Entry {
    guard codes.take(knock.query["code"] ?? "", at: elapsed()) else {
      // Someone who is in already went back to the address in the history.
      return open == nil ? .refused(.code) : .opened(cookies: [])
    }
    let last = open ?? known.max { $0.endsAt < $1.endsAt }
    let session = PageSession.begun(last?.id ?? hexadecimal(random().prefix(16)), at: time)
    let isChosen = !knock.cookies(PageSite.languageCookie).isEmpty
    let language = isChosen ? nil : knock.query["langue"].flatMap { Language(rawValue: $0) }
    return .opened(cookies: [cookie(session, knock.port)] + (language.map { [Self.cookie($0)] } ?? []))
  }

  /// The agents of one computer have a cookie each: a browser sends a cookie to every port.
  private static func cookieName(_ port: Int) -> String { "cvmsync-\(port)" }

  private func cookie(_ session: PageSession, _ port: Int) -> String {
    let value = "\(Self.cookieName(port))=\(key.cookie(session))"
    return value + "; Max-Age=\(Self.cookieAge); Path=/; HttpOnly; SameSite=Strict"
  }

  private static func cookie(_ language: Language) -> String {
    "\(PageSite.languageCookie)=\(language.rawValue); Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict"
  }
}
