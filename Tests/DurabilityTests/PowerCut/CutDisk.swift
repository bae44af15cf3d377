import FaultDisk

/// What is surely on a disk at one moment, as files in a directory, and the calls since the last sync that may or may
/// not be.
///
/// A sync makes all calls for its file durable. A removal is one that may not be there either, until a file of that
/// name is synced: then its directory was synced too.
struct CutDisk {
  /// Calls since their file's last sync, oldest first, by index in the records.
  private(set) var pending: [Int] = []
  /// Changes with every sync: two moments of one generation differ by `pending` alone.
  private(set) var generation = 0
  let files: ImageFiles
  private let records: [DiskRecord]
  private(set) var next = 0

  /// - Parameter directory: empty, and this value's alone.
  init(_ records: [DiskRecord], in directory: String) {
    self.records = records
    files = ImageFiles(directory: directory)
  }

  var isAtEnd: Bool { next == records.count }

  /// Takes the next call.
  mutating func advance() throws {
    let record = records[next]
    if record.operation == .open, !record.name.contains(".new"), next > 0, isFirstOfFinal(next) { try rename() }
    switch record.operation {
    case .open, .read: break
    case .write, .truncate, .remove: pending.append(next)
    case .sync: try settle { $0 == record.name }
    }
    next += 1
  }

  /// The station's database is built under a name of its own, and gets its last one with a rename and a sync of the
  /// directory, which SQLite has no part in.
  private mutating func rename() throws {
    try settle { $0.hasSuffix("-wal") || $0.hasSuffix("-journal") }
    try files.rename("station.sqlite.new", to: "station.sqlite")
  }

  private func isFirstOfFinal(_ index: Int) -> Bool {
    !records[..<index].contains { $0.name == "station.sqlite" } && records[index].name == "station.sqlite"
  }

  private mutating func settle(_ isSettled: (String) -> Bool) throws {
    generation += 1
    for index in pending where isSettled(records[index].name) { try files.apply(records[index], .whole) }
    pending.removeAll { isSettled(records[$0].name) }
  }
}
