import CFaultDisk

/// A call of SQLite to a file. The first `sync` of a new log or journal also syncs its directory.
package enum DiskOperation: Hashable, Sendable, CaseIterable {
  case open, read, write, truncate, sync, remove
}

/// What SQLite keeps in a file, by the end of the file's name.
package enum DiskFile: Hashable, Sendable, CaseIterable {
  case database, log, journal

  package init(named name: String) {
    self = name.hasSuffix("-wal") ? .log : name.hasSuffix("-journal") ? .journal : .database
  }
}

/// One call, as SQLite made it.
package struct DiskRecord: Hashable, Sendable {
  package let operation: DiskOperation
  /// The file's name in its directory.
  package let name: String
  /// The offset of a write or a read; the new length of a truncation; 0 for all others.
  package let offset: Int64
  /// The length of a write or a read in bytes.
  package let length: Int64
  /// The bytes of a write; empty for all others.
  package let bytes: [UInt8]

  package var file: DiskFile { DiskFile(named: name) }

  init(of call: faultdisk_call, name: String) {
    operation =
      switch call.operation {
      case faultdisk_open: .open
      case faultdisk_read: .read
      case faultdisk_write: .write
      case faultdisk_truncate: .truncate
      case faultdisk_sync: .sync
      default: .remove
      }
    self.name = name
    offset = call.offset
    length = call.length
    bytes = call.bytes.map { Array(UnsafeRawBufferPointer(start: $0, count: Int(call.length))) } ?? []
  }
}
