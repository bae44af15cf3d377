import Domain
import Synchronization
import Testing

@testable import Web

/// Who is let in, by a clock that the test moves.
struct PageDoorTests {
  /// A door with its time, and a browser's cookies.
  private final class Scene: Sendable {
    let door: PageDoor
    private let pass = Pass()

    init(key: UInt8 = 1) {
      let (seconds, drawn) = (pass, Pass())
      door = PageDoor(
        key: [UInt8](repeating: key, count: 32),
        random: {
          drawn.add(1)
          return [UInt8](repeating: UInt8(drawn.value), count: 32)
        }, now: { Instant(milliseconds: (1_800_000_000 + seconds.value) * 1_000) },
        elapsed: { .seconds(seconds.value) })
    }

    func wait(_ seconds: Int64) { pass.add(seconds) }

    func newCode() -> String { String(door.newAddress(port: 7_227).address.split(separator: "=")[1]) }

    func opens(_ code: String, cookies: [String] = []) -> PageDoor.Entry {
      door.entry(PageDoorTests.knock("GET", "/ouvrir", query: "code=\(code)", cookies: cookies))
    }

    /// The session cookie of a new visit, as a browser sends it.
    func cookie() throws -> String {
      guard case .opened(let cookies) = opens(newCode()), let first = cookies.first else { throw Refused() }
      return String(first.prefix { $0 != ";" })
    }

    func token(_ cookies: String...) -> String? {
      guard case .visit(let visit, _) = door.entry(PageDoorTests.knock("GET", "/", cookies: cookies)) else {
        return nil
      }
      return visit.token
    }
  }

  private final class Pass: Sendable {
    private let seconds = Mutex<Int64>(0)
    var value: Int64 { seconds.withLock { $0 } }
    func add(_ count: Int64) { seconds.withLock { $0 += count } }
  }

  private struct Refused: Error {}

  private static func knock(
    _ method: String, _ path: String, query: String = "", hosts: [String] = ["127.0.0.1:7227"],
    headers: [(String, String)] = [], cookies: [String] = []
  ) -> Knock {
    Knock(
      method: method, path: path, query: FormMembers(encoded: query) ?? FormMembers(), hosts: hosts,
      headers: headers.map { (name: $0.0, value: $0.1) } + cookies.map { (name: "cookie", value: $0) }, port: 7_227)
  }

  private static func refusal(_ entry: PageDoor.Entry) -> DoorRefusal? {
    if case .refused(let refusal) = entry { return refusal }
    return nil
  }

  @Test func `a code opens the page once, within a minute, and only while it waits`() {
    let scene = Scene()
    let code = scene.newCode()
    #expect(Self.refusal(scene.opens(code)) == nil)
    #expect(Self.refusal(scene.opens(code)) == .code, "used")
    let late = scene.newCode()
    scene.wait(59)
    #expect(Self.refusal(scene.opens(late)) == nil)
    let later = scene.newCode()
    scene.wait(60)
    #expect(Self.refusal(scene.opens(later)) == .code, "too old")
    for wrong in ["", "0", String(repeating: "0", count: 32), later + "0"] {
      #expect(Self.refusal(scene.opens(wrong)) == .code)
    }
  }

  @Test func `at most four codes wait, and ten guesses drop them`() {
    let scene = Scene()
    let codes = (0..<5).map { _ in scene.newCode() }
    #expect(Self.refusal(scene.opens(codes[0])) == .code)
    #expect(Self.refusal(scene.opens(codes[1])) == nil)
    for _ in 0..<8 { #expect(Self.refusal(scene.opens("guess")) == .code) }
    #expect(Self.refusal(scene.opens(codes[2])) == nil)
    #expect(Self.refusal(scene.opens("guess")) == .code)
    #expect(Self.refusal(scene.opens(codes[3])) == .code, "dropped")
    #expect(Self.refusal(scene.opens(scene.newCode())) == nil, "the next one opens")
  }

  @Test func `a session ends 12 hours after it was last used, and is renewed at most once an hour`() throws {
    let scene = Scene()
    var cookie = try scene.cookie()
    let token = scene.token(cookie)
    scene.wait(3_599)
    guard case .visit(_, nil) = scene.door.entry(Self.knock("GET", "/", cookies: [cookie])) else { throw Refused() }
    for _ in 0..<30 {
      scene.wait(3_600)
      guard case .visit(_, let renewed?) = scene.door.entry(Self.knock("GET", "/", cookies: [cookie])) else {
        throw Refused()
      }
      cookie = String(renewed.prefix { $0 != ";" })
    }
    #expect(scene.token(cookie) == token, "forms that are open go on")
    scene.wait(12 * 3_600)
    #expect(scene.token(cookie) == nil)
    // The next code goes on with the same forms.
    guard case .opened(let cookies) = scene.opens(scene.newCode(), cookies: [cookie]), let next = cookies.first else {
      throw Refused()
    }
    #expect(scene.token(String(next.prefix { $0 != ";" })) == token)
    // A clock that was a day ahead gives no longer session.
    scene.wait(-86_400)
    #expect(scene.token(String(next.prefix { $0 != ";" })) == nil)
  }

  @Test func `a cookie that this key did not sign is none, whatever else is planted beside the right one`() throws {
    let (scene, other) = (Scene(), Scene(key: 2))
    let (own, foreign) = (try scene.cookie(), try other.cookie())
    let parts = own.split(separator: ".").map(String.init)
    let forged = [
      foreign, "cvmsync-7227=", "cvmsync-7227=a.b.c", "cvmsync-7227=\(parts[1])", own.uppercased(),
      "\(parts[0]).\(parts[1])0.\(parts[2])", "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1])",
      own + ".0", "cvmsync-7228=" + own.split(separator: "=")[1],
    ]
    for cookie in forged {
      #expect(scene.token(cookie) == nil, "\(cookie)")
      #expect(scene.token("\(cookie); \(own); \(cookie)") != nil, "\(cookie)")
      #expect(scene.token(cookie, own) != nil, "\(cookie)")
    }
    #expect(scene.token(own) != other.token(foreign), "each session has its forms' own code")
  }

  @Test func `the cookie is for this page alone, and no script reads it`() throws {
    let scene = Scene()
    guard case .opened(let cookies) = scene.opens(scene.newCode() + "&langue=en") else { throw Refused() }
    #expect(cookies.count == 2)
    for cookie in cookies { #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict")) }
    #expect(cookies[1].hasPrefix("cvmsync_lang=en;"))
    // Who has chosen a language keeps it.
    guard case .opened(let again) = scene.opens(scene.newCode() + "&langue=en", cookies: ["cvmsync_lang=fr"]) else {
      throw Refused()
    }
    #expect(again.count == 1)
  }

  @Test(
    arguments: [
      ("GET", [], [], .host), ("GET", ["evil.example"], [], .host), ("GET", ["evil.example:7227"], [], .host),
      ("GET", ["127.0.0.1"], [], .host), ("GET", ["127.0.0.1:7228"], [], .host),
      ("GET", ["127.0.0.1:7227.evil.example"], [], .host), ("GET", ["[::1]:7227"], [], .host),
      ("GET", ["127.0.0.1:7227", "127.0.0.1:7227"], [], .host), ("GET", ["0.0.0.0:7227"], [], .host),
      ("HEAD", nil, [], .method), ("PUT", nil, [], .method), ("get", nil, [], .method),
      ("GET", nil, [("sec-fetch-site", "cross-site")], .otherSite),
      ("GET", nil, [("sec-fetch-site", "same-site")], .otherSite),
      ("GET", nil, [("sec-fetch-site", "none"), ("sec-fetch-site", "cross-site")], .otherSite),
      ("GET", nil, [("origin", "https://evil.example")], .otherSite),
      ("POST", nil, [], .otherSite), ("POST", nil, [("origin", "null")], .otherSite),
      ("POST", nil, [("origin", "http://127.0.0.1:7228")], .otherSite),
      ("POST", nil, [("origin", "http://localhost:7227")], .otherSite),
      ("POST", nil, [("origin", "http://127.0.0.1:7227"), ("sec-fetch-site", "same-site")], .otherSite),
      ("POST", nil, [("origin", "http://127.0.0.1:7227")], .notForm),
      ("POST", nil, [("origin", "http://127.0.0.1:7227"), ("content-type", "text/plain")], .notForm),
      (
        "POST", nil,
        [
          ("origin", "http://127.0.0.1:7227"), ("content-type", "application/x-www-form-urlencoded"),
          ("content-length", "262145"),
        ], .tooLarge
      ),
      (
        "POST", nil,
        [
          ("origin", "http://127.0.0.1:7227"), ("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
          ("sec-fetch-site", "same-origin"),
        ], nil
      ),
      (
        "POST", nil, [("origin", "http://127.0.0.1:7227"), ("content-type", "multipart/form-data; boundary=a")],
        .notForm
      ),
      ("GET", ["localhost:7227"], [("sec-fetch-site", "none")], nil), ("GET", nil, [], nil),
    ] as [(String, [String]?, [(String, String)], DoorRefusal?)])
  func `with a session, too, a request is for this page and from it, or refused`(
    method: String, hosts: [String]?, headers: [(String, String)], expected: DoorRefusal?
  ) throws {
    let scene = Scene()
    let cookie = try scene.cookie()
    let knock = Self.knock(
      method, "/", hosts: hosts ?? ["127.0.0.1:7227"], headers: headers, cookies: [cookie])
    #expect(Self.refusal(scene.door.entry(knock)) == expected)
    // Without a session nothing but the sheet, the script and the code's address is answered.
    let stranger = Self.knock(method, "/", hosts: hosts ?? ["127.0.0.1:7227"], headers: headers)
    #expect(Self.refusal(scene.door.entry(stranger)) == expected ?? .session)
  }
}
