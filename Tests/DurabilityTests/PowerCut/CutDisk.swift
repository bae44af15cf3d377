import FaultDisk

/// The content that is surely on the disk at one moment, as files in a directory, and the calls since the last sync,
/// which a power cut may lose.
///
/// A sync makes all calls for its file durable. A removal may be lost too, until a file of that name is synced: its
/// directory was synced then as well.
struct CutDisk {
  /// The calls since their file's last sync, oldest first, as indexes into the records.
  private(set) var pending: [Int] = []
  /// Grows with every sync: two moments of the same generation differ only in `pending`.
  private(set) var generation = 0
  let files: ImageFiles
  private let records: [DiskRecord]
  private(set) var next = 0

  /// - Parameter directory: an empty directory that only this value uses.
  init(_ records: [DiskRecord], in directory: String) {
    self.records = records
    files = ImageFiles(directory: directory)
  }

  var isAtEnd: Bool { next == records.count }

  /// Carries out the next call.
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

  /// Gives the database its final name. It is built under a draft's name; the rename and the sync of the directory are
  /// not made by SQLite.
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
