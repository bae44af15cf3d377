import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// Who is not let in to the page, and what comes of their requests.
  struct PageAttackTests {
    private static let evil = "evil.example"

    /// Expects that the agent answers the page's visitor and its socket, and that its log tells only what may be told.
    private static func expectService(_ van: Van, _ visitor: PageVisitor) throws {
      #expect(try visitor.get("/").status == 200)
      #expect(try van.status().agent)
      let log = try #require(van.agent).errors
      let secrets = (visitor.opening + ";" + visitor.cookie).split { !$0.isHexDigit }.filter { $0.count > 20 }
      #expect(secrets.count >= 3)
      for secret in secrets.map({ String($0) }) + [evil, "passwd", "ouvrir", "jeton"] {
        #expect(!log.contains(secret), "\(secret)")
      }
    }

    @Test func `a request under another name than the page's is answered with 421, also with the session`() throws {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        let port = visitor.port
        // The name of a site that leads to this computer has the page's port.
        for host in [Self.evil, "\(Self.evil):\(port)", "127.0.0.1", "127.0.0.1:1", "\(visitor.host).\(Self.evil)", ""]
        {
          let answer = try visitor.send(visitor.request("GET", "/", [], host: host))
          #expect(answer.status == 421 && !answer.body.contains("Unité"), "\(host): \(answer)")
        }
        let twice = visitor.request("GET", "/", ["Host: \(Self.evil)"])
        #expect(try visitor.send(twice).status == 421)
        let nameless = "GET / HTTP/1.0\r\nCookie: \(visitor.cookie)\r\n\r\n"
        #expect(try visitor.send(nameless).status == 421)
        #expect(try #require(van.agent).errors.components(separatedBy: "reason=host").count == 2, "once a minute")
        try Self.expectService(van, visitor)
      }
    }

    @Test func `a request of another site, port or kind is refused, also with the session`() throws {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        for site in ["cross-site", "same-site"] {
          let answer = try visitor.get("/", "Sec-Fetch-Site: \(site)")
          #expect(answer.status == 403 && !answer.body.contains("Unité"), "\(site)")
        }
        for origin in ["https://\(Self.evil)", "http://127.0.0.1:1", "null", "http://localhost:\(visitor.port)"] {
          #expect(try visitor.post("/", "a=b", origin: origin).status == 403, "\(origin)")
          #expect(try visitor.get("/", "Origin: \(origin)").status == 403, "\(origin)")
        }
        #expect(try visitor.send(visitor.request("POST", "/", ["Content-Length: 0"])).status == 403)
        for kind in ["text/plain", "application/json", "multipart/form-data; boundary=a"] {
          #expect(try visitor.post("/", "a=b", kind: kind).status == 415, "\(kind)")
        }
        for method in ["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"] {
          let answer = try visitor.send(visitor.request(method, "/", []))
          #expect(answer.status == 405 && answer.all("Allow") == ["GET, POST"], "\(method): \(answer)")
        }
        #expect(try visitor.send(visitor.request("CONNECT", Self.evil + ":80", [])).status != 200)
        #expect(try visitor.send(visitor.request("BREW", "/", [])).status == 400)
        try Self.expectService(van, visitor)
      }
    }

    @Test func `without a session, or with a planted, guessed or used one, nothing of the station is shown`() throws {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        let stranger = visitor
        try visitor.open()
        #expect(try stranger.get(stranger.opening).status == 403, "a code opens once")
        let name = visitor.cookie.prefix { $0 != "=" }
        let (id, rest) = (
          visitor.cookie.dropFirst(name.count + 1).prefix(32), visitor.cookie.dropFirst(name.count + 33)
        )
        let forged = [
          "", "\(name)=", "\(name)=\(String(repeating: "0", count: 32))\(rest)", "\(name)=\(id)", "other=\(id)\(rest)",
          "\(name)=\(String(repeating: "x", count: 8_000))",
        ]
        for cookie in forged {
          var planted = visitor
          planted.cookie = cookie
          for path in ["/", "/vivant", "/langue/en", "/historique"] {
            let answer = try planted.get(path)
            #expect(answer.status == 403 && !answer.body.contains("Unité"), "\(cookie.prefix(80)) \(path)")
          }
          // Beside the session it is passed over.
          planted.cookie = "\(cookie); \(visitor.cookie)"
          #expect(try planted.get("/").status == 200, "\(cookie.prefix(80))")
        }
        for code in ["", "0", String(repeating: "a", count: 32)] {
          #expect(try stranger.get("/ouvrir?code=\(code)").status == 403)
        }
        try Self.expectService(van, visitor)
      }
    }

    @Test func `a form without this session's own code does nothing`() throws {
      try Van.run { van in
        try van.startAgent()
        var (visitor, other) = (try PageVisitor(at: van), try PageVisitor(at: van))
        try visitor.open()
        try other.open()
        let backups = van.station.appending(path: "backups").path
        func count() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: backups).count) ?? 0 }
        func token(_ visitor: PageVisitor) throws -> String {
          let page = try visitor.get("/poste").body
          return String(try #require(page.firstMatch(of: #/name="jeton" value="([^"]+)"/#)).output.1)
        }
        let (own, foreign) = (try token(visitor), try token(other))
        #expect(own != foreign)
        let before = count()
        for form in ["", "jeton=", "jeton=\(foreign)", "jeton=\(own)0", "jeton=\(own.dropLast())", "a=\(own)"] {
          let answer = try visitor.post("/poste/sauvegarde", form)
          #expect(answer.status == 403, "\(form): \(answer)")
        }
        #expect(count() == before)
        #expect(try #require(van.agent).errors.contains("reason=form"))
        #expect(try visitor.post("/poste/sauvegarde", "jeton=\(own)").status == 200)
        #expect(count() > before)
        try Self.expectService(van, visitor)
      }
    }

    @Test func `no path leads to a file, and a request that can be read in two ways is answered once or not at all`()
      throws
    {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        let paths = [
          "/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
          "/style.css/../../etc/passwd", "/..\\..\\etc\\passwd", "/style.css%00", "/%", "/config.json",
          "http://\(Self.evil)/etc/passwd", "file:///etc/passwd",
        ]
        for path in paths {
          let answer = try visitor.get(path)
          #expect([400, 404].contains(answer.status) && !answer.body.contains("root:"), "\(path): \(answer)")
        }
        let hidden = "GET /hidden HTTP/1.1\r\nHost: \(visitor.host)\r\n\r\n"
        let form = ["Origin: http://\(visitor.host)", "Content-Type: application/x-www-form-urlencoded"]
        let unclear = [
          form + ["Content-Length: 6", "Transfer-Encoding: chunked"],
          form + ["Content-Length: 6", "Content-Length: 0"],
          form + ["Transfer-Encoding: chunked, identity"], form + ["Content-Length: +6"],
          form + ["Transfer-Encoding : chunked"], form + ["Content-Length: 6\r\n X: y"],
        ]
        for headers in unclear {
          let connection = try RawConnection(toPort: visitor.port)
          connection.give(Array((visitor.request("POST", "/", headers) + "0\r\n\r\n" + hidden).utf8))
          try waitUntil("it is closed", within: .seconds(60)) { !connection.turn() }
          let text = String(decoding: connection.received, as: UTF8.self)
          #expect(text.components(separatedBy: "HTTP/1.1 ").count <= 2, "\(headers): \(text)")
          #expect(!text.hasPrefix("HTTP/1.1 2"), "\(headers): \(text)")
        }
        try Self.expectService(van, visitor)
      }
    }

    @Test func `a head over 32 KiB, 100 headers or a body over 256 KiB is refused before it is kept`() throws {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        let long = String(repeating: "a", count: 100_000)
        #expect(try visitor.get("/", "X-Long: \(long)").status == 400)
        #expect(try visitor.get("/\(long)").status != 200)
        let many = (0..<200).map { "X-\($0): a" }
        #expect(try visitor.send(visitor.request("GET", "/", many)).status == 400)
        let some = (0..<40).map { "X-\($0): " + String(repeating: "a", count: 1_000) }
        #expect(try visitor.send(visitor.request("GET", "/", some)).status == 400)
        let form = ["Origin: http://\(visitor.host)", "Content-Type: application/x-www-form-urlencoded"]
        let huge = visitor.request("POST", "/", form + ["Content-Length: 1073741824"])
        #expect(try visitor.send(huge).status == 413)
        // One whose length is not told.
        let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
        let endless = visitor.request("POST", "/poste/sauvegarde", form + ["Transfer-Encoding: chunked"])
        #expect(try visitor.send(endless + String(repeating: chunk, count: 5)).status == 400)
        let overflow = visitor.request("POST", "/", form + ["Content-Length: 99999999999999999999999999"])
        #expect([400, 413].contains(try visitor.send(overflow).status))
        try Self.expectService(van, visitor)
      }
    }

    @Test func `200 idle and dripping connections keep nobody from page and socket, and are closed`() throws {
      try Van.run { van in
        try van.startAgent()
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        let idle = try (0..<100).map { _ in try RawConnection(toPort: visitor.port) }
        let slow = try (0..<100).map { _ in try RawConnection(toPort: visitor.port) }
        for each in slow { each.give(Array("GET / HTTP/1.1\r\nX-Slow: ".utf8)) }
        func drip() {
          for each in slow { each.give([UInt8(ascii: "a")]) }
          for each in idle + slow { each.turn() }
        }
        for _ in 0..<5 {
          drip()
          let start = ContinuousClock.now
          #expect(try visitor.get("/").status == 200)
          #expect(try van.status().agent)
          #expect(ContinuousClock.now - start < .seconds(15))
        }
        try waitUntil("all are closed", within: .seconds(60), every: 200) {
          drip()
          return (idle + slow).allSatisfy(\.isClosed)
        }
        try Self.expectService(van, visitor)
      }
    }

    @Test(.enabled(if: geteuid() == 0, "another user's program is started, which takes root"))
    func `another user of this computer gets no byte, not even with the code or a stolen cookie`() throws {
      try Van.run { van in
        try van.startAgent()
        let fresh = try PageVisitor(at: van)
        var visitor = try PageVisitor(at: van)
        try visitor.open()
        for arguments in [[fresh.address], ["--cookie", visitor.cookie, "http://\(visitor.host)/"]] {
          let run = try ProgramRun.run(
            "/usr/bin/setpriv",
            ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/curl", "-s", "-m", "20"] + arguments,
            outputsIn: van.folder)
          // 52 and 56: the connection was closed without an answer.
          #expect([52, 56].contains(run.code) && run.output.isEmpty, "\(run)")
        }
        let errors = try #require(van.agent).errors
        #expect(errors.contains("user=65534") && errors.contains("another user connected"), "\(errors)")
        #expect(try fresh.get(fresh.opening).status == 303, "the code was not used up")
        try Self.expectService(van, visitor)
      }
    }
  }
}
