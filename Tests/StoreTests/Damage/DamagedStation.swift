import Domain
import Foundation
import GRDB
import TestSupport

@testable import Store

/// A station's file of a few hundred rows in every state, a backup from the middle of its history, and the bytes of
/// both.
struct DamagedStation {
  let directory: TemporaryDirectory
  let bytes: Data
  let backup: (name: String, bytes: Data)
  /// The same station before its log was written into its file.
  let logged: (file: Data, log: Data)
  let content: StationContent
  /// The sealed bytes by number, and whether the backup has them.
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
    directory = fixture.directory
    logged = (try directory.bytes(of: "station.sqlite"), try directory.bytes(of: "station.sqlite-wal"))
    await fixture.store.close()
    bytes = try directory.bytes(of: "station.sqlite")
    backup = (made.name, try directory.bytes(of: "backups/\(made.name)"))
    var sealed: [String: (Data, Bool)] = [:]
    for value in 1...Self.recorded {
      sealed[try Sample.number(value).text] = (try Sample.sealed(value).payload, value <= Self.backedUp)
    }
    self.sealed = sealed
  }

  /// Brings sealed operations into every state.
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

  func `case`(_ description: String, _ damaged: Data) -> DamageCase {
    DamageCase(description: description, files: ["station.sqlite": damaged, "backups/\(backup.name)": backup.bytes])
  }

  func place(_ damage: Damage, in name: String) throws -> PlacedStation {
    try place(self.case("\(damage)", damage.applied(to: bytes)), in: name)
  }

  /// Makes a directory of this name with the files that a start finds.
  func place(_ damage: DamageCase, in name: String) throws -> PlacedStation {
    let folder = directory.path(of: name)
    try FileManager.default.createDirectory(atPath: folder + "/backups", withIntermediateDirectories: true)
    for (name, bytes) in damage.files { try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    return PlacedStation(
      folder: folder, damaged: damage.files["station.sqlite"] ?? Data(),
      hadLog: damage.files["station.sqlite-wal"] != nil)
  }

  /// The pages, counted from 0, that hold the schema's texts.
  var schemaPages: [Int] {
    (0..<bytes.count / Self.page).filter { page in
      page == 0
        || ["CREATE T", "CREATE I", "CREATE U", "BEGIN SELECT", "RAISE(ABORT"].contains { text in
          bytes.range(of: Data(text.utf8), in: page * Self.page..<(page + 1) * Self.page) != nil
        }
    }
  }

  /// A drawn damage that spares the station's own row.
  func localDamage(seed: UInt64) -> Damage {
    let own = bytes.range(of: Data(Sample.station.name.utf8)).map { $0.lowerBound / Self.page }
    for next in (seed &* 1_000)... {
      let damage = Damage(seed: next, size: bytes.count)
      let damaged = damage.applied(to: bytes)
      guard damaged.count == bytes.count, let own else { continue }
      let page = own * Self.page..<(own + 1) * Self.page
      if damaged[page] == bytes[page], damaged.suffix(Self.page) == bytes.suffix(Self.page) { return damage }
    }
    return .bit(offset: 0, bit: 0)
  }

  private static let page = 4_096

  /// One letter of every name in the schema, by its offset in the file.
  func identifierOffsets() throws -> [(word: String, offset: Int)] {
    let objects = try SchemaModel.made.get().named()
    var found: [(word: String, offset: Int)] = []
    var generator = SeededGenerator(seed: 380)
    func letter(of word: some StringProtocol, at start: Int) {
      found.append((String(word), start + Int(generator.next() % UInt64(word.utf8.count))))
    }
    var words: Set<String> = []
    for object in objects {
      let row = Data((object.type + object.name + object.table).utf8)
      if let place = bytes.range(of: row)?.lowerBound {
        letter(of: object.type, at: place)
        letter(of: object.name, at: place + object.type.utf8.count)
        letter(of: object.table, at: place + object.type.utf8.count + object.name.utf8.count)
      }
      words.formUnion(object.sql.matches(of: /[A-Za-z_]{3,}/).map { String($0.output) })
    }
    let pages = schemaPages
    for word in words.sorted() {
      let place = pages.lazy.compactMap { page in
        bytes.range(of: Data(word.utf8), in: page * Self.page..<(page + 1) * Self.page)?.lowerBound
      }.first
      if let place { letter(of: word, at: place) }
    }
    return found
  }
}

/// A damaged station in a directory of its own.
struct PlacedStation {
  let folder: String
  let damaged: Data
  /// Whether there was a log: SQLite writes it into the file on opening, before the damage is found.
  let hadLog: Bool

  var path: String { "\(folder)/station.sqlite" }
  func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }
  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

extension SchemaModel {
  /// The schema's objects as in `sqlite_schema`.
  fileprivate func named() throws -> [(type: String, name: String, table: String, sql: String)] {
    try read { db in
      try db.rows("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY rowid") {
        (try $0.text(0), try $0.text(1), try $0.text(2), try $0.text(3))
      }
    }
  }
}
