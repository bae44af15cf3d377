internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The checksum (tag) of a row: the first 16 bytes of SHA-256 over its table's name and every column.
enum RowTag {
  /// SQL functions that a connection needs for the tags: `tag_of(table, column…)`, and `expect_tag(tag, table,
  /// column…)`, which ends the statement with SQLITE_CORRUPT unless `tag` is right.
  static let functions = [
    DatabaseFunction("tag_of", pure: true) { values in tag(of: values[...]) },
    DatabaseFunction("expect_tag", pure: true) { values in
      guard values.count > 1, values[0] == tag(of: values[1...]).databaseValue else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row is not as it was written")
      }
      return nil
    },
  ]

  /// Encodes each value with its type and length, so that different rows never give the same bytes.
  private static func tag(of values: ArraySlice<DatabaseValue>) -> Data {
    var bytes: [UInt8] = []
    for value in values {
      switch value.storage {
      case .null: bytes.append(0)
      case .int64(let number): append(1, number.bigEndian, to: &bytes)
      case .double(let number): append(2, number.bitPattern.bigEndian, to: &bytes)
      case .string(let text):
        append(3, UInt64(text.utf8.count).bigEndian, to: &bytes)
        bytes.append(contentsOf: text.utf8)
      case .blob(let blob):
        append(4, UInt64(blob.count).bigEndian, to: &bytes)
        bytes.append(contentsOf: blob)
      }
    }
    return PayloadDigest(of: Data(bytes)).bytes.prefix(16)
  }

  private static func append(_ kind: UInt8, _ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(kind)
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
