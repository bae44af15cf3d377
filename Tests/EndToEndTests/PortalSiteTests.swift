import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The reference portal's web site, over HTTP.
  struct PortalSiteTests {
    private static let paper = [
      "numero": "4471190", "date": "2026-11-23", "heure": "10:55", "motif": "periodic", "mecanicien": "TREM1234",
      "pnbv": "1", "unite": "none", "type": "person", "nom": "Tremblay, Exemple", "resultat": "compliant",
      "circuler": "true", "vignette": "12", "vehicule": "00000000-0000-4000-8000-000000000001",
    ]
    private static let save = "/saisie/cvm/enregistrer"

    private static func run(_ body: (ReferencePortal) throws -> Void) throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString.prefix(8))")
      defer { try? FileManager.default.removeItem(at: folder) }
      let outputs = folder.appending(path: "outputs")
      let home = folder.appending(path: "portal")
      for made in [outputs, home] {
        try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
      }
      let portal = try ReferencePortal(in: home, vehicles: 60, outputsIn: outputs)
      defer { portal.kill() }
      try body(portal)
    }

    @Test
    func `sign-in takes the newest code alone, one session an account, and ends after 15 idle minutes (C1 to C5)`()
      throws
    {
      try Self.run { portal in
        let visit = SiteVisit(at: portal)
        #expect(try visit.get("/menu").location == "/?session=terminee")
        #expect(try visit.get("/").text.contains("Code d’accès"))
        let program = try LoopbackRequest.send("GET", "/", to: .port(portal.port))
        #expect(program.status == 404 && program.head.contains("application/problem+json"))
        try portal.set(fault: "two-codes", times: 1)
        let asked = try visit.post("/connexion", ["code-acces": "trem1234 ", "mot-de-passe": "mecano-1"])
        let attempt = try #require(asked.location?.split(separator: "=").last.map(String.init))
        let older = try portal.code(in: portal.mails[0])
        #expect(try visit.post("/connexion/code", ["demande": attempt, "code": older]).status == 410)
        let opened = try visit.post("/connexion/code", ["demande": attempt, "code": try portal.newestCode()])
        #expect(opened.location == "/menu")
        let cookie = try #require(opened.field("Set-Cookie"))
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
        #expect(try visit.get("/menu").status == 200)
        let closed = try SiteVisit(at: portal).signIn()
        #expect(closed.status == 409 && closed.text.contains("Vous êtes déjà connecté"))
        try portal.advanceClock(minutes: 14)
        #expect(try visit.get("/menu").status == 200)
        try portal.advanceClock(minutes: 15)
        #expect(try visit.get("/menu").location == "/?session=terminee")
        #expect(try visit.signIn().location == "/menu")
        #expect(try visit.post("/deconnexion", [:]).location == "/")
        #expect(try SiteVisit(at: portal).signIn().location == "/menu")
      }
    }

    @Test func `the fifth wrong password suspends the account, for stations too (C3)`() throws {
      try Self.run { portal in
        let visit = SiteVisit(at: portal)
        let statuses = try (1...6).map { _ in try visit.signIn("TREM1234", "faux").status }
        #expect(statuses == [401, 401, 401, 401, 423, 423])
        let body = Data(
          """
          {"accessCode": "TREM1234", "id": "019a0000-0000-7000-8000-000000000001", "password": "mecano-1"}
          """.utf8)
        let station = try LoopbackRequest.send("POST", "/sync/v1/sign-ins", body: body, to: .port(portal.port))
        #expect(station.status == 423)
      }
    }

    @Test func `a document typed on the site outlives kill -9, is told to stations field by field, and is there once`()
      throws
    {
      try Self.run { portal in
        let visit = SiteVisit(at: portal)
        _ = try visit.signIn()
        let saved = try visit.post(Self.save, Self.paper)
        #expect(saved.location == "/consulter/cvm/4471190?enregistre=oui")
        portal.kill()
        try portal.start()
        #expect(try visit.signIn().location == "/menu")
        let shown = try visit.get("/consulter?document=cvm&numero=4471190")
        #expect(shown.location == "/consulter/cvm/4471190")
        #expect(try visit.get("/consulter/cvm/4471190").text.contains("Tremblay, Exemple"))
        #expect(try visit.get("/consulter?document=avp&numero=4471190").text.contains("Aucun document"))
        let token = try #require(visit.cookie.split(separator: "=").last)
        let told = try LoopbackRequest.send(
          "GET", "/sync/v1/certificates/mechanical/4471190", headers: ["Authorization: Bearer \(token)"],
          to: .port(portal.port))
        let document = try told.decoded(Told.self)
        #expect(document.payload == nil)
        #expect(document.certificate.owner.name == "Tremblay, Exemple")
        #expect(document.certificate.vehicle.vin == "2HGFC2F50KH512034")
        #expect(try visit.post(Self.save, Self.paper).faults == ["numero"])
        #expect(try portal.certificates().map(\.vehicle) == [Self.paper["vehicule"]])
        #expect(try portal.ledger().vehicles.created == 0)
      }
    }

    private struct Told: Decodable {
      let payload: String?
      let certificate: Certificate

      struct Certificate: Decodable {
        let owner: Owner
        let vehicle: Vehicle
      }
      struct Owner: Decodable { let name: String }
      struct Vehicle: Decodable { let vin: String }
    }

    /// A fault of the site, the answer's status (0: none), and whether the document is there afterwards.
    static let faults: [(name: String, value: String?, changes: [String: String], status: Int, isThere: Bool)] = [
      ("error-500", nil, [:], 500, false), ("commit-then-500", nil, [:], 500, true),
      ("commit-then-drop", nil, [:], 0, true), ("drop-before-commit", nil, [:], 0, false),
      ("outage", nil, [:], 0, false), ("outage", "503", [:], 503, false), ("maintenance", "60", [:], 503, false),
      ("too-many", nil, [:], 429, false), ("forbid", nil, [:], 403, false), ("garbage", nil, [:], 200, true),
      ("cut-answer", nil, [:], 303, true), ("captive-200", nil, [:], 200, false), ("sign-out", nil, [:], 303, false),
      ("commit-late", "86400000", [:], 504, false), ("commit-late", "0", [:], 504, true),
      ("refuse-number", "4471190", [:], 422, false), ("refuse-field", "4471190:owner.name", [:], 422, false),
      ("name-500", nil, ["nom": String(repeating: "x", count: 41)], 500, false),
      ("name-500", "off", ["nom": String(repeating: "x", count: 41)], 422, false),
      ("name-500", "committed", ["nom": String(repeating: "x", count: 41)], 500, true),
      ("slow", "10", [:], 303, true),
    ]

    @Test func `each fault acts on the site as its switch says (U2)`() throws {
      try Self.run { portal in
        for (index, fault) in Self.faults.enumerated() {
          let visit = SiteVisit(at: portal)
          try portal.signOutAll()
          try portal.clearFaults()
          _ = try visit.signIn()
          let number = "44712\(10 + index)"
          let value = fault.value?.replacing("4471190", with: number)
          try portal.set(fault: fault.name, value: value, times: 1, endpoint: "enregistrer")
          let status =
            (try? visit.post(Self.save, Self.paper.merging(["numero": number]) { $1 }.merging(fault.changes) { $1 })
              .status) ?? 0
          #expect(status == fault.status, "\(fault.name) \(fault.value ?? "")")
          try portal.clearFaults()
          try portal.advanceClock(minutes: 0)
          let isThere = try portal.certificates().contains { $0.number == number }
          #expect(isThere == fault.isThere, "\(fault.name) \(fault.value ?? "")")
        }
      }
    }

    private static let hostile = "\"><script>alert(1)</script>'&{{x}}"

    @Test func `hostile texts are shown as text, and hostile requests are refused`() throws {
      try Self.run { portal in
        let visit = SiteVisit(at: portal)
        _ = try visit.signIn()
        let typed = Self.paper.merging(["nom": Self.hostile, "remarques": Self.hostile, "rue": Self.hostile]) { $1 }
        let pages = [
          try visit.post(Self.save, typed), try visit.get("/vehicules?niv=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
          try visit.get("/consulter?numero=%3Cscript%3Ealert(1)%3C/script%3E"),
          try visit.get("/saisie/cvm?niv=%22%3E%3Cscript%3E"),
        ]
        for page in pages {
          #expect(page.text.contains("&lt;script&gt;"))
          #expect(!page.text.contains("<script"))
          #expect(page.field("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
        }
        let statuses = [
          try visit.post(Self.save, Self.paper, headers: ["Origin: http://ailleurs.exemple"]),
          try visit.post(Self.save, Self.paper, headers: ["Origin: null"]),
          try visit.post(Self.save, bytes: Data("{}".utf8), headers: ["Content-Type: application/json"]),
          try visit.post(Self.save, bytes: Data(repeating: 0x61, count: 65_537)),
          try visit.post(Self.save, bytes: Data(String(repeating: "a=b&", count: 401).utf8)),
          try visit.post(Self.save, bytes: Data("numero=%FF".utf8)),
          try visit.post(Self.save, bytes: Data("a=%4".utf8)),
          try visit.get(Self.save), try visit.get("/consulter/cvm/%2e%2e"), try visit.post("/menu", [:]),
        ].map(\.status)
        #expect(statuses == [404, 404, 400, 413, 400, 400, 400, 405, 404, 405])
        #expect(try SiteVisit(at: portal).post(Self.save, Self.paper).location == "/?session=terminee")
        #expect(try portal.certificates().isEmpty)
      }
    }
  }
}
