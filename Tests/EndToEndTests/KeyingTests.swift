import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A station whose portal changes from a web site, into which a person types, to SyncProtocol, and back.
  struct KeyingTests {
    @Test func `a station that goes from web site to protocol and back loses nothing, and nothing is there twice`()
      throws
    {
      try Van.run(portalAddress: "web") { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        let person = Typist(at: van)
        try van.startAgent()
        try van.addStock(number(1), number(400))
        try van.recordAll((1...4).map { Self.entry($0, vehicles[$0]) })
        try person.signIn()
        // Seen at the portal; saved and not seen; saved, and the agent is killed before anybody says so; not begun.
        try person.type(1, into: vehicles[1])
        try person.tick(1)
        try person.witness(1)
        try person.type(2, into: vehicles[2])
        try person.tick(2)
        try person.type(3, into: vehicles[3])
        van.killAgent()
        try van.startAgent()
        let keying = try van.status().keying
        #expect((keying.witnessed, keying.keyed, keying.keying, keying.toKey) == (1, 1, 1, 1))
        try person.signOut()

        try Self.change(van, to: van.portal.address)
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)
        #expect(try van.status().count(.confirmed) == 4)
        #expect(try van.portal.certificates().map(\.number).sorted() == (1...4).map(number))
        #expect(try van.portal.certificates().count { $0.digest == nil } == 3, "one was sent, three were typed")
        #expect(try van.portal.ledger().vehicles.created == 0)
        let why = try van.cvmsync("why", number(1)).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(why.contains("typed at the portal by a person; every field that the portal shows agrees"), "\(why)")
        _ = try van.cvmsync("sign-out")

        try Self.change(van, to: "web")
        try van.recordAll([Self.entry(5, vehicles[5])])
        #expect(try van.status().count(.confirmed) == 4 && van.status().keying.toKey == 1)
        try person.signIn()
        try person.type(5, into: vehicles[5])
        try person.tick(5)
        try person.witness(5)
        #expect(try van.status().keying.open == 0)
        #expect(try van.certificates().count == 5)
        #expect(try van.portal.certificates().map(\.number).sorted() == (1...5).map(number))
        let check = try van.cvmsync("check")
        #expect(check.code == 0, "\(check)")
      }
    }

    private static func change(_ van: Van, to portal: String) throws {
      guard try van.stopAgent() == 0 else { throw Hindrance("the agent did not end well") }
      try van.configure("portal", portal)
      try van.startAgent()
    }

    private static func entry(_ index: Int, _ vehicle: SeededVehicle) -> InspectionEntry {
      InspectionEntry(number(index), of: vehicle).with("performedAt", value: Typist.moment(ofHour: 8 + index))
        .with("vehicle", "pnbv", value: "2100")
    }
  }
}

/// A person who types at the portal's site what the station shows, over its socket.
private struct Typist {
  let van: Van
  let site: SiteVisit

  init(at van: Van) {
    self.van = van
    site = SiteVisit(at: van.portal)
  }

  private static let person = ["name": "Exemple Tremblay", "accessCode": "TREM1234"]

  /// Yesterday at this hour in Québec, as on a paper.
  static func moment(ofHour hour: Int) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "America/Toronto")
    format.dateFormat = "yyyy-MM-dd'T'\(hour < 10 ? "0" : "")\(hour):00xxx"
    return format.string(from: Date(timeIntervalSinceNow: -86_400))
  }

  func signIn() throws {
    let menu = try site.signIn()
    guard menu.location == "/menu" else { throw Hindrance("\(menu.status) \(menu.text)") }
  }

  func signOut() throws { _ = try site.post("/deconnexion", [:]) }

  /// Takes a certificate, looks for it, types each field and saves it at the portal, and does not tell the station yet.
  func type(_ index: Int, into vehicle: SeededVehicle) throws {
    var session = try van.ask("POST", "keying-take", call(index), as: KeyingSession.self)
    guard try !isThere(index) else { throw Hindrance("\(number(index)) is at the portal already") }
    session = try act(index, session, ["searched": ["found": "absent"]])
    session = try act(index, session, ["vehicle": ["found": "selected"]])
    var typed = ["vehicule": vehicle.id]
    while case .field(let step)? = session.record.stage {
      let value = session.sheet.steps[step]
      if let name = Self.names[value.field] { typed[name] = value.text ?? value.choice ?? "" }
      session = try act(index, session, ["next": [:] as [String: String]])
    }
    let saved = try site.post("/saisie/cvm/enregistrer", typed)
    guard saved.status == 303 else { throw Hindrance("not saved: \(saved.status) \(saved.faults)") }
  }

  func tick(_ index: Int) throws {
    let session = try van.ask("POST", "keying-session", call(index), as: KeyingSession.self)
    _ = try act(index, session, ["saved": [:] as [String: String]])
  }

  func witness(_ index: Int) throws {
    guard try isThere(index) else { throw Hindrance("\(number(index)) is not at the portal") }
    let session = try van.ask("POST", "keying-session", call(index), as: KeyingSession.self)
    var seen = call(index)
    seen["revision"] = session.record.revision
    seen["seen"] = [
      "number": number(index), "vin": String((session.vehicle.vin.text).suffix(6)), "result": "compliant",
    ]
    let after = try van.ask("POST", "keying-witness", seen, as: KeyingSession.self)
    guard after.record.state == .witnessed else { throw Hindrance("\(after.record.state)") }
  }

  private func isThere(_ index: Int) throws -> Bool {
    try site.get("/consulter?document=cvm&numero=\(number(index))").location == "/consulter/cvm/\(number(index))"
  }

  private func call(_ index: Int) -> [String: Any] {
    ["subject": ["kind": "mechanical", "number": number(index)], "by": Self.person]
  }

  private func act(_ index: Int, _ session: KeyingSession, _ action: [String: Any]) throws -> KeyingSession {
    var step = call(index)
    step["revision"] = session.record.revision
    step["action"] = action
    return try van.ask("POST", "keying-step", step)
  }

  /// The site's fields.
  private static let names: [KeyingField: String] = [
    .number: "numero", .date: "date", .time: "heure", .inspectionReason: "motif", .mechanic: "mecanicien",
    .year: "annee", .make: "marque", .model: "modele", .plate: "plaque", .jurisdiction: "province", .netMass: "masse",
    .grossVehicleWeightRating: "pnbv", .odometer: "odometre", .odometerUnit: "unite", .ownerKind: "type",
    .ownerName: "nom", .result: "resultat", .mayCirculate: "circuler", .sticker: "vignette", .remarks: "remarques",
  ]
}
