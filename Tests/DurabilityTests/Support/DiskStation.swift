import Domain
import FaultDisk
import Store
import TestSupport

/// A station's database on a disk with planned faults, in its own directory in memory: these tests do not measure how
/// long a real disk takes.
struct DiskStation {
  let directory: MemoryDirectory
  let disk: FaultDisk

  var path: String { directory.path(of: "station.sqlite") }

  init() throws {
    directory = try MemoryDirectory()
    disk = FaultDisk(at: directory.path)
  }

  func create() async throws(StoreFault) -> StationStore {
    try await StationStore.create(
      at: path, station: Sample.station, epoch: Sample.epoch, now: Sample.start, waiting: .inPlace)
  }

  func open() async throws(StoreFault) -> StationStore {
    try await StationStore.open(at: path, now: Sample.start, waiting: .inPlace)
  }
}

extension StationStore {
  func addLot(upTo last: Int) async throws -> LotResult {
    try await addLot(
      .mechanical, first: Sample.number(1), last: Sample.number(last), numbers: (1...last).map(Sample.number),
      who: "Camille Exemple", at: Sample.start)
  }

  func state(of value: Int) async throws -> OutboxState? {
    try await operation(.mechanical, Sample.number(value))?.state
  }
}
