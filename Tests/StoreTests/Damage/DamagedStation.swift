import Domain
import Foundation
import TestSupport

@testable import Store

/// A station's file of a few hundred rows in every state, a backup from the middle of its life, and the bytes of both.
struct DamagedStation {
  let directory: TemporaryDirectory
  let bytes: Data
  let backup: (name: String, bytes: Data)
  let content: StationContent
  /// Sealed bytes by number, and whether the backup has it.
  let sealed: [String: (payload: Data, isInBackup: Bool)]
  static let backedUp = 25
  static let recorded = 40
  static let backupAt = Sample.start + .hours(1)
  static let now = Sample.start + .hours(5)

  init() async throws {
    let fixture = try await StoreFixture(numbers: 60, sealed: Self.backedUp)
    try await Self.live(1...Self.backedUp, in: fixture)
    let made = try await fixture.store.backUp(at: Self.backupAt)
    let later = try (Self.backedUp + 1...Self.recorded).map {
      try Sample.sealed($0, recordedAt: Sample.start + .hours(2))
    }
    _ = try await fixture.store.seal(later, at: Sample.start + .hours(2))
    try await Self.live(Self.backedUp + 1...Self.recorded, in: fixture)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(60)], to: .spoiled, by: Sample.person, at: Sample.start + .hours(3))
    _ = try await fixture.store.handOver(
      .mechanical, (55...57).map(Sample.number), to: "Unité mobile 2", as: Sample.id(7_000_001), onlyFree: false,
      by: Sample.person, at: Sample.start + .hours(3))
    _ = try await fixture.addLot(101...110)
    for number in 1...3 {
      _ = try await fixture.store.keepDraft(
        Sample.id(7_100_000 + number), answers: ["owner.name": "Élise Exemple \(number)"],
        at: Sample.start + .hours(4))
    }
    content = try await fixture.store.read(StationContent.init)
    await fixture.store.close()
    directory = fixture.directory
    bytes = try directory.bytes(of: "station.sqlite")
    backup = (made.name, try directory.bytes(of: "backups/\(made.name)"))
    var sealed: [String: (Data, Bool)] = [:]
    for value in 1...Self.recorded {
      sealed[try Sample.number(value).text] = (try Sample.sealed(value).payload, value <= Self.backedUp)
    }
    self.sealed = sealed
  }

  /// Brings what was sealed into every state there is.
  private static func live(_ values: ClosedRange<Int>, in fixture: StoreFixture) async throws {
    for value in values {
      let state = [OutboxState.confirmed, .confirmed, .ready, .held, .unknown, .quarantined][value % 6]
      try await fixture.bring(value, to: state)
      if state == .held, value % 4 == 1 {
        let change = OutboxChange(Sample.operation(value), to: .ready, reason: StateReason(.personDecided))
        try await fixture.store.decide(change, action: .retry, by: Sample.person, at: Sample.start)
      }
    }
    try await fixture.store.remember("health", ["up": values.upperBound])
  }

  /// A directory of this name with the damaged file and the backup beside it, as a start finds them.
  func place(_ damage: Damage, in name: String) throws -> PlacedStation {
    let folder = directory.path(of: name)
    try FileManager.default.createDirectory(atPath: folder + "/backups", withIntermediateDirectories: true)
    try backup.bytes.write(to: URL(fileURLWithPath: "\(folder)/backups/\(backup.name)"))
    let damaged = damage.applied(to: bytes)
    try damaged.write(to: URL(fileURLWithPath: "\(folder)/station.sqlite"))
    return PlacedStation(folder: folder, damaged: damaged)
  }
}

/// A damaged station in a directory of its own.
struct PlacedStation {
  let folder: String
  let damaged: Data

  var path: String { "\(folder)/station.sqlite" }
  func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }
  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
