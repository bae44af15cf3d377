internal import GRDB
internal import Glibc

/// A copy of a damaged file, made readable: its log is written into it, and its schema is replaced by an empty one.
/// Only the root pages of the old schema are used, as hints.
struct SalvageCopy {
  let path: String
  let map: PageMap
  /// The schema version in the header; 0 where that cannot be read.
  let version: Int32

  init(_ path: String) throws {
    self.path = path
    version = (try? DatabaseHeader(at: path))?.userVersion ?? 0
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StoreFault.io("cannot open a copy (errno \(errno))") }
    defer { close(descriptor) }
    let size = try StoreFile.size(of: path)
    let pages = Int(size) / DatabaseHeader.pageSize
    if (try? DatabaseHeader(at: path).check()) == nil {
      try Self.write(DatabaseHeader.made(pages: pages, hasLog: true), to: descriptor)
    }
    let told = Self.bringLog(into: path)
    map = try PageMap(of: descriptor, told: told)
    // An empty first page, which is the root of the schema's tree.
    var first = DatabaseHeader.made(pages: max(1, map.pageCount), hasLog: false)
    first += [13, 0, 0, 0, 0, UInt8(DatabaseHeader.pageSize >> 8), 0, 0]
    first += [UInt8](repeating: 0, count: DatabaseHeader.pageSize - first.count)
    try Self.write(first, to: descriptor)
    guard ftruncate(descriptor, off_t(max(1, map.pageCount) * DatabaseHeader.pageSize)) == 0 else {
      throw StoreFault.io("cannot write a copy (errno \(errno))")
    }
    for suffix in StoreFile.besides where !suffix.isEmpty { try StoreFile.removeIfThere(path + suffix) }
  }

  /// Writes the log into the file, as far as both can be read.
  /// - Returns: the root pages of tables in the file's own schema, as far as it can be read.
  private static func bringLog(into path: String) -> [Int] {
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return [] }
    defer { try? queue.close() }
    return queue.inDatabase { db in
      let told = (try? db.rows("SELECT rootpage FROM sqlite_schema WHERE type = 'table'") { try $0.integer(0) }) ?? []
      _ = try? db.checkpoint(.truncate)
      return told.map { Int(clamping: $0) }
    }
  }

  /// With `writable_schema`, SQLite accepts a file whose schema is partly damaged, or whose end is missing.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.runOnce(
        """
        PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
        PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;
        """)
      try RowTag.addFunctions(to: db)
    }
    return configuration
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(StoreFault) {
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw errno == ENOSPC ? .diskFull : .io("cannot write a copy (errno \(errno))")
    }
  }
}
