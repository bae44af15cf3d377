import Foundation
import PortalLedger
import SyncProtocol
import Testing

/// What the portal leaves out where it is asked for compact answers (SyncProtocol §1.10).
struct CompactAnswerTests {
  private static func golden<Message: Decodable>(_ type: Message.Type, _ name: String) throws -> Message {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let file = root.appending(path: "SyncProtocol/Fixtures/\(name).json")
    return try CanonicalJSON.decode(type, from: Data(contentsOf: file))
  }

  @Test func `the golden batch becomes the golden compact one`() throws {
    let request = try Self.golden(BatchRequest.self, "batch-request-compact")
    let full = try Self.golden(BatchResponse.self, "batch-response-receipt-and-problem")
    let compact = CompactBatchResponse(full, to: request)
    #expect(compact == (try Self.golden(CompactBatchResponse.self, "compact-batch-response-receipt-and-problem")))
  }

  @Test func `a stored receipt tells its own operation and vehicle, and digests nothing of the request`() throws {
    var request = try Self.golden(BatchRequest.self, "batch-request-compact")
    let full = try Self.golden(BatchResponse.self, "batch-response-receipt-and-problem")
    let before = CompactBatchResponse(full, to: request)
    request.entries[0].operation = request.entries[1].operation
    request.entries[0].vehicle = request.entries[0].operation
    request.entries[0].digest = request.entries[1].digest
    let after = CompactBatchResponse(full, to: request)
    #expect(after.digest == before.digest)
    #expect(after.results[0].receipt?.operation == full.results[0].operation)
    #expect(after.results[0].receipt?.vehicle == full.results[0].receipt?.vehicle)
    #expect(after.results[0].receipt?.number == nil && after.results[0].receipt?.kind == nil)
    // The digest does not cover a problem, which tells whose it is.
    #expect(after.results.map(\.operation) == [nil, full.results[1].operation])
  }

  @Test(
    arguments: [
      ("A12BCD", "A12BCD", nil, true), ("A12BCD", "A12 BCD", "A12 BCD", false), ("A12BCD", nil, nil, false),
      (nil, "A12BCD", "A12BCD", false), (nil, nil, nil, false), ("E\u{301}1", "\u{C9}1", "\u{C9}1", false),
    ] as [(String?, String?, String?, Bool)])
  func `a plate is left out, and named, where it is the query's byte for byte`(
    asked: String?, own: String?, told: String?, isSame: Bool
  ) throws {
    let query = MatchQuery(key: "1", vin: "K1", plate: asked, jurisdiction: nil)
    let vehicle = PortalVehicle(
      id: try #require(MessageID("019a0201-5c00-7000-8000-000000000201")),
      vehicle: VehicleForm(vin: "K1", year: 2011, plate: own), ownerName: nil)
    let full = MatchResponse(results: [MatchResult(key: "1", candidates: [vehicle], truncated: false)])
    let result = try #require(CompactMatchResponse(full, to: MatchRequest(queries: [query])).results.first)
    let compact = try #require(result.candidates.first)
    #expect(compact.vin == "K1" && compact.year == 2011 && result.truncated == nil)
    #expect(compact.plate.map { Array($0.utf8) } == told.map { Array($0.utf8) })
    #expect(compact.same == (isSame ? ["plate"] : nil))
  }
}

/// Vehicles in a look-up (SyncProtocol §4.5).
struct LookupVehicleTests {
  private let vehicle = LookupVehicle(vin: "2HGFC2F50KH512034", plate: "A1", jurisdiction: "QC")

  private func query(_ number: String, _ vehicle: LookupVehicle?) -> LookupQuery {
    LookupQuery(kind: .mechanical, number: number, digest: PayloadDigest(of: Data()), vehicle: vehicle)
  }

  @Test func `vehicles come with what is absent, where the portal has that`() throws {
    var bench = Bench()
    let request = LookupRequest(queries: [query("1", vehicle), query("2", nil)])
    #expect(try bench.ledger.lookup(request).results.map(\.vehicles) == [nil, nil])
    bench.ledger.policy.features.lookupVehicles = true
    let told = try bench.ledger.lookup(request).results.map(\.vehicles)
    #expect(told.count == 2 && told[1] == nil)
    let candidate = try #require(told[0]?.candidates.first)
    #expect(candidate.id == Bench.vehicle && candidate.vin == "2HGFC2F50KH512034" && candidate.make == "Honda")
    #expect(candidate.same == nil && candidate.plate == nil && candidate.jurisdiction == nil)
  }

  @Test func `a vehicle that cannot be one is 400, and more than a match has are 413`() throws {
    var bench = Bench()
    bench.ledger.policy.features.lookupVehicles = true
    bench.ledger.policy.limits.match = 2
    let wrong = LookupRequest(
      queries: [query("1", nil), query("2", LookupVehicle(vin: "a b", plate: nil, jurisdiction: nil))])
    let refused = problem { () throws(Refusal) in try bench.ledger.lookup(wrong) }
    #expect(refused?.status == 400 && refused?.field == "queries.1.vehicle.vin")
    let many = LookupRequest(queries: (1...3).map { query("\($0)", vehicle) })
    #expect(problem { () throws(Refusal) in try bench.ledger.lookup(many) }?.status == 413)
  }
}
