import Domain
import Foundation
import Store
import TestSupport

@testable import TestPortal

/// A new station's file, made once for each station and copied for each history.
struct StationTemplate: Sendable {
  private let folder: TemporaryDirectory
  /// The file name of each station's copy, in `backups`.
  private let copies: [String]
  static let stations = 3
  static let numbers = 12
  static func name(_ index: Int) -> String { "Unité \(index)" }

  /// Makes the files, in memory where the system has such a place.
  init() async throws {
    folder = try TemporaryDirectory.inMemory()
    var copies: [String] = []
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
      copies.append(try await store.backUp(at: Instant(milliseconds: WorldClock.start + Int64(index))).name)
      await store.close()
    }
    self.copies = copies
  }

  /// - Parameter hasBackup: whether it was copied just now, so that the first pass makes no copy.
  func copy(_ index: Int, to disk: StationDisk, hasBackup: Bool) throws {
    try FileManager.default.copyItem(atPath: folder.path(of: "\(index).sqlite"), toPath: disk.database)
    try link("ballast", to: disk)
    guard hasBackup else { return }
    try FileManager.default.createDirectory(atPath: "\(disk.folder)/backups", withIntermediateDirectories: false)
    try link("backups/\(copies[index])", to: disk)
  }

  /// Links one file for all stations: a program only ever removes its name.
  private func link(_ name: String, to disk: StationDisk) throws {
    guard Glibc.link(folder.path(of: name), "\(disk.folder)/\(name)") == 0 else { throw Hindrance("no \(name)") }
  }
}
