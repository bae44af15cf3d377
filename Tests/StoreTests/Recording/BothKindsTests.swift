import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// CVMs and AVPs in one file, each with its own numbers, through everything that happens to a file.
struct BothKindsTests {
  private static let now = Sample.start + .hours(2)

  /// A station with lots of the same five numbers for both kinds.
  private func fixture() async throws -> StoreFixture {
    let fixture = try await StoreFixture(numbers: 5)
    #expect(try await fixture.addLot(1...5, kind: .photometric) == .added)
    return fixture
  }

  private static func photometric(_ value: Int) throws -> StockNumber {
    StockNumber(kind: .photometric, number: try Sample.number(value))
  }

  @Test func `a CVM and an AVP of one number are recorded, kept and reinstated beside each other (U1)`() async throws {
    let fixture = try await fixture()
    let results = try await fixture.store.seal([Sample.sealed(1), Sample.sealedPhotometric(1)], at: Sample.start)
    #expect(results == [.sealed(sequence: 1), .sealed(sequence: 2)])
    #expect(try await fixture.store.available(.mechanical) == 4)
    #expect(try await fixture.store.available(.photometric) == 4)
    let change = try Sample.confirmedPhotometric(1)
    let exchange = try await fixture.store.begin(.submit, [change.operation], at: Sample.start)
    try await fixture.store.finish(exchange, evidence: Sample.evidence, changes: [change], at: Sample.start)

    let reopened = try await fixture.reopened()
    let number = try Sample.number(1)
    let detail = try #require(try await reopened.store.detail(.photometric, number))
    #expect(try detail.inspection == Sample.sealedPhotometric(1).inspection)
    #expect(detail.summary.state == .confirmed && detail.receipt?.kind == .photometric)
    #expect(try await reopened.store.stockState(.photometric, number) == .reinstated)
    #expect(try await reopened.store.detail(.mechanical, number)?.summary.state == .ready)
    #expect(try await reopened.store.stockState(.mechanical, number) == .issued)
    #expect(try await reopened.store.seal([Sample.sealedPhotometric(1)], at: Self.now) == [.alreadySealed])
    #expect(try await reopened.store.checkInvariants() == [])
  }

  @Test func `blank numbers of both documents are asked for, and the one that is found is no other's (§7)`()
    async throws
  {
    let fixture = try await fixture()
    let blanks = try await fixture.store.blankNumbers(after: nil, limit: 99)
    #expect(blanks.map(\.kind) == Array(repeating: .mechanical, count: 5) + Array(repeating: .photometric, count: 5))
    var page: [StockNumber] = []
    while let next = try await fixture.store.blankNumbers(after: page.last, limit: 3).nonEmpty { page += next }
    #expect(page == blanks)
    try await fixture.store.noteFound([Self.photometric(2)], at: Self.now)
    let number = try Sample.number(2)
    #expect(try await fixture.store.stockState(.photometric, number) == .reinstated)
    #expect(try await fixture.store.stockState(.mechanical, number) == .available)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `what was confirmed of either document is held against the portal (§7)`() async throws {
    let fixture = try await fixture()
    _ = try await fixture.store.seal([Sample.sealed(1), Sample.sealedPhotometric(2)], at: Sample.start)
    for change in [try Sample.confirmed(1), try Sample.confirmedPhotometric(2)] {
      let exchange = try await fixture.store.begin(.submit, [change.operation], at: Sample.start)
      try await fixture.store.finish(exchange, evidence: Sample.evidence, changes: [change], at: Sample.start)
    }
    let asked = try await fixture.store.confirmed(after: 0, onlyUnreported: false, limit: 9).map(\.question)
    #expect(asked.map(\.kind) == [.mechanical, .photometric])
    #expect(try asked.map(\.digest) == [Sample.sealed(1).digest, Sample.sealedPhotometric(2).digest])
  }

  /// Changes bytes of the file wherever this text occurs.
  private static func spoil(_ text: String, in fixture: StoreFixture) throws {
    var bytes = try fixture.directory.bytes(of: "station.sqlite")
    var count = 0
    while let found = bytes.range(of: Data(text.utf8)) {
      bytes[found.lowerBound] ^= 1
      count += 1
    }
    #expect(count > 0)
    try bytes.write(to: URL(fileURLWithPath: fixture.path))
  }

  @Test func `a backup and what came after it bring AVPs back as they were, and a missing one is told as an AVP`()
    async throws
  {
    let fixture = try await fixture()
    _ = try await fixture.store.seal([Sample.sealed(1), Sample.sealedPhotometric(1)], at: Sample.start)
    _ = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealedPhotometric(2), Sample.sealedPhotometric(3)], at: Self.now)
    _ = try await fixture.store.moveNumbers(
      .photometric, [Sample.number(5)], to: .spoiled, by: Sample.person, at: Self.now)
    await fixture.store.close()
    try Self.spoil("TM-3", in: fixture)
    let rebuilt = try await StationStore.rebuild(at: fixture.path, from: nil, now: Self.now)
    #expect(rebuilt.salvaged == 1 && rebuilt.missing == 1)
    #expect(rebuilt.numbers == ["AVP \(try Sample.number(3).text)"])

    let store = try await StationStore.open(at: fixture.path, now: Self.now)
    for value in 1...2 {
      let detail = try #require(try await store.detail(.photometric, Sample.number(value)))
      #expect(try detail.inspection.photometry == Sample.sealedPhotometric(value).inspection.photometry)
      #expect(try detail.digest == Sample.sealedPhotometric(value).digest)
    }
    #expect(try await store.stockState(.photometric, Sample.number(5)) == .spoiled)
    #expect(try await store.stockState(.mechanical, Sample.number(5)) == .available)
    #expect(try await store.checkInvariants() == [])
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
