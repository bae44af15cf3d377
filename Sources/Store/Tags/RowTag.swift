internal import Domain
internal import GRDB
internal import GRDBSQLite

/// The checksum (tag) of a row: the first 16 bytes of SHA-256 over its table's name and every column.
enum RowTag {
  private static let length = 16

  /// Adds the SQL functions that a connection needs for the tags: `tag_of(table, column…)`, and `expect_tag(tag, table,
  /// column…)`, which ends the statement with SQLITE_CORRUPT unless `tag` is right. Each row that is written calls
  /// both, so they read SQLite's own values.
  static func addFunctions(to db: Database) throws {
    try add("tag_of", to: db) { context, count, values in
      var tag = RowTag.tag(of: UnsafeBufferPointer(start: values, count: Int(count)))
      // SQLite copies the bytes before the call returns.
      sqlite3_result_blob(context, &tag, Int32(RowTag.length), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
    try add("expect_tag", to: db) { context, count, values in
      let values = UnsafeBufferPointer(start: values, count: Int(count))
      guard let told = values.first, values.count > 1, sqlite3_value_type(told) == SQLITE_BLOB,
        RowTag.blob(told).elementsEqual(RowTag.tag(of: UnsafeBufferPointer(rebasing: values[1...])))
      else {
        sqlite3_result_error(context, "a row is not as it was written", -1)
        return sqlite3_result_error_code(context, SQLITE_CORRUPT)
      }
      sqlite3_result_null(context)
    }
  }

  private typealias Function =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  private static func add(_ name: String, to db: Database, _ function: Function) throws {
    let code = sqlite3_create_function_v2(
      db.sqliteConnection, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, function, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Encodes each value with its type and length, so that different rows never give the same bytes.
  private static func tag(of values: UnsafeBufferPointer<OpaquePointer?>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for value in values {
      switch sqlite3_value_type(value) {
      case SQLITE_INTEGER: append(1, sqlite3_value_int64(value).bigEndian, to: &bytes)
      case SQLITE_FLOAT: append(2, sqlite3_value_double(value).bitPattern.bigEndian, to: &bytes)
      case SQLITE_TEXT: append(3, blob(value), to: &bytes)
      case SQLITE_BLOB: append(4, blob(value), to: &bytes)
      default: bytes.append(0)
      }
    }
    return Array(bytes.withUnsafeBytes { PayloadDigest(of: $0) }.bytes.prefix(length))
  }

  /// The bytes of a text or a blob; SQLite keeps them until the value is read as another type.
  private static func blob(_ value: OpaquePointer?) -> UnsafeRawBufferPointer {
    // The pointer first: reading it may change the length.
    let start = sqlite3_value_blob(value)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  }

  private static func append(_ kind: UInt8, _ blob: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    append(kind, UInt64(blob.count).bigEndian, to: &bytes)
    bytes.append(contentsOf: blob)
  }

  private static func append(_ kind: UInt8, _ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(kind)
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
