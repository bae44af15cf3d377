import Domain
import Foundation
import Store
import TestSupport

/// A new station's file, made once for each station and copied for each history.
struct StationTemplate: Sendable {
  private let folder: TemporaryDirectory
  static let stations = 3
  static let numbers = 12
  static func name(_ index: Int) -> String { "Unité \(index)" }

  /// In memory where the system has such a place.
  init() async throws {
    folder = try TemporaryDirectory.inMemory()
    for index in 0..<Self.stations {
      let source = SeededSource(seed: UInt64(index) + 1)
      let path = folder.path(of: "\(index).sqlite")
      let now = Instant(milliseconds: WorldClock.start - Span.days(10).milliseconds)
      let store = try await StationStore.create(
        at: path, station: StationSummary(id: StationID(source.id()), kind: .mobileUnit, name: Self.name(index)),
        epoch: EpochID(source.id()), now: now)
      let numbers = (1...Self.numbers).map { Paper.number($0, at: index) }
      let lot = try await store.addLot(
        .mechanical, first: numbers[0], last: numbers[Self.numbers - 1], numbers: numbers, who: "Camille Exemple",
        at: now)
      guard case .added = lot else { throw Hindrance("the lot: \(lot)") }
      try await store.prepareBallast()
      await store.close()
    }
  }

  func copy(_ index: Int, to disk: StationDisk) throws {
    try FileManager.default.copyItem(atPath: folder.path(of: "\(index).sqlite"), toPath: disk.database)
    // One file for all: a program only ever removes its name.
    guard link(folder.path(of: "ballast"), "\(disk.folder)/ballast") == 0 else { throw Hindrance("no ballast") }
  }
}
