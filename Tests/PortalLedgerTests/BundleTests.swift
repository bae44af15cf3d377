import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

/// What a station's people carry to the office (SyncProtocol §12).
struct BundleTests {
  @Test func `an entry is committed with the receipt its submission alone would have had`() throws {
    var (bench, visitor) = try office()
    let entry = try entry(of: sampleForm(), vehicle: Bench.vehicle)
    let answer = try bench.accept([entry], by: visitor)
    #expect(answer.bundle == id(700) && answer.station == id(5) && answer.answeredAt == bench.now)
    #expect(answer.results.map(\.status) == [201])
    let receipt = try #require(answer.results.first?.receipt)
    #expect(receipt.operation == entry.operation && receipt.number == entry.number && receipt.digest == entry.digest)
    #expect(try bench.ledger.outcome(of: entry.operation).receipt == receipt)
  }

  @Test(arguments: Portal.all)
  func `the same bundle twice, or network and bundle in either order, ends once`(portal: Portal) throws {
    var (bench, visitor) = try office()
    portal.set(&bench.ledger.policy)
    let entries = try [
      entry(of: sampleForm("0441001")), entry(of: sampleForm("0441002", inspection: 2), operation: 101),
    ]
    let sent = try bench.ledger.submit(submission(of: sampleForm("0441001")), by: visitor, now: bench.now).receipt
    let first = try bench.accept(entries, by: visitor)
    #expect(first.results.map(\.status) == [200, 201])
    #expect(first.results[0].receipt == sent)
    bench.advance(minutes: 90)
    let second = try bench.accept(entries, by: visitor)
    #expect(second.results.map(\.status) == [200, 200])
    #expect(second.results.map(\.receipt) == first.results.map(\.receipt))
    let late = try submission(of: sampleForm("0441002", inspection: 2), operation: 101)
    if bench.ledger.policy.features.idempotency {
      #expect(try bench.ledger.submit(late, by: visitor, now: bench.now).receipt == first.results[1].receipt)
    }
    #expect(bench.ledger.allDocuments.count == 2)
  }

  enum Portal: CaseIterable {
    case complete, withoutUniqueNumbers, withoutIdempotency
    static let all = Array(allCases)
    func set(_ policy: inout LedgerPolicy) {
      policy.features.uniqueNumbers = self != .withoutUniqueNumbers
      policy.features.idempotency = self != .withoutIdempotency
    }
  }

  @Test func `a portal that keeps neither numbers nor keys apart takes no bundles`() throws {
    var (bench, visitor) = try office()
    bench.ledger.policy.features.uniqueNumbers = false
    bench.ledger.policy.features.idempotency = false
    #expect(!bench.ledger.policy.hasBundles)
    let file = try sealed([entry(of: sampleForm())])
    #expect(bench.problem(with: file, by: visitor)?.type == .notSupported)
  }

  @Test func `a number that is there under another key is not committed again without unique numbers`() throws {
    var (bench, visitor) = try office()
    bench.ledger.policy.features.uniqueNumbers = false
    let there = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now).receipt
    let same = try bench.accept([entry(of: sampleForm(), operation: 101)], by: visitor)
    #expect(same.results.map(\.receipt) == [there])
    let other = try bench.accept([entry(of: sampleForm(inspection: 2), operation: 102)], by: visitor)
    #expect(other.results.map(\.status) == [412])
    #expect(other.results.first?.problem?.field == "number")
    #expect(bench.ledger.allDocuments.count == 1)
  }

  @Test func `a document whose request is under way is in progress`() throws {
    var (bench, visitor) = try office()
    let late = try submission(of: sampleForm())
    try bench.ledger.postpone(late, by: visitor, until: bench.now + 1)
    #expect(try bench.accept([entry(of: sampleForm())], by: visitor).results.map(\.status) == [409])
    bench.advance(minutes: 1)
    bench.ledger.settle(now: bench.now)
    #expect(try bench.accept([entry(of: sampleForm())], by: visitor).results.map(\.status) == [200])
    #expect(bench.ledger.allDocuments.count == 1)
  }

  @Test func `a vehicle of the new id is the one that is meant, and another vehicle's id is taken`() throws {
    var (bench, visitor) = try office()
    var form = sampleForm()
    form.vehicle = Self.trailer
    let first = try bench.accept([entry(of: form, vehicle: nil)], by: visitor)
    // Another of that NIV came in meanwhile: the id alone says which is meant.
    let twin = PortalVehicle(id: id(8_000), vehicle: Self.trailer, ownerName: nil)
    try bench.ledger.register([twin], origin: .keyedIn, now: bench.now)
    var again = sampleForm("0441002", inspection: 2)
    again.vehicle = Self.trailer
    let second = try bench.accept([entry(of: again, operation: 101, vehicle: nil)], by: visitor)
    #expect((first.results + second.results).map(\.receipt?.vehicle) == [id(600), id(600)])
    var other = sampleForm("0441003", inspection: 3)
    other.vehicle = VehicleForm(vin: "AUTRE1")
    let third = try bench.accept([entry(of: other, operation: 102, vehicle: nil)], by: visitor).results
    #expect(third.map(\.status) == [412] && third.first?.problem?.field == "newVehicle")
    #expect(bench.ledger.allDocuments.count == 2)
  }

  @Test func `one entry that is refused stops no other`() throws {
    var (bench, visitor) = try office()
    var bad = sampleForm("0441002", inspection: 2)
    bad.sticker = 9
    let entries = try [
      entry(of: sampleForm("0441001")), entry(of: bad, operation: 101),
      entry(of: sampleForm("0441003", inspection: 3), operation: 102, vehicle: id(404)),
      entry(of: sampleForm("0441004", inspection: 4), operation: 103),
    ]
    let results = try bench.accept(entries, by: visitor).results
    #expect(results.map(\.status) == [201, 422, 422, 201])
    #expect(results.map { $0.problem?.field } == [nil, "sticker", "vehicle", nil])
    #expect(results.map(\.operation) == entries.map(\.operation))
  }

  // MARK: Vehicles

  @Test(arguments: Match.all)
  func `without a vehicle the portal matches by its own rules`(match: Match) throws {
    var (bench, visitor) = try office()
    try bench.ledger.register(
      match.there.enumerated().map { index, form in
        PortalVehicle(id: id(8_000 + index), vehicle: form, ownerName: "Secret, Nom")
      }, origin: .seeded, now: bench.now)
    let before = bench.ledger.allVehicles.count
    var form = sampleForm()
    form.vehicle = Self.trailer
    var carried = try entry(of: form, vehicle: nil)
    carried.distinct = match.distinct ? true : nil
    let results = try bench.accept([carried], by: visitor).results
    #expect(results.map(\.status) == [match.expected == .unclear ? 409 : 201])
    #expect(bench.ledger.allVehicles.count == before + (match.expected == .created ? 1 : 0))
    switch match.expected {
    case .created: #expect(results.first?.receipt?.vehicle == id(600))
    case .selected: #expect(results.first?.receipt?.vehicle == id(8_000))
    case .unclear:
      #expect(results.first?.problem?.type == .vehicleUnclear)
      #expect(results.first?.problem?.vehicle == nil)
      #expect(bench.ledger.allDocuments.isEmpty)
    }
  }

  static let trailer = VehicleForm(
    vin: "RM4471X", year: 2001, make: "Remorco", plate: "R12 345", jurisdiction: "QC")

  struct Match: CustomTestStringConvertible {
    var testDescription: String
    var there: [VehicleForm]
    var distinct = false
    var expected: Expected

    enum Expected { case created, selected, unclear }

    static let all = [
      Match(testDescription: "nothing", there: [], expected: .created),
      Match(testDescription: "the same short NIV alone", there: [VehicleForm(vin: "RM4471X")], expected: .unclear),
      Match(
        testDescription: "the same short NIV and year", there: [VehicleForm(vin: "RM4471X", year: 2001)],
        expected: .unclear),
      Match(
        testDescription: "the same NIV, year and plate",
        there: [VehicleForm(vin: "RM4471X", year: 2001, plate: "R12345", jurisdiction: "QC")], expected: .selected),
      Match(
        testDescription: "the same NIV and year, another plate",
        there: [VehicleForm(vin: "RM4471X", year: 2001, make: "Remorco", plate: "R99999", jurisdiction: "QC")],
        expected: .unclear),
      Match(testDescription: "another year", there: [VehicleForm(vin: "RM4471X", year: 2002)], expected: .unclear),
      Match(testDescription: "another make", there: [VehicleForm(vin: "RM4471X", make: "Autre")], expected: .unclear),
      Match(
        testDescription: "the NIV twice", there: [VehicleForm(vin: "RM4471X"), VehicleForm(vin: "RM4471X")],
        expected: .unclear),
      Match(testDescription: "a near miss", there: [VehicleForm(vin: "RM4471Y")], expected: .unclear),
      Match(
        testDescription: "a near miss that a person set apart", there: [VehicleForm(vin: "RM4471Y")], distinct: true,
        expected: .created),
      Match(
        testDescription: "the plate of another",
        there: [VehicleForm(vin: "AUTRE1", plate: "R12345", jurisdiction: "QC")], expected: .unclear),
      Match(
        testDescription: "another year, set apart", there: [VehicleForm(vin: "RM4471X", year: 2002)], distinct: true,
        expected: .unclear),
    ]
  }

  @Test(
    arguments: [
      ("2HGFC2F50KH512034", nil, nil, nil, true), ("2HGFC2F50KH512034", 2019, "Autre", nil, false),
      ("2HGFC2F51KH512034", nil, nil, nil, false), ("2HGFC2F51KH512034", 2019, nil, nil, true),
      ("RM4471", 2019, "Honda", nil, false), ("RM4471", 2019, nil, "K12 ABC", true),
      ("RM4471", 2019, nil, "K99", false),
      ("AUCUN", 2019, "Honda", nil, false), ("AUCUN", 2019, nil, "K12-ABC", true), ("AUCUN", nil, nil, "K12ABC", false),
      ("00000000000000000", nil, nil, nil, false), ("RM4471", 2019, nil, "N/A", false),
    ] as [(String, Int?, String?, String?, Bool)])
  func `a NIV that is no identity needs more that agrees (R1)`(
    vin: String, year: Int?, make: String?, plate: String?, isSame: Bool
  ) {
    let there = VehicleForm(vin: vin, year: 2019, make: "HONDA", plate: "K12ABC", jurisdiction: "QC")
    let asked = VehicleForm(vin: vin, year: year, make: make, plate: plate, jurisdiction: "QC")
    #expect(there.isSurely(asked) == isSame)
    #expect(asked.isSurely(there) == isSame)
  }

  @Test func `two certificates of a vehicle that is new make one vehicle`() throws {
    var (bench, visitor) = try office()
    var (one, two) = (sampleForm("0441001"), sampleForm("0441002", inspection: 2))
    (one.vehicle, two.vehicle) = (Self.trailer, Self.trailer)
    let before = bench.ledger.allVehicles.count
    let results = try bench.accept(
      [entry(of: one, vehicle: nil), entry(of: two, operation: 101, vehicle: nil, new: 601)], by: visitor
    ).results
    #expect(results.compactMap { $0.receipt?.vehicle } == [id(600), id(600)])
    #expect(bench.ledger.allVehicles.count == before + 1)
  }

  @Test func `a vehicle is not created for an entry that is refused`() throws {
    var (bench, visitor) = try office()
    var form = sampleForm()
    form.vehicle = Self.trailer
    form.sticker = 9
    let before = bench.ledger.allVehicles.count
    #expect(try bench.accept([entry(of: form, vehicle: nil)], by: visitor).results.map(\.status) == [422])
    #expect(bench.ledger.allVehicles.count == before)
  }

  // MARK: Refusals of the whole

  @Test(arguments: Whole.all)
  func `a bundle that is not right is refused whole, and commits nothing`(whole: Whole) throws {
    var (bench, visitor) = try office(trusting: whole.trusts ? Keys.station : nil)
    _ = bench.ledger.takeChanges()
    let problem = bench.problem(with: try whole.file(), by: visitor)
    #expect(problem?.field == whole.field)
    #expect(problem?.status == whole.status)
    #expect(problem?.processed == .no)
    #expect(bench.ledger.takeChanges().isEmpty)
  }

  struct Whole: CustomTestStringConvertible {
    var testDescription: String
    var status = 422
    var field: String?
    var trusts = true
    var file: @Sendable () throws -> BundleFile

    static let all = [
      Whole(testDescription: "another key signed it", field: "signature") {
        try sealed([entry(of: sampleForm())], by: Keys.stranger)
      },
      Whole(testDescription: "changed under way", field: "signature") {
        var file = try sealed([entry(of: sampleForm())])
        file.ciphertext = "A" + file.ciphertext.dropFirst() + "AAAA"
        return file
      },
      Whole(testDescription: "a station nobody knows", field: "station", trusts: false) {
        try sealed([entry(of: sampleForm())])
      },
      Whole(testDescription: "for another portal", field: "recipient") {
        try sealed([entry(of: sampleForm())], for: Keys.other.opening.publicKey)
      },
      Whole(testDescription: "another format", status: 400, field: "format") {
        var file = try sealed([entry(of: sampleForm())])
        file.format = 2
        return file
      },
      Whole(testDescription: "too many entries", status: 413, field: "entries") {
        try sealed(Array(repeating: try entry(of: sampleForm()), count: 501))
      },
      Whole(testDescription: "no number", field: "entries.0.number") {
        var bad = try entry(of: sampleForm())
        bad.number = "../etc"
        return try sealed([bad])
      },
      Whole(testDescription: "a vehicle known and new", field: "entries.0.vehicle") {
        var bad = try entry(of: sampleForm())
        bad.newVehicle = id(600)
        return try sealed([bad])
      },
    ]
  }

  @Test func `who has no mandate hands nothing in and tells no key`() throws {
    var (bench, _) = try office()
    let clerk = try bench.signIn(as: Bench.office, attempt: 2_000)
    #expect(bench.problem(with: try sealed([entry(of: sampleForm())]), by: clerk)?.type == .noMandate)
    let told = problem { () throws(Refusal) in
      try bench.ledger.register(StationKey(key: Keys.station.publicKey), of: id(6), by: clerk)
    }
    #expect(told?.type == .noMandate)
  }

  // MARK: Keys

  @Test func `a station's first key is kept, told again, and replaced by the office alone`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let (first, second) = (StationKey(key: Keys.station.publicKey), StationKey(key: Keys.stranger.publicKey))
    #expect(try bench.ledger.register(first, of: id(5), by: visitor) == first)
    _ = bench.ledger.takeChanges()
    #expect(try bench.ledger.register(first, of: id(5), by: visitor) == first)
    #expect(bench.ledger.takeChanges().isEmpty)
    let refused = problem { () throws(Refusal) in try bench.ledger.register(second, of: id(5), by: visitor) }
    #expect(refused?.type == .numberTaken && refused?.field == "key")
    try bench.ledger.trust(second.key, of: id(5))
    #expect(try bench.ledger.register(second, of: id(5), by: visitor) == second)
    var restored = Ledger()
    for change in bench.ledger.takeChanges() { restored.restore(change) }
    #expect(restored.key(of: id(5)) == second.key)
  }

  private func office(trusting key: SigningKey? = Keys.station) throws -> (Bench, Visitor) {
    var bench = Bench()
    let visitor = try bench.signIn()
    if let key { try bench.ledger.trust(key.publicKey, of: id(5)) }
    return (bench, visitor)
  }
}

/// Keys of nobody.
private enum Keys {
  static let station = signing(1)
  static let stranger = signing(4)
  static let portal = PortalKeys(opening: opening(3), signing: signing(2))
  static let other = PortalKeys(opening: opening(7), signing: signing(8))

  private static func signing(_ byte: UInt8) -> SigningKey {
    guard let key = SigningKey(seed: Data(repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return key
  }
  private static func opening(_ byte: UInt8) -> OpeningKey {
    guard let key = OpeningKey(seed: Data(repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return key
  }
}

extension Bench {
  fileprivate mutating func accept(_ entries: [BundleEntry], by visitor: Visitor) throws -> BundleAnswer {
    let receipts = try ledger.accept(sealed(entries), keys: Keys.portal, by: visitor, now: now)
    #expect(receipts.isSigned(by: Keys.portal.told.receipts))
    return try receipts.decodedAnswer()
  }

  fileprivate mutating func problem(with file: BundleFile, by visitor: Visitor) -> Problem? {
    do {
      _ = try ledger.accept(file, keys: Keys.portal, by: visitor, now: now)
      return nil
    } catch {
      return error.problem
    }
  }
}

private func sealed(
  _ entries: [BundleEntry], by signer: SigningKey = Keys.station,
  for recipient: BundleKey = Keys.portal.opening.publicKey
) throws -> BundleFile {
  try BundleFile(
    encrypting: BundleContent(entries: entries), bundle: id(700), of: id(5), created: 1_794_000_000_000, for: recipient,
    by: signer)
}

private func entry(
  of form: CertificateForm, operation: Int = 100, vehicle: MessageID? = Bench.vehicle, new: Int = 600
) throws -> BundleEntry {
  let sent = try submission(of: form, operation: operation)
  return BundleEntry(
    operation: sent.operation, kind: sent.kind, number: sent.number ?? "", digest: sent.digest,
    payload: String(decoding: sent.payload, as: UTF8.self), vehicle: vehicle, newVehicle: vehicle == nil ? id(new) : nil
  )
}
