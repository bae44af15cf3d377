import Domain
import Foundation
import TestSupport

@testable import Store

/// A station's directory after a kill: a file, a log with everything since the last checkpoint, the witness, and an
/// earlier backup.
struct KilledStation {
  static let backedUp = 6
  static let inFile = 10
  static let recorded = 24
  /// A number that was marked as spoiled in the log only.
  static let spoiled = 40
  static let now = Sample.start + .hours(5)

  let directory: TemporaryDirectory
  let files: [String: Data]
  let content: StationContent

  init() async throws {
    let fixture = try await StoreFixture(numbers: 60, sealed: Self.backedUp)
    let made = try await fixture.store.backUp(at: Sample.start + .hours(1))
    try await Self.seal(Self.backedUp + 1...Self.inFile, in: fixture)
    try await fixture.store.checkpoint()
    for value in Self.inFile + 1...Self.recorded { try await Self.seal(value...value, in: fixture) }
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(Self.spoiled)], to: .spoiled, by: Sample.person, at: Sample.start + .hours(3))
    try await fixture.bring(Self.recorded, to: .confirmed)
    content = try await fixture.store.read(StationContent.init)
    directory = fixture.directory
    let names = ["station.sqlite", "station.sqlite-wal", "station.witness", "backups/\(made.name)"]
    files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try fixture.directory.bytes(of: $0)) })
    await fixture.store.close()
  }

  private static func seal(_ values: ClosedRange<Int>, in fixture: StoreFixture) async throws {
    _ = try await fixture.store.seal(
      values.map { try Sample.sealed($0, recordedAt: Sample.start + .hours(2)) }, at: Sample.start + .hours(2))
  }

  var log: Data { files["station.sqlite-wal"] ?? Data() }
  var witness: Data { files["station.witness"] ?? Data() }
  var backup: Data { files.first { $0.key.hasPrefix("backups/") }?.value ?? Data() }

  /// Makes a directory of this name with the files that a start finds; a file whose value is nil is left out.
  func place(_ changed: [String: Data?], in name: String) throws -> PlacedStation {
    let folder = directory.path(of: name)
    try FileManager.default.createDirectory(atPath: folder + "/backups", withIntermediateDirectories: true)
    for (file, bytes) in files {
      let bytes = changed.keys.contains(file) ? changed[file].flatMap(\.self) : bytes
      try bytes?.write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
    }
    return PlacedStation(folder: folder, damaged: Data(), hadLog: true)
  }
}

/// The result of a station's restart, with what people are told about it.
struct Recovered {
  /// Certificates that were acknowledged and are not in the file.
  var missing: Set<String> = []
  var told: Set<String> = []
  /// Numbers that could be handed out again, or whose state was lost without a notice.
  var offered: Set<String> = []
  var notices: [Notice] = []
  var isWhole = false
  var breaches: [String] = []
  var mustCompare = false

  /// Opens the station through `openOrRebuild`, as every program does.
  init(at path: String, was content: StationContent) async throws {
    let store = try await Self.opened(path)
    breaches = try await store.checkInvariants()
    notices = try await store.notices()
    mustCompare = try await store.history().mustCompare
    isWhole = try await store.read(StationContent.init) == content
    told = Set(notices.flatMap { ($0.parameters["numbers"] ?? "").components(separatedBy: ", ") })
    for value in 1...KilledStation.recorded {
      let number = try Sample.number(value)
      if let found = try await store.operation(.mechanical, number) {
        let written = try Sample.sealed(value).payload
        if found.payload != written { breaches.append("\(number.text) has other bytes") }
        continue
      }
      missing.insert(number.text)
      if try await store.stockState(.mechanical, number) == .available { offered.insert(number.text) }
    }
    let spoiled = try Sample.number(KilledStation.spoiled)
    if try await store.stockState(.mechanical, spoiled) == .available { offered.insert(spoiled.text) }
    await store.close()
  }

  private static func opened(_ path: String) async throws(StoreFault) -> StationStore {
    try await StationStore.openOrRebuild(at: path, now: KilledStation.now).store
  }

  /// Every lost acknowledged certificate is named by its number, and no number is offered again.
  var isHonest: Bool {
    missing.isSubset(of: told) && offered.isEmpty && breaches.isEmpty && (missing.isEmpty || mustCompare)
  }
}
