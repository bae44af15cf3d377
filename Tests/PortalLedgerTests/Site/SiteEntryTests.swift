import PortalLedger
import SyncProtocol
import Testing

struct SiteEntryTests {
  @Test(arguments: [(CertificateKind.mechanical, TypedPaper.cvm), (.photometric, TypedPaper.avp)])
  func `what is typed is read back field by field, and the portal's own values beside it`(
    kind: CertificateKind, paper: [String: String]
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let key = try bench.type(paper, kind, by: visitor)
    let document = try bench.ledger.document(key)
    #expect(document.certificate.typed == paper)
    #expect(document.payload == nil && document.receipt == nil)
    #expect(document.certificate.vehicle.vin == "2HGFC2F50KH512034")
    #expect(document.certificate.keyedBy == "TREM1234")
    #expect(document.certificate.inspection == id(7_000))
    #expect(document.certificate.station == .site)
    #expect(document.certificate.paperReason == .other)
    #expect(document.certificate.vehicle.colour == nil && document.certificate.owner.address?.jurisdiction == nil)
    let digest = PayloadDigest(of: try CanonicalJSON.encode(document.certificate))
    let query = LookupQuery(kind: kind, number: key.number, digest: digest)
    #expect(try bench.ledger.lookup(LookupRequest(queries: [query])).results.map(\.state) == [.differs])
    #expect(try bench.ledger.find(FindRequest(kind: kind, vin: "2HGFC2F50KH512034")).documents.count == 1)
  }

  static let refused: [([String: String], String?)] = [
    (["nom": String(repeating: "x", count: 40)], nil),
    (["nom": String(repeating: "x", count: 41)], "internal-error"),
    (["rue": "Kingstonnn"], "rue"), (["rue": "123456789"], nil),
    (["ni": "12345678901234"], "ni"), (["ni": "1234567890123"], nil),
    (["neq": "114000000"], "neq"), (["type": "person"], "neq"),
    (["masse": "1250,5"], "masse"), (["masse": ""], nil), (["masse": "-1"], "masse"), (["masse": "1 250"], "masse"),
    (["pnbv": ""], "pnbv"), (["pnbv": "4501"], nil), (["pnbv": "3130,5"], "pnbv"),
    (["plaque": ""], nil), (["plaque": String(repeating: "A", count: 17)], "plaque"),
    (["province": "quebec"], "province"),
    (["odometre": ""], "odometre"), (["odometre": "98231,4"], "odometre"), (["unite": ""], "unite"),
    (["unite": "broken"], "unite"), (["unite": "broken", "odometre": ""], nil),
    (["annee": "16"], "annee"), (["date": "23/11/2026"], "date"), (["heure": "10 h 55"], "heure"),
    (["date": "", "heure": "", "motif": "", "mecanicien": ""], "date heure motif mecanicien"),
    (["mecanicien": "tremblay"], "mecanicien"), (["motif": "vacances"], "motif"),
    (["numero": "44 71"], "numero"), (["numero": String(repeating: "1", count: 33)], "numero"),
    (["composant-2": "A"], "composant-2"), (["code-2": "ab"], "code-2"), (["gravite-2": ""], "gravite-2"),
    (["mesure-1": "1,5"], "mesure-1"), (["mesure-unite-1": ""], "mesure-unite-1"), (["reparee-1": "hier"], "reparee-1"),
    (["composant-4": "1", "code-4": "A", "gravite-4": "minor"], "composant-4"),
    (["resultat": "compliant"], "resultat"), (["reparee-1": ""], "circuler"), (["vignette": "12"], "vignette"),
    (["vignette": "9"], "vignette"), (["remarques": String(repeating: "r", count: 1001)], "remarques"),
    (["remarques": "a\u{202E}b"], "remarques"), (["remarques": "a\r\nb"], nil),
  ]

  @Test(arguments: refused)
  func `a CVM is refused at its field, and nothing is saved [FAQ R2 to R8]`(
    changes: [String: String], expected: String?
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let new = SiteVehicle.new(vin: "RM4471", id: id(9_100))
    #expect(bench.refusal(of: TypedPaper.cvm.with(changes), for: new, by: visitor) == expected)
    #expect(bench.ledger.allDocuments.count == (expected == nil ? 1 : 0))
    #expect(bench.ledger.vehicles(vin: "RM4471").count == (expected == nil ? 1 : 0))
  }

  @Test(
    arguments: [
      (["lecture-avant-gauche": "70,5"], "lecture-avant-gauche"), (["lecture-lunette": "100.5"], "lecture-lunette"),
      (["lecture-avant-gauche": "", "lecture-avant-droite": "", "lecture-lunette": ""], "lecture-avant-gauche"),
      (["resultat": "compliant"], "resultat"), (["appareil": String(repeating: "1", count: 41)], "appareil"),
      (["composant-1": "1", "vignette": "12"], nil),
    ] as [([String: String], String?)])
  func `an AVP is refused at its field, and has no defects and no sticker`(
    changes: [String: String], expected: String?
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    #expect(bench.refusal(of: TypedPaper.avp.with(changes), .photometric, by: visitor) == expected)
    #expect(bench.ledger.allDocuments.count == (expected == nil ? 1 : 0))
  }

  @Test(arguments: [("", false), ("RM4471 ", false), ("00000000000RM44710", false), ("RM-4471", false), ("7", true)])
  func `a new vehicle has a NIV of 1 to 17 characters [FAQ R5]`(vin: String, isTaken: Bool) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let refusal = bench.refusal(of: TypedPaper.cvm, for: .new(vin: vin, id: id(9_100)), by: visitor)
    #expect((refusal == nil) == isTaken)
    #expect(bench.ledger.vehicles(vin: vin).count == (isTaken ? 1 : 0))
  }

  @Test func `a selected vehicle stays as it is, its owner too, and a new one is created once [FAQ R1]`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let before = bench.ledger.vehicle(Bench.vehicle)
    _ = try bench.type(TypedPaper.cvm, by: visitor)
    #expect(bench.ledger.vehicle(Bench.vehicle) == before)
    #expect(bench.ledger.allVehicles.count == 1)
    let other = TypedPaper.cvm.with(["numero": "0441002"])
    _ = try bench.type(other, for: .new(vin: "RM4471", id: id(9_100)), by: visitor)
    #expect(bench.ledger.vehicles(vin: "RM4471").map(\.ownerName) == ["Société de transport et de location Exem"])
    #expect(bench.ledger.allDocuments.map(\.vehicle) == [Bench.vehicle, id(9_100)])
    #expect(bench.ledger.vehicles(plate: "K12ABC", jurisdiction: "US-ME").map(\.id) == [id(9_100)])
  }

  @Test func `a number is there once, however it came, and an older document gets one [FAQ A3]`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = try bench.ledger.submit(try submission(of: sampleForm()), by: visitor, now: bench.now)
    #expect(bench.refusal(of: TypedPaper.cvm, by: visitor) == "numero")
    let typed = try bench.type(TypedPaper.cvm.with(["numero": "0441002"]), by: visitor)
    #expect(bench.refusal(of: TypedPaper.cvm.with(["numero": "0441002"]), by: visitor) == "numero")
    let sent = try submission(of: sampleForm("0441002"), operation: 101)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(sent, by: visitor, now: bench.now) }
    #expect(refused?.type == .numberTaken)
    let older = try bench.type(TypedPaper.cvm.with(["numero": ""]), by: visitor)
    #expect(![typed.number, "0441001"].contains(older.number) && older.number.isDocumentNumber)
    #expect(try bench.ledger.document(older).certificate.number == nil)
    #expect(bench.ledger.allDocuments.count == 3)
  }

  @Test func `a document that is saved late is in progress until then, and saved once`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let entry = SiteEntry(
      kind: .mechanical, typed: TypedForm(TypedPaper.cvm), vehicle: .selected(Bench.vehicle), inspection: id(7_000))
    try bench.ledger.postpone(entry, by: visitor, until: bench.now + 2_000)
    #expect(bench.refusal(of: TypedPaper.cvm, by: visitor) == "numero")
    bench.now += 2_000
    bench.ledger.settle(now: bench.now)
    #expect(bench.ledger.allDocuments.map(\.key.number) == ["0441001"])
    #expect(bench.refusal(of: TypedPaper.cvm, by: visitor) == "numero")
  }

  @Test func `a long name is Erreur 500, a refusal, or saved before the error, as the portal's switch says [FAQ R3]`()
    throws
  {
    var bench = Bench()
    let visitor = try bench.signIn()
    let long = TypedPaper.cvm.with(["nom": String(repeating: "é", count: 41)])
    #expect(bench.refusal(of: long, by: visitor) == "internal-error")
    bench.ledger.policy.longNameIsError500 = false
    #expect(bench.refusal(of: long, by: visitor) == "nom")
    #expect(bench.ledger.allDocuments.isEmpty)
    bench.ledger.policy.commitsLongNames = true
    #expect(bench.refusal(of: long, by: visitor) == "internal-error")
    let saved = try bench.ledger.document(DocumentKey(kind: .mechanical, number: "0441001"))
    #expect(saved.certificate.owner.name == String(repeating: "é", count: 40))
  }

  @Test func `the office without a mandate saves nothing, and a mandatary sees its own documents [FAQ C6]`() throws {
    var bench = Bench()
    let office = try bench.signIn(as: Bench.office, attempt: 3_000)
    #expect(bench.refusal(of: TypedPaper.cvm, by: office) == "no-mandate")
    let visitor = try bench.signIn()
    _ = try bench.type(TypedPaper.cvm, by: visitor)
    try bench.ledger.keyIn(sampleForm("0449999"), now: bench.now)
    _ = try bench.ledger.submit(
      try submission(of: sampleForm("0441003"), operation: 102), by: visitor, now: bench.now)
    let history = bench.ledger.history(of: visitor)
    #expect(history.documents.map(\.number) == ["0441003", "0441001"])
    #expect(history.count == 2)
    #expect(bench.ledger.history(of: office).count == 0)
  }

  @Test func `a typed document's defects are repaired at the site, each once [FAQ A2]`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let key = try bench.type(TypedPaper.cvm, by: visitor)
    let typed = TypedForm(["date": "2026-11-24", "heure": "09:00", "mecanicien": "TREM1234"])
    #expect(repair(&bench, key, typed, [], as: 8_000, by: visitor) == "")
    #expect(repair(&bench, key, TypedForm([:]), [1], as: 8_001, by: visitor) == "date heure mecanicien")
    #expect(repair(&bench, key, typed, [1], as: 8_002, by: visitor) == nil)
    let document = try bench.ledger.document(key)
    #expect(document.certificate.result == .compliant)
    #expect(document.conformities?.count == 1)
    #expect(repair(&bench, key, typed, [1], as: 8_003, by: visitor) == "")
  }

  private func repair(
    _ bench: inout Bench, _ key: DocumentKey, _ typed: TypedForm, _ positions: [Int], as operation: Int,
    by visitor: Visitor
  ) -> String? {
    do throws(SiteRefusal) {
      try bench.ledger.enter(
        repairsOf: key, typed, repaired: positions, as: id(operation), by: visitor, now: bench.now)
      return nil
    } catch {
      guard case .fields(let faults) = error else { return "\(error)" }
      return faults.map(\.field).joined(separator: " ")
    }
  }

  @Test func `a restored ledger has what was typed, with its vehicle and mandate`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = bench.ledger.takeChanges()
    _ = try bench.type(TypedPaper.cvm, for: .new(vin: "RM4471", id: id(9_100)), by: visitor)
    let changes = bench.ledger.takeChanges()
    var again = Ledger()
    for change in changes { again.restore(change) }
    #expect(again.allDocuments == bench.ledger.allDocuments)
    #expect(again.allDocuments.first?.mandate == "M-100200")
    #expect(again.vehicle(id(9_100))?.vehicle.plate == "K12 ABC")
  }
}
